// Package slogtest tests handlers of package log/slog.
package slogtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"testing"
	"time"
)

// A trial is something logged, and what the handler's output has to be like.
type trial struct {
	name   string
	rule   string // in the messages
	log    func(*slog.Logger)
	change func(*slog.Record) // of the record before the handler gets it; or nil
	checks []check
}

// A check returns what is wrong with an output, or "".
type check func(map[string]any) string

func has(key string) check {
	return func(m map[string]any) string {
		if _, ok := m[key]; ok {
			return ""
		}
		return fmt.Sprintf("missing key %q", key)
	}
}

func hasNot(key string) check {
	return func(m map[string]any) string {
		if _, ok := m[key]; ok {
			return fmt.Sprintf("unexpected key %q", key)
		}
		return ""
	}
}

func is(key string, want any) check {
	return func(m map[string]any) string {
		got, ok := m[key]
		switch {
		case !ok:
			return fmt.Sprintf("missing key %q", key)
		case !reflect.DeepEqual(got, want):
			return fmt.Sprintf("%q: got %#v, want %#v", key, got, want)
		}
		return ""
	}
}

func in(group string, c check) check {
	return func(m map[string]any) string {
		v, ok := m[group]
		if !ok {
			return fmt.Sprintf("missing group %q", group)
		}
		inner, ok := v.(map[string]any)
		if !ok {
			return fmt.Sprintf("value for group %q is not map[string]any", group)
		}
		return c(inner)
	}
}

// resolves is a value that stands for another one.
type resolves struct{ to any }

func (r *resolves) LogValue() slog.Value { return slog.AnyValue(r.to) }

func (r *resolves) String() string { return fmt.Sprintf("<replace(%v)>", r.to) }

func info(args ...any) func(*slog.Logger) {
	return func(l *slog.Logger) { l.Info("msg", args...) }
}

var builtIn = []check{has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "msg")}

func trials() []trial {
	nested := func(l *slog.Logger) *slog.Logger {
		return l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H")
	}
	return []trial{
		{"built-ins", "this test expects slog.TimeKey, slog.LevelKey and slog.MessageKey", info(), nil, builtIn},
		{"attrs", "a Handler should output attributes passed to the logging function", info("k", "v"), nil,
			[]check{is("k", "v")}},
		{"empty-attr", "a Handler should ignore an empty Attr", info("a", "b", "", nil, "c", "d"), nil,
			[]check{is("a", "b"), hasNot(""), is("c", "d")}},
		{"zero-time", "a Handler should ignore a zero Record.Time", info("k", "v"),
			func(r *slog.Record) { r.Time = time.Time{} }, []check{hasNot(slog.TimeKey)}},
		{"WithAttrs", "a Handler should include the attributes from the WithAttrs method",
			func(l *slog.Logger) { l.With("a", "b").Info("msg", "k", "v") }, nil,
			[]check{is("a", "b"), is("k", "v")}},
		{"groups", "a Handler should handle Group attributes",
			info("a", "b", slog.Group("G", slog.String("c", "d")), "e", "f"), nil,
			[]check{is("a", "b"), in("G", is("c", "d")), is("e", "f")}},
		{"empty-group", "a Handler should ignore an empty group", info("a", "b", slog.Group("G"), "e", "f"), nil,
			[]check{is("a", "b"), hasNot("G"), is("e", "f")}},
		{"inline-group", "a Handler should inline the Attrs of a group with an empty key",
			info("a", "b", slog.Group("", slog.String("c", "d")), "e", "f"), nil,
			[]check{is("a", "b"), is("c", "d"), is("e", "f")}},
		{"WithGroup", "a Handler should handle the WithGroup method",
			func(l *slog.Logger) { l.WithGroup("G").Info("msg", "a", "b") }, nil,
			append(builtIn[:3:3], hasNot("a"), in("G", is("a", "b")))},
		{"multi-With", "a Handler should handle multiple WithGroup and WithAttr calls",
			func(l *slog.Logger) { nested(l).Info("msg", "e", "f") }, nil,
			append(builtIn[:3:3], is("a", "b"), in("G", is("c", "d")), in("G", in("H", is("e", "f"))))},
		{"empty-group-record", "a Handler should not output groups if there are no attributes",
			func(l *slog.Logger) { nested(l).Info("msg") }, nil,
			append(builtIn[:3:3], is("a", "b"), in("G", is("c", "d")), in("G", hasNot("H")))},
		{"nested-empty-group-record", "a Handler should not output nested groups if there are no attributes",
			func(l *slog.Logger) { nested(l).WithGroup("I").Info("msg") }, nil,
			append(builtIn[:3:3], is("a", "b"), in("G", is("c", "d")), in("G", hasNot("H")), in("G", hasNot("I")))},
		{"resolve", "a Handler should call Resolve on attribute values", info("k", &resolves{"replaced"}), nil,
			[]check{is("k", "replaced")}},
		{"resolve-groups", "a Handler should call Resolve on attribute values in groups",
			info(slog.Group("G", slog.String("a", "v1"), slog.Any("b", &resolves{"v2"}))), nil,
			[]check{in("G", is("a", "v1")), in("G", is("b", "v2"))}},
		{"resolve-WithAttrs", "a Handler should call Resolve on attribute values from WithAttrs",
			func(l *slog.Logger) { l.With("k", &resolves{"replaced"}).Info("msg") }, nil,
			[]check{is("k", "replaced")}},
		{"resolve-WithAttrs-groups", "a Handler should call Resolve on attribute values in groups from WithAttrs",
			func(l *slog.Logger) {
				l.With(slog.Group("G", slog.String("a", "v1"), slog.Any("b", &resolves{"v2"}))).Info("msg")
			}, nil,
			[]check{in("G", is("a", "v1")), in("G", is("b", "v2"))}},
		{"empty-PC", "a Handler should not output SourceKey if the PC is zero", info(),
			func(r *slog.Record) { r.PC = 0 }, []check{hasNot(slog.SourceKey)}},
	}
}

// changing is a handler that gets changed records.
type changing struct {
	slog.Handler
	change func(*slog.Record)
}

func (c *changing) Handle(ctx context.Context, r slog.Record) error {
	c.change(&r)
	return c.Handler.Handle(ctx, r)
}

func (t *trial) run(h slog.Handler) {
	if t.change != nil {
		h = &changing{h, t.change}
	}
	t.log(slog.New(h))
}

// TestHandler logs with a handler, then looks at the results, one for each record.
func TestHandler(h slog.Handler, results func() []map[string]any) error {
	all := trials()
	for _, t := range all {
		t.run(h)
	}
	got := results()
	if len(got) != len(all) {
		return fmt.Errorf("got %d results, want %d", len(got), len(all))
	}
	var errs []error
	for i, t := range all {
		for _, c := range t.checks {
			if problem := c(got[i]); problem != "" {
				errs = append(errs, fmt.Errorf("%s: %s", problem, t.rule))
			}
		}
	}
	return errors.Join(errs...)
}

// Run runs a test for each thing that is logged, with a handler of its own.
func Run(t *testing.T, newHandler func(*testing.T) slog.Handler, result func(*testing.T) map[string]any) {
	for _, one := range trials() {
		t.Run(one.name, func(t *testing.T) {
			one.run(newHandler(t))
			got := result(t)
			for _, c := range one.checks {
				if problem := c(got); problem != "" {
					t.Errorf("%s: %s", problem, one.rule)
				}
			}
		})
	}
}
