// Package testing runs tests, benchmarks and examples. What go test writes as package main calls
// MainStart with the functions of the test files; M.Run runs them in the format of a Go test
// binary, whose flags Init defines.
package testing

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

// ---- Flags

var flags struct {
	defined   bool
	short     *bool
	failFast  *bool
	fullPath  *bool
	run       *string
	skip      *string
	list      *string
	bench     *string
	benchMem  *bool
	shuffle   *string
	cpu       *string
	count     *uint
	parallel  *int
	timeout   *time.Duration
	benchTime benchTime
	verbose   verbosity
}

// Init defines the flags of a test binary; M.Run does so itself.
func Init() {
	f := &flags
	if f.defined {
		return
	}
	f.defined = true
	f.short = flag.Bool("test.short", false, "let long tests take less time")
	f.failFast = flag.Bool("test.failfast", false, "start no test after one has failed")
	f.fullPath = flag.Bool("test.fullpath", false, "show whole file names in messages")
	f.run = flag.String("test.run", "", "run only the tests and examples that match `regexp`")
	f.skip = flag.String("test.skip", "", "do not run what matches `regexp`")
	f.list = flag.String("test.list", "", "name what matches `regexp` and end")
	f.bench = flag.String("test.bench", "", "run only the benchmarks that match `regexp`")
	f.benchMem = flag.Bool("test.benchmem", false, "print the memory that benchmarks allocate")
	f.shuffle = flag.String("test.shuffle", "off", "run in random order: on, off or a seed")
	f.cpu = flag.String("test.cpu", "", "`list` of values of GOMAXPROCS to run with")
	f.count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	f.parallel = flag.Int("test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	f.timeout = flag.Duration("test.timeout", 0, "panic after `d` (0: never)")
	f.benchTime = benchTime{d: time.Second}
	flag.Var(&f.benchTime, "test.benchtime", "run each benchmark for `d`, or N times if `d` is Nx")
	flag.Var(&f.verbose, "test.v", "tell of all tests as they run")
}

// verbosity is false, true or test2json.
type verbosity struct {
	on, json bool
}

func (v *verbosity) IsBoolFlag() bool { return true }

func (v *verbosity) String() string {
	if v.json {
		return "test2json"
	}
	return strconv.FormatBool(v.on)
}

func (v *verbosity) Get() any {
	if v.json {
		return "test2json"
	}
	return v.on
}

func (v *verbosity) Set(s string) error {
	if s == "test2json" {
		*v = verbosity{true, true}
		return nil
	}
	on, err := strconv.ParseBool(s)
	if err != nil {
		return fmt.Errorf("invalid flag -test.v=%s", s)
	}
	*v = verbosity{on, false}
	return nil
}

// benchTime is a duration or a number of iterations.
type benchTime struct {
	d time.Duration
	n int
}

func (b *benchTime) String() string {
	if b.n > 0 {
		return strconv.Itoa(b.n) + "x"
	}
	return b.d.String()
}

func (b *benchTime) Set(s string) error {
	if number, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.ParseInt(number, 10, 0)
		if err != nil || n < 0 {
			return fmt.Errorf("invalid count")
		}
		*b = benchTime{n: int(n)}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return fmt.Errorf("invalid duration")
	}
	*b = benchTime{d: d}
	return nil
}

// Short reports whether -test.short is set.
func Short() bool {
	if !flags.defined {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return *flags.short
}

// Verbose reports whether -test.v is set.
func Verbose() bool {
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return flags.verbose.on
}

var isTestBinary bool

// Testing reports whether the program is a test binary: one that MainStart was called in.
func Testing() bool { return isTestBinary }

// CoverMode is empty: test coverage is not measured.
func CoverMode() string { return "" }

// Coverage is 0: test coverage is not measured.
func Coverage() float64 { return 0 }

// ---- What all tests of a run share

// session is one pass over the tests: one value of -test.cpu and one of -test.count.
type session struct {
	run, skip *matcher
	names     map[string]int
	namesMu   sync.Mutex
	slots     slots
	deadline  time.Time
	printer   *printer
	ran       atomic.Bool
	failures  *atomic.Int64
	running   sync.Map // name of a test to the time when it started
}

func newSession(run, skip *matcher) *session {
	return &session{run: run, skip: skip, names: map[string]int{}, failures: new(atomic.Int64)}
}

func (s *session) stopsEarly() bool {
	return flags.failFast != nil && *flags.failFast && s.failures.Load() > 0
}

// slots lets a limited number of tests run: the sequential one, and parallel ones.
type slots struct {
	mu      sync.Mutex
	free    int
	waiting []chan struct{}
}

func (s *slots) take() {
	s.mu.Lock()
	if s.free > 0 {
		s.free--
		s.mu.Unlock()
		return
	}
	turn := make(chan struct{})
	s.waiting = append(s.waiting, turn)
	s.mu.Unlock()
	<-turn
}

func (s *slots) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.waiting) == 0 {
		s.free++
		return
	}
	close(s.waiting[0])
	s.waiting = s.waiting[1:]
}

