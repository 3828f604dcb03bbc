package testing

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// ---- The run

// testDeps is what the main package of a test binary knows and this package does not.
type testDeps interface {
	ImportPath() string
}

// exitKeeper is one that is told the result of M.Run, for a TestMain need not hand it on.
type exitKeeper interface {
	Exited(code int)
}

// M is the run as a whole, which TestMain is given.
type M struct {
	deps       testDeps
	pkg        string
	tests      []InternalTest
	benchmarks []InternalBenchmark
	examples   []InternalExample
	failures   atomic.Int64
	alarm      *time.Timer
	deadline   time.Time
}

// MainStart is called by the main package of a test binary.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark,
	fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	isTestBinary = true
	Init()
	for _, target := range fuzzTargets {
		tests = append(tests, target.asTest())
	}
	return &M{deps: deps, pkg: deps.ImportPath(), tests: tests, benchmarks: benchmarks, examples: examples}
}

// Main runs tests, benchmarks and examples in a program of any kind, and ends it.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest,
	benchmarks []InternalBenchmark, examples []InternalExample) {
	Init()
	os.Exit((&M{tests: tests, benchmarks: benchmarks, examples: examples}).Run())
}

// Run runs what the flags select and returns the exit code.
func (m *M) Run() int {
	code := m.runFlagged()
	if keeper, ok := m.deps.(exitKeeper); ok {
		keeper.Exited(code)
	}
	return code
}

func (m *M) runFlagged() int {
	Init()
	if !flag.Parsed() {
		flag.Parse()
	}
	if *flags.parallel < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		return 2
	}
	if *flags.list != "" {
		m.list()
		return 0
	}
	cpus, ok := parseCPUs()
	if !ok || !m.order() {
		return 2
	}
	m.startAlarm()
	ok, ran := m.runAll(cpus)
	if m.alarm != nil {
		m.alarm.Stop()
	}
	if !ran && *flags.bench == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !ok {
		fmt.Print(mark(), "FAIL\n")
		return 1
	}
	fmt.Print(mark(), "PASS\n")
	return 0
}

// runAll runs everything for each number of processors and each repetition.
func (m *M) runAll(cpus []int) (ok, ran bool) {
	ok = true
	run, skip := newMatcher(*flags.run, "-test.run"), newMatcher(*flags.skip, "-test.skip")
	bench := newMatcher(*flags.bench, "-test.bench")
	p := &printer{out: os.Stdout}
	start := func(which *matcher) *session {
		s := newSession(which, skip)
		s.printer, s.deadline, s.failures = p, m.deadline, &m.failures
		current.Store(s)
		return s
	}
	for _, procs := range cpus {
		runtime.GOMAXPROCS(procs)
		for range *flags.count {
			s := start(run)
			if s.stopsEarly() {
				break
			}
			ok = s.runTests(m.tests) && ok
			ok = s.runExamples(m.examples) && ok
			ran = ran || s.ran.Load()
		}
	}
	if !ok || *flags.bench == "" {
		return ok, ran
	}
	for _, procs := range cpus {
		runtime.GOMAXPROCS(procs)
		for range *flags.count {
			ok = start(bench).runBenchmarks(m.pkg, m.benchmarks) && ok
		}
	}
	return ok, ran
}

// order shuffles the tests and benchmarks if asked to.
func (m *M) order() bool {
	if *flags.shuffle == "off" {
		return true
	}
	seed := time.Now().UnixNano()
	if *flags.shuffle != "on" {
		n, err := strconv.ParseInt(*flags.shuffle, 10, 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, `testing: -shuffle should be "off", "on", or a valid integer:`, err)
			return false
		}
		seed = n
	}
	fmt.Println("-test.shuffle", seed)
	r := rand.New(rand.NewSource(seed))
	r.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	r.Shuffle(len(m.benchmarks), func(i, j int) {
		m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i]
	})
	return true
}

func (m *M) list() {
	which := newMatcher(*flags.list, "-test.list")
	show := func(name string) {
		if ok, _ := which.matches(name); ok {
			fmt.Println(name)
		}
	}
	for _, t := range m.tests {
		show(t.Name)
	}
	for _, b := range m.benchmarks {
		show(b.Name)
	}
	for _, e := range m.examples {
		show(e.Name)
	}
}

func (m *M) startAlarm() {
	d := *flags.timeout
	if d <= 0 {
		return
	}
	m.deadline = time.Now().Add(d)
	m.alarm = time.AfterFunc(d, func() {
		var running []string
		if s := current.Load(); s != nil {
			s.running.Range(func(name, start any) bool {
				since := time.Since(start.(time.Time)).Round(time.Second)
				running = append(running, fmt.Sprintf("\n\t\t%s (%v)", name, since))
				return true
			})
		}
		text := ""
		if len(running) > 0 {
			slices.Sort(running)
			text = "\n\trunning tests:" + strings.Join(running, "")
		}
		panic(fmt.Sprintf("test timed out after %v%s", d, text))
	})
}
