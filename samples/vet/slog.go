// Keys and values for the structured log.
package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"time"
)

type text string

type note struct{ s string }

func (n note) String() string { return n.s }

func key() any { return "key" }

func main() {
	h := slog.NewTextHandler(io.Discard, nil)
	l := slog.New(h)
	ctx := context.Background()
	var a any = "a"
	var s fmt.Stringer = note{"s"}
	var v slog.LogValuer
	n := 1

	l.Info("fine")
	l.Info("fine", "k", 1, "l", n, slog.Int("m", 2), "n", nil)
	l.Info("no value", "k")
	l.Info("no value", "k", 1, "l")
	l.Info("no key", 1)
	l.Info("no key", n+1, "x")
	l.Info("no key", "k", 1, 2, 3)
	l.Info("text", text("k"), 1)
	l.Info("nil", nil, 1)
	l.Info("group", slog.Group("g", "k", 1), "l")
	l.Info("group", slog.Group("g", "k"))
	l.Info("const", "a"+"b", time.Now())
	l.Info("any", a)
	l.Info("any", a, 1)
	l.Info("any", a, 1, "k")
	l.Info("any", a, 1, 2)
	l.Info("any", a, "k")
	l.Info("any", a, "k", 1)
	l.Info("any", key(), key(), 1, 2)
	l.Info("any", key(), 1, 2.5, "x")
	l.Info("stringer", s, 1)
	l.Info("valuer", v)
	l.InfoContext(ctx, "k", "l")
	l.ErrorContext(ctx, "k", 1)
	l.Log(ctx, slog.LevelInfo, "m", "k")
	l.LogAttrs(ctx, slog.LevelInfo, "m", slog.Int("k", 1))
	l.With("k").Info("with")
	l.With(1).Info("with")
	l.With("k", 2).WithGroup("g").Warn("x", "y")
	args := []any{1, 2}
	l.Info("spread", args...)
	(*slog.Logger).Info(l, "expression", "k")
	(*slog.Logger).Info(l, "expression", "k", 1)
	info := l.Info
	info("variable", 1)

	slog.SetDefault(l)
	slog.Debug("m", "k")
	slog.Info("m", 1.5)
	slog.Warn("m", "k", 1, `l`)
	slog.Error("m", "err", fmt.Errorf("x"), "more")
	slog.DebugContext(ctx, "m", 'x')
	slog.Log(ctx, slog.LevelWarn, "m", []int{1})

	var r slog.Record
	r.Add("k")
	r.Add("k", 1)
	r.Add(slog.Int("k", 1), "l")
	fmt.Println("done")
}
