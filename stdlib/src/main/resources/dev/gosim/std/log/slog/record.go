package slog

import (
	"runtime"
	"slices"
	"time"
)

// A Record is a log event. Copies share nothing that adding attributes changes.
type Record struct {
	Time    time.Time
	Message string
	Level   Level
	PC      uintptr // of the call of the logger, as runtime.Callers has it; 0 if not known
	attrs   []Attr  // never appended to in place
}

func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that may be changed.
func (r Record) Clone() Record { return r }

func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f for each attribute until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes, without empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	r.attrs = slices.Clip(r.attrs)
	for _, a := range attrs {
		if !emptyGroup(a) {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add adds attributes given as for Logger.Log.
func (r *Record) Add(args ...any) { r.AddAttrs(attrsOf(args)...) }

// Source returns where the event was logged, nil if that is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{Function: f.Function, File: f.File, Line: f.Line}
}

// A Source is a place in the program's text.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// attrs returns what is known of the place.
func (s *Source) attrs() []Attr {
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return as
}
