package slog

import (
	"context"
	"fmt"
	"io"
	"reflect"
	"slices"
	"sync"
	"time"
)

// A Handler does something with the records of Loggers.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// HandlerOptions are the options of TextHandler and JSONHandler.
type HandlerOptions struct {
	AddSource   bool
	Level       Leveler // the least level that is handled; nil is LevelInfo
	ReplaceAttr func(groups []string, a Attr) Attr
}

// The keys of what every record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// format is how records look: the options, and what With and WithGroup said.
type format struct {
	json   bool
	opts   HandlerOptions
	with   []byte   // what With's attributes look like; groups opened there are not closed
	groups []string // of WithGroup
	open   int      // how many of them with opens
}

// output is where handlers that came of one another write to, one at a time.
type output struct {
	sync.Mutex
	w io.Writer
}

func (f *format) enabled(l Level) bool {
	least := LevelInfo
	if f.opts.Level != nil {
		least = f.opts.Level.Level()
	}
	return l >= least
}

func (f *format) withGroup(name string) *format {
	g := *f
	g.groups = append(slices.Clip(f.groups), name)
	return &g
}

func (f *format) withAttrs(as []Attr) *format {
	s := f.writer(slices.Clone(f.with))
	s.path = slices.Clone(f.groups[:f.open])
	if len(s.buf) > 0 {
		s.sep = s.comma()
	}
	if !s.inGroups(f.groups[f.open:], as) {
		return f
	}
	g := *f
	g.with = s.buf
	g.open = len(f.groups)
	return &g
}

// handle writes a record.
func (f *format) handle(o *output, r Record) error {
	s := f.writer(nil)
	if f.json {
		s.buf = append(s.buf, '{')
	}
	s.builtIns(r)
	s.attrs(r)
	if f.json {
		s.buf = append(s.buf, '}')
	}
	s.buf = append(s.buf, '\n')
	o.Lock()
	defer o.Unlock()
	_, err := o.w.Write(s.buf)
	return err
}

// writer is a record being written.
type writer struct {
	f    *format
	buf  []byte
	sep  string   // what comes before the next key
	path []string // the groups that are open
}

func (f *format) writer(buf []byte) *writer { return &writer{f: f, buf: buf} }

// comma is what separates attributes.
func (s *writer) comma() string {
	if s.f.json {
		return ","
	}
	return " "
}

// builtIns writes time, level, place and message.
func (s *writer) builtIns(r Record) {
	replace := s.f.opts.ReplaceAttr != nil
	if !r.Time.IsZero() {
		if t := r.Time.Round(0); replace {
			s.attr(Time(TimeKey, t))
		} else {
			s.key(TimeKey)
			s.time(t)
		}
	}
	if replace {
		s.attr(Any(LevelKey, r.Level))
	} else {
		s.key(LevelKey)
		s.string(r.Level.String())
	}
	if s.f.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		s.attr(Any(SourceKey, src))
	}
	if replace {
		s.attr(String(MessageKey, r.Message))
	} else {
		s.key(MessageKey)
		s.string(r.Message)
	}
}

// attrs writes the attributes of With and of the record, and closes all groups.
func (s *writer) attrs(r Record) {
	f := s.f
	if len(f.with) > 0 {
		s.buf = append(append(s.buf, s.sep...), f.with...)
		s.sep = s.comma()
	}
	s.path = slices.Clone(f.groups[:f.open])
	open := f.open
	if s.inGroups(f.groups[f.open:], r.attrs) {
		open = len(f.groups)
	}
	for range open {
		s.closeGroup("")
	}
}

// inGroups writes attributes in groups that stay open; without attributes it writes nothing.
func (s *writer) inGroups(groups []string, as []Attr) bool {
	before := *s
	for _, g := range groups {
		s.openGroup(g)
	}
	if !s.list(as) {
		*s = before
		return false
	}
	return true
}

// list writes attributes and reports whether there was anything to write.
func (s *writer) list(as []Attr) bool {
	any := false
	for _, a := range as {
		if s.attr(a) {
			any = true
		}
	}
	return any
}

// attr writes an attribute and reports whether there was anything to write.
func (s *writer) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := s.f.opts.ReplaceAttr; replace != nil && a.Value.kind != KindGroup {
		var groups []string
		if len(s.path) > 0 {
			groups = slices.Clone(s.path)
		}
		a = replace(groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if src, ok := a.Value.v.(*Source); ok && a.Value.kind == KindAny {
		as := src.attrs()
		if len(as) == 0 {
			return false
		}
		if s.f.json {
			a.Value = GroupValue(as...)
		} else {
			a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
		}
	}
	if a.Value.kind != KindGroup {
		s.key(a.Key)
		s.value(a.Value)
		return true
	}
	if a.Key == "" {
		return s.list(a.Value.Group())
	}
	before := *s
	s.openGroup(a.Key)
	if !s.list(a.Value.Group()) {
		s.buf, s.sep = before.buf, before.sep // but the path stays longer, in Go too
		return false
	}
	s.closeGroup(a.Key)
	return true
}

func (s *writer) openGroup(name string) {
	if s.f.json {
		s.key(name)
		s.buf = append(s.buf, '{')
		s.sep = ""
	}
	s.path = append(slices.Clip(s.path), name)
}

// closeGroup closes the group opened last, if it has a name; else only its bracket.
func (s *writer) closeGroup(name string) {
	if s.f.json {
		s.buf = append(s.buf, '}')
		s.sep = s.comma()
	}
	if name != "" {
		s.path = s.path[:len(s.path)-1]
	}
}

func (s *writer) key(key string) {
	s.buf = append(s.buf, s.sep...)
	s.sep = s.comma()
	if s.f.json {
		s.string(key)
		s.buf = append(s.buf, ':')
		return
	}
	for i := len(s.path) - 1; i >= 0; i-- {
		key = s.path[i] + "." + key
	}
	s.string(key)
	s.buf = append(s.buf, '=')
}

func (s *writer) string(text string) {
	if s.f.json {
		s.buf = append(s.buf, '"')
		s.buf = appendJSONString(s.buf, text)
		s.buf = append(s.buf, '"')
	} else {
		s.buf = appendText(s.buf, text)
	}
}

func (s *writer) time(t time.Time) {
	if s.f.json {
		s.jsonTime(t)
	} else {
		s.buf = t.AppendFormat(s.buf, "2006-01-02T15:04:05.000Z07:00")
	}
}

func (s *writer) error(err error) { s.string(fmt.Sprintf("!ERROR:%v", err)) }

// value writes a value that is no group; a panic of the program's methods is written instead.
func (s *writer) value(v Value) {
	before := len(s.buf)
	defer func() {
		if r := recover(); r != nil {
			s.buf = s.buf[:before]
			if x := reflect.ValueOf(v.v); x.Kind() == reflect.Pointer && x.IsNil() {
				s.string("<nil>")
			} else {
				s.string(fmt.Sprintf("!PANIC: %v", r))
			}
		}
	}()
	var err error
	if s.f.json {
		err = s.jsonValue(v)
	} else {
		err = s.textValue(v)
	}
	if err != nil {
		s.error(err)
	}
}
