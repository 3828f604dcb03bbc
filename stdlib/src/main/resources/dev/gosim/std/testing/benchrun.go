package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// ---- How benchmarks run

// benchmarks is what the benchmarks of a run share.
type benchmarks struct {
	mu     sync.Mutex // held by the one that runs
	cpus   []int
	width  int // of the longest name
	suffix int // width of what says GOMAXPROCS
	label  sync.Once
	pkg    string
}

// runBenchmarks runs those that -test.bench selects, one after the other.
func (s *session) runBenchmarks(pkg string, cpus []int, list []InternalBenchmark) (ok bool) {
	most := 1
	for _, procs := range cpus {
		most = max(most, procs)
	}
	runs := &benchmarks{pkg: pkg, cpus: cpus, suffix: len(withProcs("", most))}
	parent := &B{common: s.root(), goal: flags.benchTime}
	var selected []InternalBenchmark
	for _, b := range list {
		if matched, _ := s.selects(b.Name); matched {
			selected = append(selected, b)
			runs.width = max(runs.width, len(withProcs(b.Name, most))+runs.suffix+1)
		}
	}
	for _, b := range selected {
		_, partial := s.selects(b.Name)
		one := &B{common: parent.child(b.Name, true), f: b.F, goal: parent.goal, runs: runs}
		one.hasSubs = partial
		one.process()
	}
	return !parent.failed
}

// withProcs is the name of a benchmark with that GOMAXPROCS.
func withProcs(name string, procs int) string {
	if procs == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, procs)
}

// head prints what the machine is, once, before the first benchmark.
func (r *benchmarks) head() {
	r.label.Do(func() {
		fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
		if r.pkg != "" {
			fmt.Printf("pkg: %s\n", r.pkg)
		}
		if name := cpuName(); name != "" {
			fmt.Printf("cpu: %s\n", name)
		}
	})
}

func cpuName() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(info)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// process runs a benchmark once, and unless it has others below it measures it then, for each
// number of processors and each repetition, and prints the lines.
func (b *B) process() {
	r := b.runs
	if r != nil {
		if flags.verbose.on {
			r.head()
			if flags.verbose.json {
				b.session.printer.step("RUN", b.name, "", b.name)
			}
			b.session.printer.print(b.name + "\n")
		}
		if n := len(b.name) + r.suffix + 1; n > r.width {
			r.width = n + 8 // some more, for the next one may be longer
		}
		r.mu.Lock()
		defer r.mu.Unlock()
	}
	b.session.ran.Store(true)
	b.attempt(func() { b.runN(1) })
	switch {
	case b.failed:
		b.session.failures.Add(1)
		b.announce("FAIL", b.name)
	case b.hasSubs || b.skipped:
		if flags.verbose.on && (len(b.out) > 0 || b.skipped) {
			status := "BENCH"
			if b.skipped {
				status = "SKIP"
			}
			b.announce(status, b.name)
		}
	case r == nil:
		b.measure()
	default:
		b.repeat()
	}
	b.done = true
}

func (b *B) repeat() {
	r := b.runs
	r.head()
	one := b
	for i, procs := range r.cpus {
		for n := range int(*flags.count) {
			runtime.GOMAXPROCS(procs)
			if i > 0 || n > 0 {
				one = &B{common: b.parent.child(b.name, true), f: b.f, goal: b.goal, runs: r}
			}
			one.line(withProcs(b.name, procs), i > 0 || n > 0)
			b.result = one.result
			if p := runtime.GOMAXPROCS(0); p != procs {
				fmt.Fprintf(os.Stderr, "testing: %s left GOMAXPROCS set to %d\n", withProcs(b.name, procs), p)
			}
		}
	}
}

