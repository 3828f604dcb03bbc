// Values, levels, and what TextHandler and JSONHandler make of them.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"time"
)

type lv struct{ n int }

func (l lv) LogValue() slog.Value {
	if l.n == 0 {
		return slog.AnyValue(l)
	}
	return slog.IntValue(l.n)
}

type pe struct{ s string }

func (p *pe) Error() string { return p.s }

type pp struct{}

func (pp) MarshalText() ([]byte, error) { panic("boom") }
func (pp) MarshalJSON() ([]byte, error) { panic("boomj") }

type me struct{}

func (me) MarshalText() ([]byte, error) { return nil, errors.New("bad text") }
func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("panic: %T %v\n", r, r)
		}
	}()
	f()
}

func noTime(g []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(g) == 0 {
		return slog.Attr{}
	}
	return a
}

func main() {
	v := slog.StringValue("x")
	try(func() { v.Int64() })
	try(func() { v.Uint64() })
	try(func() { v.Bool() })
	try(func() { v.Duration() })
	try(func() { v.Float64() })
	try(func() { v.Time() })
	try(func() { v.Group() })
	try(func() { slog.New(nil) })
	fmt.Printf("%v|%+v|%#v\n", slog.IntValue(3), slog.Int("a", 3), slog.KindInt64)
	fmt.Println(slog.Kind(99), slog.Kind(-1))
	fmt.Println(slog.AnyValue(lv{0}).Resolve())
	var l slog.Level
	for _, s := range []string{"info", "Warn+2", "error-", "x", "INFO+x", "INFO-3", ""} {
		fmt.Println(l.UnmarshalText([]byte(s)), l)
	}
	fmt.Println(l.UnmarshalJSON([]byte(`"debug"`)), l, l.UnmarshalJSON([]byte(`debug`)), l)
	b, e := json.Marshal(slog.Level(7))
	fmt.Println(string(b), e)
	var x slog.LevelVar
	fmt.Println(&x, x.Level())
	x.Set(9)
	fmt.Println(x.String())
	bt, _ := x.MarshalText()
	fmt.Println(string(bt), x.UnmarshalText([]byte("q")))
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelDebug}), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelDebug})} {
		lg := slog.New(h)
		lg.Info("m", "a")
		lg.Info("m", 1, 2, "k", nil)
		lg.Info("m", "pe", (*pe)(nil), "pp", pp{}, "me", me{}, "err", errors.New("e r"))
		lg.Info("m", "t", time.Date(2020, 1, 2, 3, 4, 5, 678900000, time.UTC), "d", time.Second, "f", 1e21, "f2", 1.5, "f3", float32(0.1), "nan", math.NaN(), "b", []byte("a b"), "bb", []byte("ab"), "mp", map[string]int{"b": 1, "a": 2}, "st", struct {
			A int
			B string
		}{1, "x y"}, "u", uint8(3), "p", uintptr(4))
		lg.Info("esc <>&\u2028\x01\b\f\x7f\xff", "k=v", "a\\b", "q\"", "", "e", "", "é", "ü", "nb", "\u00a0", "tab", "\t")
		lg.Info("g", slog.Group("g", "a", 1, slog.Group("h", "b", 2)), slog.Group("e"), slog.Group("", "inl", 1))
		lg.WithGroup("w").Info("none")
		lg.WithGroup("w").With("a", 1).WithGroup("x").Info("none")
		lg.WithGroup("w").With("a", 1).WithGroup("x").Info("some", "b", 2, slog.Group("y", "c", 3))
		lg.With("p", 1).With(slog.Group("q", "r", 1)).With().Debug("z", slog.Any("level", slog.LevelWarn))
		lg.Log(context.Background(), 2, "lvl")
		lg.Log(nil, -8, "lvl")
		lg.WithGroup("").Warn("a", "src", &slog.Source{Function: "f", File: "x.go", Line: 3}, "es", &slog.Source{})
		lg.Info("ch", "c", make(chan int) == nil, "fn", json.Number("x"))
	}
	rm := func(g []string, a slog.Attr) slog.Attr {
		if a.Key == "time" && len(g) == 0 {
			return slog.Attr{}
		}
		fmt.Print(g, a, ";")
		if a.Key == "x" || len(g) == 0 && a.Key == "time" {
			return slog.Attr{}
		}
		return a
	}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: rm}), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: rm})} {
		slog.New(h).WithGroup("A").Info("rm", slog.Group("g", "x", 1), "y", 2)
		slog.New(h).With("b", 1).WithGroup("A").Info("rm", slog.Group("g", "x", 1), "x", 2)
		slog.New(h).WithGroup("A").With("x", 1).Info("rm", "y", 2)
		slog.New(h).WithGroup("A").With("x", 1).Info("rm")
	}
}
