package testing

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
)

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

func (c *common) log(text string) {
	text = strings.TrimSuffix(text, "\n")
	c.show(text, "    "+c.place()+strings.ReplaceAll(text, "\n", "\n        ")+"\n")
}

// show prints lines, or keeps them for the report of the test or, if that is over, of a parent.
func (c *common) show(text, lines string) {
	if c.bubble {
		c.parent.show(text, lines)
		return
	}
	c.mu.Lock()
	if !c.done {
		defer c.mu.Unlock()
		if flags.verbose.on && c.benchmark && c.level > 0 {
			c.session.printer.print(lines)
		} else if flags.verbose.on && c.level > 0 && !c.captured() {
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
	if c.bubble {
		c = c.parent
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers[function]
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

// indented moves lines four columns to the right.
func indented(text []byte) []byte {
	var b []byte
	for line := range bytes.Lines(text) {
		b = append(append(b, "    "...), line...)
	}
	return b
}

// captured tells whether nothing is printed before the test, or the one that it is below, is over.
func (c *common) captured() bool {
	for p := c; p != nil; p = p.parent {
		if p.capture != nil {
			return true
		}
	}
	return false
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
	if c.capture != nil {
		c.capture.Write(text)
		return
	}
	if !shown {
		return
	}
	if c.level == 1 || flags.verbose.json && !c.captured() {
		c.session.printer.print(string(text))
		return
	}
	c.parent.mu.Lock()
	defer c.parent.mu.Unlock()
	c.parent.out = append(c.parent.out, indented(text)...)
}