// printer writes to the standard output that there was when the run began. With -test.v it tells of
// each step, and names the test whose log follows unless it was the last one that was named.
type printer struct {
	mu   sync.Mutex
	out  io.Writer
	last string
}

func (p *printer) print(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	io.WriteString(p.out, text)
}

// step tells of a step of a test; what is logged next belongs to the test named then.
func (p *printer) step(what, name, rest, then string) {
	if !flags.verbose.on {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = then
	fmt.Fprintf(p.out, "%s=== %-5s %s%s\n", mark(), what, name, rest)
}

func (p *printer) log(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != name {
		if p.last != "" {
			fmt.Fprintf(p.out, "%s=== NAME  %s\n", mark(), name)
		}
		p.last = name
	}
	io.WriteString(p.out, text)
}

// mark comes before the lines that test2json has to tell from a program's own.
func mark() string {
	if flags.verbose.json {
		return "\x16"
	}
	return ""
}

// ---- Which tests run

// A matcher matches names whose elements are separated by slashes with a pattern like that: one of
// several lists of expressions. Where the list is shorter than the name, the rest matches.
type matcher struct {
	lists [][]*regexp.Regexp
}

func newMatcher(pattern, flagName string) *matcher {
	m := new(matcher)
	if pattern == "" {
		return m
	}
	for _, list := range splitOutside(pattern, '|') {
		var expressions []*regexp.Regexp
		for _, element := range splitOutside(list, '/') {
			re, err := regexp.Compile(rewrite(element))
			if err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for element %d of %s (%q): %s\n",
					len(expressions), flagName, element, err)
				os.Exit(1)
			}
			expressions = append(expressions, re)
		}
		m.lists = append(m.lists, expressions)
	}
	return m
}