// line measures the benchmark, which has to run once before if it is a repetition, and prints how it
// did.
func (b *B) line(name string, again bool) {
	p := b.session.printer
	shown := fmt.Sprintf("%-*s\t", b.runs.width, name)
	if !flags.verbose.on {
		p.print(shown)
		shown = ""
	}
	if again {
		b.attempt(func() { b.runN(1) })
	}
	b.measure()
	if b.failed {
		b.session.failures.Add(1)
		b.announce("FAIL", name)
		return
	}
	shown += b.result.String()
	if b.allocs || *flags.benchMem {
		shown += "\t" + b.result.MemString()
	}
	p.print(shown + "\n")
	if len(b.out) > 0 {
		b.announce("BENCH", name)
	}
	if flags.verbose.json {
		p.step("NAME", "", "", "")
	}
}

// maxLogLines is how much of a benchmark's log is shown: it may run many times.
const maxLogLines = 10

func (b *B) announce(status, name string) {
	if b.runs == nil {
		return
	}
	log := string(b.out)
	b.out = nil
	if status != "FAIL" && strings.Count(log, "\n") >= maxLogLines {
		lines := strings.SplitAfterN(log, "\n", maxLogLines+1)
		log = strings.TrimSuffix(strings.Join(lines[:maxLogLines], ""), "\n") + "\n\t... [output truncated]\n"
	}
	b.session.printer.print(fmt.Sprintf("%s--- %s: %s\n%s", mark(), status, name, log))
}

// attempt runs the function as often as a step asks for, in a goroutine of its own.
func (b *B) attempt(steps func()) {
	go func() {
		defer func() {
			b.StopTimer()
			if cause := recover(); cause != nil {
				b.Fail()
				for c := &b.common; c.parent != nil; c = c.parent {
					c.report()
				}
				panic(cause)
			}
			b.signal <- true
		}()
		defer b.runCleanups()
		steps()
	}()
	<-b.signal
}

// measure runs the function until the goal is reached.
func (b *B) measure() {
	switch {
	case b.loop.n > 0 || b.failed || b.skipped:
	case b.goal.n > 0:
		if b.goal.n > 1 {
			b.attempt(func() { b.runN(b.goal.n) })
		}
	default:
		for n := b.N; !b.failed && !b.skipped && b.duration < b.goal.d && n < 1e9; {
			n = predict(b.goal.d, n, b.duration)
			b.attempt(func() { b.runN(n) })
		}
	}
	b.result = BenchmarkResult{
		N: b.N, T: b.duration, Bytes: b.bytes,
		MemAllocs: b.used / objectSize, MemBytes: b.used, Extra: b.extra,
	}
}

// Run runs f as a benchmark of its own below this one, which is not measured itself then.
func (b *B) Run(name string, f func(b *B)) bool {
	full := b.session.fullName(&b.common, name)
	ok, partial := b.session.selects(full)
	if !ok {
		return true
	}
	b.hasSubs = true
	if b.runs != nil {
		b.runs.mu.Unlock()
		defer b.runs.mu.Lock()
	}
	sub := &B{common: b.child(full, true), f: f, goal: b.goal, runs: b.runs}
	sub.hasSubs = partial
	sub.process()
	b.extend(sub.result)
	return !sub.failed
}

// extend makes the result one of all that run below it, one after the other, once.
func (b *B) extend(sub BenchmarkResult) {
	r := &b.result
	r.N = 1
	r.T += time.Duration(sub.NsPerOp())
	b.someBytes = b.someBytes || sub.Bytes == 0
	r.Bytes += sub.Bytes
	if b.someBytes {
		r.Bytes = 0
	}
	r.MemAllocs += uint64(sub.AllocsPerOp())
	r.MemBytes += uint64(sub.AllocedBytesPerOp())
}

// Benchmark measures one function, in a program of any kind.
func Benchmark(f func(b *B)) BenchmarkResult {
	goal := flags.benchTime
	if !flags.defined {
		goal = benchTime{d: time.Second}
	}
	s := newSession(nil, nil)
	s.printer = &printer{out: os.Stdout}
	parent := &B{common: s.root()}
	b := &B{common: parent.child("", true), f: f, goal: goal}
	b.process()
	return b.result
}
