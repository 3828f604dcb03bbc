// Structured logging with handlers of one's own: levels, groups, secrets, fan-out, sources.
// vet: complains on purpose
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing/slogtest"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

type user struct {
	ID   int
	Name string
	Pass secret
}

func (u user) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.ID), slog.String("name", u.Name), slog.Any("pass", u.Pass))
}

// fanout gives records to several handlers.
type fanout []slog.Handler

func (f fanout) Enabled(ctx context.Context, l slog.Level) bool {
	for _, h := range f {
		if h.Enabled(ctx, l) {
			return true
		}
	}
	return false
}

func (f fanout) Handle(ctx context.Context, r slog.Record) (err error) {
	for _, h := range f {
		if h.Enabled(ctx, r.Level) {
			err = errors.Join(err, h.Handle(ctx, r.Clone()))
		}
	}
	return err
}

func (f fanout) WithAttrs(as []slog.Attr) slog.Handler {
	out := make(fanout, len(f))
	for i, h := range f {
		out[i] = h.WithAttrs(as)
	}
	return out
}

func (f fanout) WithGroup(name string) slog.Handler {
	out := make(fanout, len(f))
	for i, h := range f {
		out[i] = h.WithGroup(name)
	}
	return out
}

type ctxKey struct{}

// traced adds what the context has.
type traced struct{ slog.Handler }

func (t traced) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(ctxKey{}).(string); ok {
		r.AddAttrs(slog.String("trace", id))
	}
	return t.Handler.Handle(ctx, r)
}

func main() {
	const levelTrace = slog.Level(-8)
	noTime := func(groups []string, a slog.Attr) slog.Attr {
		switch {
		case a.Key == slog.TimeKey && len(groups) == 0:
			return slog.Attr{}
		case a.Key == slog.LevelKey && a.Value.Any() == levelTrace:
			a.Value = slog.StringValue("TRACE")
		case a.Key == slog.SourceKey:
			src := a.Value.Any().(*slog.Source)
			a.Value = slog.StringValue(fmt.Sprint(filepath.Base(src.File), " ", src.Function))
		case a.Key == "drop":
			return slog.Attr{}
		}
		return a
	}
	var level slog.LevelVar
	opts := &slog.HandlerOptions{Level: &level, ReplaceAttr: noTime}
	text, js := slog.NewTextHandler(os.Stdout, opts), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{Level: slog.LevelWarn, ReplaceAttr: noTime, AddSource: true})
	logger := slog.New(traced{fanout{text, js}})
	ctx := context.WithValue(context.Background(), ctxKey{}, "t-1")
	u := user{7, "ann b", "hunter2"}
	logger.InfoContext(ctx, "hello", "user", u, "n", 1, "drop", "x", "odd")
	logger.Warn("careful", slog.Group("req", "method", "GET", slog.Duration("took", 1500*time.Millisecond)), "err", errors.New("bad \"thing\""), "nil", nil)
	logger.Debug("not shown")
	level.Set(levelTrace)
	logger.Log(ctx, levelTrace, "deep", "bytes", []byte("hi"), "list", []string{"a", "b"}, "map", map[string]int{"k": 1}, "empty", slog.GroupValue(), "", slog.GroupValue(slog.Int("inlined", 1)))
	g := logger.WithGroup("outer").With("a", 1).WithGroup("inner")
	g.Error("grouped", "b", 2, "t", time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC))
	g.LogAttrs(ctx, slog.LevelError+3, "attrs", slog.Bool("ok", true), slog.Float64("f", 1e100), slog.Uint64("u", 1<<63), slog.Any("ptr", &struct{ X int }{1}))
	g.WithGroup("").Info("key = \"quoted\" \n line", "sp ace", "a=b", 5, 6, slog.Int("x", 1))
	fmt.Println(logger.Enabled(ctx, slog.LevelDebug), level.Level(), &level, slog.LevelInfo+1, slog.Level(-5), slog.Level(20))
	var l slog.Level
	fmt.Println(l.UnmarshalText([]byte("warn+3")), l, l.UnmarshalText([]byte("loud")))
	b, err := json.Marshal(map[string]slog.Level{"l": slog.LevelError})
	fmt.Println(string(b), err)

	v := slog.AnyValue(u)
	fmt.Println(v.Kind(), v.Resolve().Kind(), v.Resolve(), slog.IntValue(3).Equal(slog.Int64Value(3)), slog.AnyValue(int8(3)).Kind(), slog.AnyValue(time.Second).Duration())
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.StringValue("x").Int64()
	}()
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "by hand", 0)
	r.Add("k", "v", slog.Int("i", 1), "last")
	r.Attrs(func(a slog.Attr) bool { fmt.Print(a, " "); return a.Key != "i" })
	fmt.Println(r.NumAttrs(), text.Handle(ctx, r))

	slog.SetDefault(slog.New(text))
	log.SetFlags(0)
	log.Print("by package log")
	slog.Info("default", "x", 1)
	std := slog.NewLogLogger(text, slog.LevelWarn)
	std.Printf("bridged %d", 1)
	slog.New(slog.DiscardHandler).Error("nowhere")

	var buf bytes.Buffer
	var mu sync.Mutex
	err = slogtest.TestHandler(slog.NewJSONHandler(&buf, nil), func() (out []map[string]any) {
		mu.Lock()
		defer mu.Unlock()
		for line := range strings.Lines(buf.String()) {
			m := map[string]any{}
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				panic(err)
			}
			out = append(out, m)
		}
		return out
	})
	fmt.Println(err)
	err = slogtest.TestHandler(slog.NewTextHandler(io.Discard, nil), func() []map[string]any { return nil })
	fmt.Println(err != nil)
	multi := slog.NewMultiHandler(text, js)
	slog.New(multi).Error("to both")
}