// splitOutside splits at a byte that is in no brackets or parentheses and not escaped.
func splitOutside(s string, at byte) []string {
	var parts []string
	start, square, round := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			square++
		case ']':
			square = max(square-1, 0)
		case '(':
			if square == 0 {
				round++
			}
		case ')':
			if square == 0 {
				round--
			}
		case at:
			if square == 0 && round == 0 {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// matches tells whether the elements match, and whether they do so only because there are fewer of
// them than expressions.
func (m *matcher) matches(name string) (ok, partial bool) {
	if m == nil || len(m.lists) == 0 {
		return true, false
	}
	elements := strings.Split(name, "/")
	for _, list := range m.lists {
		match := true
		for i, element := range elements {
			if i < len(list) && !list[i].MatchString(element) {
				match = false
				break
			}
		}
		if match {
			ok = true
			if len(elements) >= len(list) {
				return true, false
			}
		}
	}
	return ok, ok
}

func (s *session) selects(name string) (ok, partial bool) {
	if ok, partial = s.run.matches(name); !ok {
		return false, false
	}
	if s.skip != nil && len(s.skip.lists) > 0 {
		if skipped, partly := s.skip.matches(name); skipped && !partly {
			return false, false
		}
	}
	return ok, partial
}

// fullName is the name of a test below its parent: unlike all others.
func (s *session) fullName(parent *common, name string) string {
	if parent.level == 0 {
		return name
	}
	s.namesMu.Lock()
	defer s.namesMu.Unlock()
	full := parent.name + "/" + rewrite(name)
	n, used := s.names[full]
	if !used && name != "" {
		s.names[full] = 1
		return full
	}
	for {
		numbered := fmt.Sprintf("%s#%02d", full, n)
		n++
		if _, used := s.names[numbered]; !used {
			s.names[full] = n
			s.names[numbered] = 1
			return numbered
		}
	}
}

// rewrite makes a name that has no spaces and can be printed.
func rewrite(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// ---- What tests and benchmarks have in common

// common is a test or a benchmark, whose subtests it is the parent of; at level 0, the run.
type common struct {
	mu        sync.Mutex
	session   *session
	parent    *common
	name      string
	level     int
	benchmark bool
	creator   []uintptr // the stack of the call of Run

	out  []byte // what was logged and what the subtests reported, until the own report
	line []byte // what was written to Output since the last newline

	failed, skipped bool
	finished        bool // the function has returned, or was left by FailNow or SkipNow
	done            bool // and everything after it is over too
	parallel        bool
	setsProcess     bool // has called Setenv or Chdir

	helpers  map[string]bool
	cleanups []func()
	start    time.Time
	duration time.Duration
	barrier  chan struct{} // closed when the parallel subtests may go on
	waiting  []*T          // those
	signal   chan bool     // gets a value when it is over or paused; false: the parent is to end

	tempDir  string
	tempDirs int
	ctx      context.Context
	cancel   context.CancelFunc
}

// TB has the methods of both tests and benchmarks.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Chdir(dir string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Context() context.Context
	Output() io.Writer

	private()
}

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

func (c *common) private() {}

func (c *common) child(name string, benchmark bool) common {
	ctx, cancel := context.WithCancel(context.Background())
	pcs := make([]uintptr, 50)
	return common{
		session: c.session, parent: c, name: name, level: c.level + 1, benchmark: benchmark,
		creator: pcs[:runtime.Callers(3, pcs)],
		barrier: make(chan struct{}), signal: make(chan bool, 1), ctx: ctx, cancel: cancel,
	}
}

// Name returns the name of the test or benchmark, which begins with its parent's.
func (c *common) Name() string { return c.name }

// Context returns a context that is canceled just before the Cleanup functions are called.
func (c *common) Context() context.Context { return c.ctx }

// Fail marks the test as failed, and its parents.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends its goroutine.
func (c *common) FailNow() {
	c.Fail()
	c.exit()
}

func (c *common) exit() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends its goroutine.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.exit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Log writes its arguments as Println does to the log, which is shown if the test fails or -test.v
// is set.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

// Logf is Log that formats as Printf does.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

func (c *common) log(text string) {
	text = strings.TrimSuffix(text, "\n")
	c.show(text, "    "+c.place()+strings.ReplaceAll(text, "\n", "\n        ")+"\n")
}

// show prints lines, or keeps them for the report of the test or, if that is over, of a parent.
func (c *common) show(text, lines string) {
	c.mu.Lock()
	if !c.done {
		defer c.mu.Unlock()
		if flags.verbose.on && c.level > 0 {
			c.session.printer.log(c.name, lines)
		} else {
			c.out = append(c.out, lines...)
		}
		return
	}
	c.mu.Unlock()
	for p := c.parent; p != nil; p = p.parent {
		p.mu.Lock()
		if !p.done {
			p.out = append(p.out, lines...)
			p.mu.Unlock()
			return
		}
		p.mu.Unlock()
	}
	panic("Log in goroutine after " + c.name + " has completed: " + text)
}

// place is where the test calls the package, as file:line: helpers do not count, and the function
// of a subtest that is one is counted where Run is called.
func (c *common) place() string {
	pcs := make([]uintptr, 50)
	pcs = pcs[:runtime.Callers(2, pcs)]
	file, line := "???", 1
	known := false
	for at := c; at != nil && at.level > 0; at = at.parent {
		frames := runtime.CallersFrames(pcs)
		for {
			frame, more := frames.Next()
			if frame.Function == "testing.tRunner" {
				break
			}
			if !known && frame.File != "" {
				file, line, known = frame.File, frame.Line, true
			}
			ours := strings.HasPrefix(frame.Function, "testing.") ||
				strings.HasPrefix(frame.Function, "runtime.")
			if !ours && !at.isHelper(frame.Function) {
				return position(frame.File, frame.Line)
			}
			if !more {
				break
			}
		}
		pcs = at.creator
	}
	return position(file, line)
}

func position(file string, line int) string {
	if flags.fullPath == nil || !*flags.fullPath {
		file = filepath.Base(file)
	}
	return fmt.Sprintf("%s:%d: ", file, line)
}

func (c *common) isHelper(function string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers[function]
}

// Helper makes the calling function one whose lines are not shown in logs: those of its caller are.
func (c *common) Helper() {
	var pcs [1]uintptr
	if runtime.Callers(2, pcs[:]) == 0 {
		panic("testing: zero callers found")
	}
	frame, _ := runtime.CallersFrames(pcs[:]).Next()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[frame.Function] = true
}

// Output returns a writer to the log, which adds no file and line.
func (c *common) Output() io.Writer { return outputWriter{c} }

type outputWriter struct {
	c *common
}

func (w outputWriter) Write(p []byte) (int, error) {
	w.c.mu.Lock()
	all := append(w.c.line, p...)
	end := bytes.LastIndexByte(all, '\n') + 1
	w.c.line = slices.Clone(all[end:])
	w.c.mu.Unlock()
	for line := range strings.Lines(string(all[:end])) {
		w.c.show(line, "    "+line)
	}
	return len(p), nil
}

func (c *common) endLine() {
	c.mu.Lock()
	open := len(c.line) > 0
	c.mu.Unlock()
	if open {
		c.Output().Write([]byte("\n"))
	}
}

// Attr tells the reader of the output a fact about the test.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, unicode.IsSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	c.session.printer.step("ATTR", c.name, " "+key+" "+value, c.name)
}

// Cleanup lets f be called when the test and its subtests are over; the last one first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

func (c *common) runCleanups() {
	if c.cancel != nil {
		c.cancel()
	}
	defer func() {
		c.mu.Lock()
		more := len(c.cleanups) > 0
		c.mu.Unlock()
		if more {
			c.runCleanups() // one has panicked or ended the goroutine; the others have their turn
		}
	}()
	for {
		c.mu.Lock()
		last := len(c.cleanups) - 1
		if last < 0 {
			c.mu.Unlock()
			return
		}
		f := c.cleanups[last]
		c.cleanups = c.cleanups[:last]
		c.mu.Unlock()
		f()
	}
}

// TempDir makes a folder that is removed when the test is over, a new one for each call.
func (c *common) TempDir() string {
	c.mu.Lock()
	parent := c.tempDir
	c.tempDirs++
	number := c.tempDirs
	c.mu.Unlock()
	if parent == "" {
		keep := func(r rune) rune {
			if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '_' || r == '-' {
				return r
			}
			return -1
		}
		dir, err := os.MkdirTemp("", strings.Map(keep, c.name))
		if err != nil {
			c.Fatalf("TempDir: %v", err)
		}
		c.mu.Lock()
		c.tempDir, parent = dir, dir
		c.mu.Unlock()
		c.Cleanup(func() {
			if err := os.RemoveAll(dir); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	dir := filepath.Join(parent, fmt.Sprintf("%03d", number))
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// ArtifactDir returns a folder for files that the test makes; it is removed like TempDir's.
func (c *common) ArtifactDir() string { return c.TempDir() }

// Setenv sets an environment variable until the test is over.
func (c *common) Setenv(key, value string) {
	c.setProcess()
	before, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working folder, and the variable PWD, until the test is over.
func (c *common) Chdir(dir string) {
	c.setProcess()
	before, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !filepath.IsAbs(dir) {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		if err := os.Chdir(before); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

const parallelProcess = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// setProcess notes that the test changes what parallel tests share.
func (c *common) setProcess() {
	for p := c; p != nil; p = p.parent {
		if p.parallel {
			panic(parallelProcess)
		}
	}
	c.setsProcess = true
}

// indented moves lines four columns to the right.
func indented(text []byte) []byte {
	var b []byte
	for line := range bytes.Lines(text) {
		b = append(append(b, "    "...), line...)
	}
	return b
}

// report tells the parent how the test ended; the report of a top-level test is printed.
func (c *common) report() {
	c.endLine()
	c.mu.Lock()
	status := "PASS"
	if c.failed {
		status = "FAIL"
	} else if c.skipped {
		status = "SKIP"
	}
	text := fmt.Appendf(nil, "%s--- %s: %s (%.2fs)\n", mark(), status, c.name, c.duration.Seconds())
	text = append(text, c.out...)
	c.out = nil
	shown := c.failed || flags.verbose.on
	c.mu.Unlock()
	if !shown {
		return
	}
	if c.level == 1 || flags.verbose.json {
		c.session.printer.print(string(text))
		return
	}
	c.parent.mu.Lock()
	defer c.parent.mu.Unlock()
	c.parent.out = append(c.parent.out, indented(text)...)
}

// ---- Tests

// T is a test.
type T struct {
	common
}

// Deadline returns the time when -test.timeout ends the run.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	deadline = t.session.deadline
	return deadline, !deadline.IsZero()
}

// Setenv sets an environment variable until the test is over; parallel tests must not.
func (t *T) Setenv(key, value string) { t.common.Setenv(key, value) }

// Chdir changes the working folder until the test is over; parallel tests must not.
func (t *T) Chdir(dir string) { t.common.Chdir(dir) }

// Parallel lets the test run with other tests that call it, when its parent's function has returned.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.setsProcess {
		panic(parallelProcess)
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	p := t.parent
	p.mu.Lock()
	p.waiting = append(p.waiting, t)
	p.mu.Unlock()
	t.session.printer.step("PAUSE", t.name, "", p.name)
	t.session.running.Delete(t.name)
	t.signal <- true
	<-p.barrier
	t.session.slots.take()
	t.session.printer.step("CONT", t.name, "", t.name)
	t.start = time.Now()
	t.session.running.Store(t.name, t.start)
}

// Run runs f as a subtest, and returns when it has ended or called Parallel; it reports whether it
// has not failed until then.
func (t *T) Run(name string, f func(t *T)) bool {
	full := t.session.fullName(&t.common, name)
	ok, partial := t.session.selects(full)
	if !ok || t.session.stopsEarly() {
		return true
	}
	sub := &T{t.child(full, false)}
	if !partial {
		t.session.ran.Store(true)
	}
	t.session.printer.step("RUN", full, "", full)
	t.session.running.Store(full, time.Now())
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit() // the subtest has called FailNow of this test or of a parent
	}
	return !sub.Failed()
}

func tRunner(t *T, f func(t *T)) {
	defer t.conclude()
	defer func() {
		if len(t.waiting) == 0 {
			t.runCleanups()
		}
	}()
	t.start = time.Now()
	f(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

var errLeft = errors.New("test executed panic(nil) or runtime.Goexit")

// conclude is what comes after the function of a test, however it ended.
func (t *T) conclude() {
	t.duration += time.Since(t.start)
	if len(t.waiting) > 0 && t.finished {
		t.session.slots.release()
		close(t.barrier)
		for _, sub := range t.waiting {
			<-sub.signal
		}
		start := time.Now()
		t.runCleanups()
		t.duration += time.Since(start)
		if !t.parallel {
			t.session.slots.take()
		}
	} else if t.parallel {
		t.session.slots.release()
	}
	cause := recover()
	goesOn := true
	if cause == nil && !t.finished {
		cause = errLeft
		for p := t.parent; p != nil; p = p.parent {
			p.mu.Lock()
			left := p.finished
			p.mu.Unlock()
			if left {
				t.Errorf("%v: subtest may have called FailNow on a parent test", cause)
				cause, goesOn = nil, false
				break
			}
		}
	}
	if cause != nil {
		t.Fail()
		for c := &t.common; c.parent != nil; c = c.parent {
			if c != &t.common {
				c.duration += time.Since(c.start)
			}
			c.report()
		}
		panic(cause)
	}
	if t.Failed() {
		t.session.failures.Add(1)
	}
	t.session.running.Delete(t.name)
	if t.parent != nil {
		t.report()
	}
	t.mu.Lock()
	t.done = true
	t.mu.Unlock()
	t.signal <- goesOn
}

// InternalTest is a function of a test file, for MainStart.
type InternalTest struct {
	Name string
	F    func(*T)
}

// root is the parent of all tests of a run.
func (s *session) root() common {
	ctx, cancel := context.WithCancel(context.Background())
	return common{
		session: s, barrier: make(chan struct{}), signal: make(chan bool, 1), ctx: ctx, cancel: cancel,
	}
}

func (s *session) runTests(tests []InternalTest) (ok bool) {
	root := &T{s.root()}
	s.slots.free = max(*flags.parallel-1, 0)
	tRunner(root, func(t *T) {
		for _, test := range tests {
			t.Run(test.Name, test.F)
		}
	})
	<-root.signal
	return !root.failed
}

// ---- Examples

// InternalExample is an example of a test file and what it is to print, for MainStart.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

func (s *session) runExamples(examples []InternalExample) (ok bool) {
	ok = true
	for _, e := range examples {
		if matched, _ := s.selects(e.Name); !matched || s.stopsEarly() {
			continue
		}
		s.ran.Store(true)
		if !s.runExample(e) {
			s.failures.Add(1)
			ok = false
		}
	}
	return ok
}

func (s *session) runExample(e InternalExample) (ok bool) {
	s.printer.step("RUN", e.Name, "", e.Name)
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	printed := make(chan string)
	go func() {
		var b strings.Builder
		io.Copy(&b, r)
		r.Close()
		printed <- b.String()
	}()
	finished := false
	start := time.Now()
	defer func() {
		duration := time.Since(start)
		w.Close()
		os.Stdout = stdout
		got := <-printed
		cause := recover()
		if cause == nil && !finished {
			cause = errLeft
		}
		ok = s.reportExample(e, got, duration, cause != nil)
		if cause != nil {
			panic(cause)
		}
	}()
	e.F()
	finished = true
	return
}

func (s *session) reportExample(e InternalExample, got string, d time.Duration, died bool) (ok bool) {
	printed := got
	got = strings.TrimSpace(got)
	want := strings.TrimSpace(e.Output)
	same := got == want
	if e.Unordered {
		same = sortedLines(got) == sortedLines(want)
	}
	switch {
	case died:
		s.printer.print(fmt.Sprintf("%s--- FAIL: %s (%.2fs)\n%s", mark(), e.Name, d.Seconds(), got))
		return false
	case !same && e.Unordered:
		s.printer.print(fmt.Sprintf("%s--- FAIL: %s (%.2fs)\ngot:\n%s\nwant (unordered):\n%s\n",
			mark(), e.Name, d.Seconds(), printed, e.Output))
		return false
	case !same:
		s.printer.print(fmt.Sprintf("%s--- FAIL: %s (%.2fs)\ngot:\n%s\nwant:\n%s\n",
			mark(), e.Name, d.Seconds(), got, want))
		return false
	}
	if flags.verbose.on {
		s.printer.print(fmt.Sprintf("%s--- PASS: %s (%.2fs)\n", mark(), e.Name, d.Seconds()))
	}
	return true
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// ---- Benchmarks

// B is a benchmark: its function does what is measured N times, or as long as Loop says.
type B struct {
	common
	N int

	f           func(b *B)
	goal        benchTime
	runs        *benchmarks
	hasSubs     bool
	timing      bool
	bytes       int64
	parallelism int
	allocs      bool
	extra       map[string]float64
	used        uint64 // bytes allocated while the timer ran
	usedAtStart uint64
	loop        struct{ i, n int }
	result      BenchmarkResult
}

// benchmarks is what the benchmarks of a run share.
type benchmarks struct {
	mu     sync.Mutex
	width  int    // of the longest name
	suffix string // says GOMAXPROCS
	label  sync.Once
	pkg    string
}

// InternalBenchmark is a function of a test file, for MainStart.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// objectSize is the least that an object takes in the Java machine.
const objectSize = 16

// allocated is the number of bytes that the Java machine has allocated since it started.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// AllocsPerRun returns an upper bound of the objects that f allocates in a call, on average: the
// Java machine counts bytes only, and this is their number divided by the size of the smallest
// object. What the interpreter needs to run f is part of it.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if runs < 1 {
		runs = 1
	}
	f()
	before := allocated()
	for range runs {
		f()
	}
	return math.Floor(float64(allocated()-before) / objectSize / float64(runs))
}

// StartTimer lets time count, as it does when the function begins.
func (b *B) StartTimer() {
	if !b.timing {
		b.usedAtStart = allocated()
		b.start = time.Now()
		b.timing = true
	}
}

// StopTimer lets time not count.
func (b *B) StopTimer() {
	if b.timing {
		b.duration += time.Since(b.start)
		b.used += allocated() - b.usedAtStart
		b.timing = false
	}
}

// ResetTimer forgets the time and memory counted so far, and metrics.
func (b *B) ResetTimer() {
	b.extra = nil
	if b.timing {
		b.usedAtStart = allocated()
		b.start = time.Now()
	}
	b.duration = 0
	b.used = 0
}

// Elapsed returns the time counted.
func (b *B) Elapsed() time.Duration {
	if b.timing {
		return b.duration + time.Since(b.start)
	}
	return b.duration
}

// SetBytes tells how many bytes an iteration processes: the result shows MB/s.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs lets the result show memory, as -test.benchmem does for all.
func (b *B) ReportAllocs() { b.allocs = true }

// ReportMetric adds a value of its own unit to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsFunc(unit, unicode.IsSpace) {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Loop reports whether the body of the loop that it is the condition of runs once more; the time
// until then does not count.
func (b *B) Loop() bool {
	if b.loop.n > 0 && b.loop.i < b.loop.n {
		b.loop.i++
		return true
	}
	return b.loopOn()
}

func (b *B) loopOn() bool {
	l := &b.loop
	switch {
	case l.n == 0:
		l.n = max(b.goal.n, 1)
		b.N = 0
		b.ResetTimer()
		b.StartTimer()
	case !b.timing:
		panic("B.Loop called with timer stopped")
	case b.goal.n == 0 && b.Elapsed() < b.goal.d:
		l.n = predict(b.goal.d, l.n, b.Elapsed())
	default:
		b.StopTimer()
		b.N = l.n
		return false
	}
	l.i++
	return true
}

// predict is how many iterations should take a bit longer than the goal when n took d.
func predict(goal time.Duration, n int, d time.Duration) int {
	next := float64(goal) * float64(n) / max(float64(d), 1) * 1.2
	next = min(next, 100*float64(n), 1e9)
	return max(int(next), n+1)
}

func (b *B) runN(n int) {
	runtime.GC()
	b.N = n
	b.loop.i, b.loop.n = 0, 0
	b.parallelism = 1
	b.ResetTimer()
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	if b.loop.n > 0 && b.loop.i < b.loop.n && !b.failed && !b.skipped {
		b.Fatal("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
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
	if b.loop.n > 0 {
		return
	}
	if b.goal.n > 0 {
		if b.goal.n > 1 {
			b.attempt(func() { b.runN(b.goal.n) })
		}
		return
	}
	for n := b.N; !b.failed && !b.skipped && b.duration < b.goal.d && n < 1e9; {
		n = predict(b.goal.d, n, b.duration)
		b.attempt(func() { b.runN(n) })
	}
}

func (b *B) take() BenchmarkResult {
	return BenchmarkResult{
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
	if partial {
		sub.hasSubs = true
	}
	sub.process()
	b.extend(sub.result)
	return !sub.failed
}

func (b *B) extend(r BenchmarkResult) { b.result.N = max(b.result.N, r.N) }

// process runs a benchmark and prints its line; benchmarks run one at a time.
func (b *B) process() {
	quiet := b.runs == nil
	if !quiet {
		b.runs.head()
		if flags.verbose.on {
			b.session.printer.print(b.name + "\n")
		}
		b.runs.mu.Lock()
		defer b.runs.mu.Unlock()
	}
	subsOnly := b.hasSubs
	b.attempt(func() { b.runN(1) })
	if !b.failed && !b.skipped && !b.hasSubs {
		b.session.ran.Store(true)
		b.measure()
	}
	b.done = true
	if b.failed {
		b.session.failures.Add(1)
		b.announce("FAIL")
		return
	}
	if b.hasSubs || b.skipped || subsOnly {
		if b.skipped {
			b.announce("SKIP")
		}
		return
	}
	b.result = b.take()
	if quiet {
		return
	}
	line := fmt.Sprintf("%-*s\t%s", b.runs.width, b.name+b.runs.suffix, b.result)
	if b.allocs || *flags.benchMem {
		line += "\t" + b.result.MemString()
	}
	b.session.printer.print(line + "\n")
	if len(b.out) > 0 {
		b.announce("BENCH")
	}
}

func (b *B) announce(status string) {
	if b.runs == nil {
		return
	}
	b.session.printer.print(fmt.Sprintf("%s--- %s: %s\n%s", mark(), status, b.name+b.runs.suffix, b.out))
	b.out = nil
}

// SetParallelism lets RunParallel use p goroutines for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// PB gives the goroutines of RunParallel their shares of the iterations.
type PB struct {
	left  *atomic.Int64
	grain int64
	have  int64
}

// Next reports whether there is an iteration more.
func (pb *PB) Next() bool {
	if pb.have == 0 {
		before := pb.left.Add(-pb.grain) + pb.grain
		pb.have = min(max(before, 0), pb.grain)
		if pb.have == 0 {
			return false
		}
	}
	pb.have--
	return true
}

// RunParallel runs body in several goroutines, which share N iterations.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var left atomic.Int64
	left.Store(int64(b.N))
	goroutines := b.parallelism * runtime.GOMAXPROCS(0)
	grain := min(max(int64(b.N/goroutines/100), 1), 10000)
	var wg sync.WaitGroup
	for range goroutines {
		wg.Go(func() { body(&PB{left: &left, grain: grain}) })
	}
	wg.Wait()
	if left.Load() > 0 && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// BenchmarkResult is what a benchmark measured. MemAllocs is an upper bound, see AllocsPerRun.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

func (r BenchmarkResult) per(total float64, metric string) float64 {
	if v, ok := r.Extra[metric]; ok {
		return v
	}
	if r.N <= 0 {
		return 0
	}
	return total / float64(r.N)
}

// NsPerOp is the time of an iteration.
func (r BenchmarkResult) NsPerOp() int64 { return int64(r.per(float64(r.T), "ns/op")) }

// AllocsPerOp is the number of objects of an iteration, see AllocsPerRun.
func (r BenchmarkResult) AllocsPerOp() int64 {
	return int64(r.per(float64(r.MemAllocs), "allocs/op"))
}

// AllocedBytesPerOp is the memory that an iteration allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	return int64(r.per(float64(r.MemBytes), "B/op"))
}

// MemString shows the memory, as after the line of a benchmark.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// String is the line of a benchmark after its name.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	if ns := r.per(float64(r.T), "ns/op"); ns != 0 {
		b.WriteByte('\t')
		measure(&b, ns, "ns/op")
	}
	speed, own := r.Extra["MB/s"]
	if !own && r.Bytes > 0 && r.T > 0 && r.N > 0 {
		speed = float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
	}
	if speed != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", speed)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	for _, unit := range units {
		b.WriteByte('\t')
		measure(&b, r.Extra[unit], unit)
	}
	return b.String()
}

// measure writes four significant digits, the decimal points below each other.
func measure(b *strings.Builder, x float64, unit string) {
	digits, limit := 0, 999.95
	for abs := math.Abs(x); x != 0 && abs < limit && digits < 7; digits++ {
		limit /= 10
	}
	width := 10
	if digits > 0 {
		width += 1 + digits
	}
	fmt.Fprintf(b, "%*.*f %s", width, digits, x, unit)
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

func (s *session) runBenchmarks(pkg string, list []InternalBenchmark) (ok bool) {
	runs := &benchmarks{pkg: pkg}
	if procs := runtime.GOMAXPROCS(0); procs != 1 {
		runs.suffix = fmt.Sprintf("-%d", procs)
	}
	var selected []InternalBenchmark
	for _, b := range list {
		if matched, _ := s.selects(b.Name); matched {
			selected = append(selected, b)
			runs.width = max(runs.width, len(b.Name)+len(runs.suffix))
		}
	}
	parent := &B{common: s.root(), goal: flags.benchTime}
	for _, b := range selected {
		_, partial := s.selects(b.Name)
		one := &B{common: parent.child(b.Name, true), f: b.F, goal: parent.goal, runs: runs}
		one.hasSubs = partial
		one.process()
	}
	return !parent.failed
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

// ---- Fuzz tests

// InternalFuzzTarget is a fuzz test of a test file, for MainStart.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is a fuzz test, whose function is tested with the values that Add has given.
type F struct {
	*common
	t     *T
	seeds [][]any
}

// Add gives the arguments of one call of the function.
func (f *F) Add(args ...any) { f.seeds = append(f.seeds, args) }

// Fuzz runs ff, a function of a *T and what Add was given, as a subtest for each Add.
func (f *F) Fuzz(ff any) {
	fn := reflect.ValueOf(ff)
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	kind := fn.Type()
	if kind.NumIn() < 2 || kind.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if kind.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	for i, seed := range f.seeds {
		if len(seed) != kind.NumIn()-1 {
			f.Fatalf("wrong number of values in corpus entry: %d, want %d", len(seed), kind.NumIn()-1)
		}
		f.t.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			args := []reflect.Value{reflect.ValueOf(t)}
			for n, arg := range seed {
				if reflect.TypeOf(arg) != kind.In(n+1) {
					t.Fatalf("mismatched types in corpus entry: %T, want %v", arg, kind.In(n+1))
				}
				args = append(args, reflect.ValueOf(arg))
			}
			fn.Call(args)
		})
	}
}

// asTest makes a test of a fuzz test.
func (target InternalFuzzTarget) asTest() InternalTest {
	return InternalTest{target.Name, func(t *T) { target.Fn(&F{common: &t.common, t: t}) }}
}

// ---- The run

// testDeps is what the main package of a test binary knows and this package does not.
type testDeps interface {
	ImportPath() string
}

// M is the run as a whole, which TestMain is given.
type M struct {
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
	return &M{pkg: deps.ImportPath(), tests: tests, benchmarks: benchmarks, examples: examples}
}

// Main runs tests, benchmarks and examples in a program of any kind, and ends it.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest,
	benchmarks []InternalBenchmark, examples []InternalExample) {
	Init()
	os.Exit((&M{tests: tests, benchmarks: benchmarks, examples: examples}).Run())
}

// Run runs what the flags select and returns the exit code.
func (m *M) Run() int {
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

func parseCPUs() (list []int, ok bool) {
	for value := range strings.SplitSeq(*flags.cpu, ",") {
		if value = strings.TrimSpace(value); value == "" {
			continue
		}
		n, err := strconv.Atoi(value)
		if err != nil || n <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", value)
			return nil, false
		}
		list = append(list, n)
	}
	if list == nil {
		list = []int{runtime.GOMAXPROCS(0)}
	}
	return list, true
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

// current is the session whose tests a timeout tells of.
var current atomic.Pointer[session]

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
