// Package testing runs tests, benchmarks and examples. What go test writes as package main calls
// MainStart with the functions of the test files; M.Run runs them in the format of a Go test
// binary, whose flags Init defines.
package testing

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

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

	bubble  bool             // of testing/synctest: stands for its parent in a bubble
	capture *strings.Builder // of a call of a fuzz test's function: gets the report

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
	if c.parent != nil && c.capture == nil {
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

// Helper makes the calling function one whose lines are not shown in logs: those of its caller are.
func (c *common) Helper() {
	if c.bubble {
		c = c.parent
	}
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

// ---- Tests

// T is a test.
type T struct {
	common
}

// Deadline returns the time when -test.timeout ends the run.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	if t.bubble {
		panic("testing: t.Deadline called inside synctest bubble")
	}
	deadline = t.session.deadline
	return deadline, !deadline.IsZero()
}

// Setenv sets an environment variable until the test is over; parallel tests must not.
func (t *T) Setenv(key, value string) { t.common.Setenv(key, value) }

// Chdir changes the working folder until the test is over; parallel tests must not.
func (t *T) Chdir(dir string) { t.common.Chdir(dir) }

// Parallel lets the test run with other tests that call it, when its parent's function has returned.
func (t *T) Parallel() {
	if t.bubble {
		panic("testing: t.Parallel called inside synctest bubble")
	}
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
	if t.bubble {
		panic("testing: t.Run called inside synctest bubble")
	}
	full := t.session.fullName(&t.common, name)
	ok, partial := t.session.selects(full)
	if !ok || t.session.stopsEarly() {
		return true
	}
	sub := &T{t.child(full, false)}
	if !partial {
		t.session.ran.Store(true)
	}
	if !sub.captured() {
		t.session.printer.step("RUN", full, "", full)
	}
	t.session.running.Store(full, time.Now())
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit() // the subtest has called FailNow of this test or of a parent
	}
	if flags.verbose.json {
		t.session.printer.step("NAME", t.name, "", t.name)
	}
	return !sub.Failed()
}

// testInBubble runs the function of a test for testing/synctest, whose bubble the caller is in.
func testInBubble(t *T, f func(t *T)) (ok bool) {
	inner := &T{t.child(t.name, false)}
	inner.bubble = true
	go tRunner(inner, f)
	if !<-inner.signal {
		runtime.Goexit()
	}
	return !inner.failed
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
	if cause != nil && t.captured() {
		t.survive(cause)
	} else if cause != nil {
		t.die(cause)
	}
	if t.Failed() {
		t.session.failures.Add(1)
	}
	if t.parent != nil && !t.bubble {
		t.session.running.Delete(t.name)
		t.report()
	}
	t.mu.Lock()
	t.done = true
	t.mu.Unlock()
	t.signal <- goesOn
}

// die ends the program: what was logged is shown first, and the parents clean up.
func (t *T) die(cause any) {
	t.Fail()
	if p := t.cleanUpAnyway(); p != nil {
		t.Logf("cleanup panicked with %v", p)
	}
	for c := &t.common; !c.bubble && c.parent != nil; c = c.parent {
		if c != &t.common {
			c.duration += time.Since(c.start)
		}
		c.report()
		if p := c.parent.cleanUpAnyway(); p != nil {
			c.session.printer.print(fmt.Sprintf("cleanup panicked with %v", p))
		}
	}
	panic(cause)
}

// survive makes a panic while fuzzing a failure.
func (t *T) survive(cause any) {
	prefix := "panic: "
	if cause == errLeft {
		prefix = ""
	}
	t.Errorf("%s%v\n%s\n", prefix, cause, debug.Stack())
}

func (c *common) cleanUpAnyway() (panicked any) {
	defer func() { panicked = recover() }()
	c.runCleanups()
	return nil
}

// InternalTest is a function of a test file, for MainStart.
type InternalTest struct {
	Name string
	F    func(*T)
}
