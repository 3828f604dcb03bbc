package testing

import (
	"flag"
	"fmt"
	"internal/testlog"
	"math/rand"
	"os"
	"runtime"
	"runtime/debug"
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

	fuzzTargets []InternalFuzzTarget

	failures atomic.Int64
	alarm    *time.Timer
	printer  *printer
	deadline time.Time
}

// MainStart is called by the main package of a test binary.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark,
	fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	isTestBinary = true
	Init()
	return &M{
		deps: deps, pkg: deps.ImportPath(), tests: tests, benchmarks: benchmarks,
		fuzzTargets: fuzzTargets, examples: examples,
	}
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
	if flags.verbose.json {
		os.Stderr = os.Stdout // one stream, so that what is written first is read first
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
	if !m.order() {
		return 2
	}
	cpus, ok := parseCPUs()
	if !ok {
		return 1
	}
	testlog.PanicOnExit0.Store(*flags.panicOnExit0)
	defer testlog.PanicOnExit0.Store(false)
	defer reportCoverage()
	m.startAlarm()
	defer startProfiles()()
	ok, ran := m.runTests(cpus)
	if m.alarm != nil {
		m.alarm.Stop()
	}
	if !ran && *flags.bench == "" && *flags.fuzz == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if ok && *flags.bench != "" {
		s := m.session(newMatcher(*flags.bench, "-test.bench"))
		ok = s.runBenchmarks(m.pkg, cpus, m.benchmarks)
	}
	if ok && *flags.fuzz != "" {
		ok = m.runFuzzing()
	}
	if !ok {
		fmt.Print(mark(), "FAIL\n")
		return 1
	}
	fmt.Print(mark(), "PASS\n")
	return 0
}

// session is what the tests or benchmarks that one flag selects have in common.
func (m *M) session(which *matcher) *session {
	s := newSession(which, newMatcher(*flags.skip, "-test.skip"))
	s.printer, s.deadline, s.failures = m.printer, m.deadline, &m.failures
	current.Store(s)
	return s
}

// runTests runs the tests for each number of processors, as often as asked for, and then the
// examples.
func (m *M) runTests(cpus []int) (ok, ran bool) {
	m.printer = &printer{out: os.Stdout}
	run := newMatcher(*flags.run, "-test.run")
	ok, ran = m.repeat(cpus, run, m.tests)
	okFuzz, ranFuzz := m.repeat(cpus, run, m.fuzzTests())
	s := m.session(run)
	ok = s.runExamples(m.examples) && ok && okFuzz
	return ok, ran || ranFuzz || s.ran.Load()
}

// fuzzTests are the fuzz tests with their corpora, without those that will be fuzzed.
func (m *M) fuzzTests() (tests []InternalTest) {
	fuzzed := newMatcher(*flags.fuzz, "-test.fuzz")
	for _, target := range m.fuzzTargets {
		if ok, _ := fuzzed.matches(target.Name); *flags.fuzz == "" || !ok {
			tests = append(tests, target.asTest(false))
		}
	}
	return tests
}

// RunTests runs tests in a program of any kind.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	m := parts()
	cpus, _ := parseCPUs()
	ok, ran := m.repeat(cpus, newMatcher(*flags.run, "-test.run"), tests)
	if !ran {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok
}

// RunExamples runs examples in a program of any kind.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	m := parts()
	return m.session(newMatcher(*flags.run, "-test.run")).runExamples(examples)
}

// RunBenchmarks runs benchmarks in a program of any kind, if -test.bench is set.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	m := parts()
	if *flags.bench != "" {
		cpus, _ := parseCPUs()
		m.session(newMatcher(*flags.bench, "-test.bench")).runBenchmarks("", cpus, benchmarks)
	}
}

// parts is a run of which only parts are run.
func parts() *M {
	Init()
	return &M{printer: &printer{out: os.Stdout}}
}

// runFuzzing fuzzes the one test that -test.fuzz matches.
func (m *M) runFuzzing() (ok bool) {
	s := m.session(newMatcher(*flags.fuzz, "-test.fuzz"))
	var names []string
	var matched InternalFuzzTarget
	for _, target := range m.fuzzTargets {
		if ok, _ := s.selects(target.Name); ok {
			names = append(names, target.Name)
			matched = target
		}
	}
	if len(names) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no fuzz tests to fuzz")
		return true
	}
	if len(names) > 1 {
		fmt.Fprintf(os.Stderr, "testing: will not fuzz, -fuzz matches more than one fuzz test: %v\n", names)
		return false
	}
	return s.runTests([]InternalTest{matched.asTest(true)})
}

func (m *M) repeat(cpus []int, run *matcher, tests []InternalTest) (ok, ran bool) {
	ok = true
	for _, procs := range cpus {
		runtime.GOMAXPROCS(procs)
		for range *flags.count {
			s := m.session(run)
			if s.stopsEarly() {
				break
			}
			ok = s.runTests(tests) && ok
			if !s.ran.Load() {
				break
			}
			ran = true
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
	for _, f := range m.fuzzTargets {
		show(f.Name)
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
				running = append(running, fmt.Sprintf("\n\t%s (%v)", name, since))
				return true
			})
		}
		text := ""
		if len(running) > 0 {
			slices.Sort(running)
			text = "\nrunning tests:" + strings.Join(running, "")
		}
		debug.SetTraceback("all")
		panic(fmt.Sprintf("test timed out after %v%s", d, text))
	})
}
