package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

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
		ok = s.reportExample(e, got, duration, cause)
		if cause != nil {
			panic(cause)
		}
	}()
	e.F()
	finished = true
	return
}

// reportExample is told what the example has printed and what it died of. What it printed before a
// panic is not compared.
func (s *session) reportExample(e InternalExample, got string, d time.Duration, cause any) (ok bool) {
	printed := got
	got = strings.TrimSpace(got)
	want := strings.TrimSpace(e.Output)
	same := got == want
	if e.Unordered {
		same = sortedLines(got) == sortedLines(want)
	}
	switch {
	case cause != nil && (same || cause != errLeft):
		s.printer.print(fmt.Sprintf("%s--- FAIL: %s (%.2fs)\n", mark(), e.Name, d.Seconds()))
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
	if flags.verbose.json {
		defer s.printer.step("NAME", "", "", "")
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
