// Structured logs as JSON: a handler that adds what the context has, levels that change, secrets that stay hidden.
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
	"sync"
	"time"
)

type ctxKey string

type contextHandler struct{ slog.Handler }

func (h contextHandler) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(ctxKey("request")).(string); ok {
		r.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, r)
}
func (h contextHandler) WithAttrs(as []slog.Attr) slog.Handler {
	return contextHandler{h.Handler.WithAttrs(as)}
}
func (h contextHandler) WithGroup(name string) slog.Handler {
	return contextHandler{h.Handler.WithGroup(name)}
}

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

type user struct {
	Name string
	Pass secret
	Age  int
}

func (u user) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", u.Name), slog.Any("pass", u.Pass), slog.Int("age", u.Age))
}

type plain struct {
	X int `json:"x"`
	Y []string
}

const levelTrace = slog.Level(-8)

func main() {
	var level slog.LevelVar
	opts := &slog.HandlerOptions{Level: &level, ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		switch {
		case a.Key == slog.TimeKey && len(groups) == 0:
			return slog.Time("t", time.Date(2024, 5, 6, 7, 8, 9, 1_500_000, time.UTC))
		case a.Key == slog.LevelKey && a.Value.Any().(slog.Level) == levelTrace:
			a.Value = slog.StringValue("TRACE")
		case a.Key == "drop":
			return slog.Attr{}
		}
		return a
	}}
	lg := slog.New(contextHandler{slog.NewJSONHandler(os.Stdout, opts)})
	ctx := context.WithValue(context.Background(), ctxKey("request"), "r-1")
	lg.InfoContext(ctx, "user <in>", "user", user{"ann", "hunter2", 42}, "drop", 1)
	lg.Debug("not shown")
	level.Set(levelTrace)
	lg.Log(ctx, levelTrace, "shown")
	lg.Log(ctx, slog.LevelWarn+2, "between", "err", errors.New("went \"wrong\""), "d", 1500*time.Millisecond, "nil", nil)
	sub := lg.With("app", "x", slog.Group("build", "n", 7, "tags", []string{"a", "b"})).WithGroup("req").With("id", 5)
	sub.ErrorContext(ctx, "in groups", slog.Group("empty"), slog.Group("g", slog.Bool("b", true)), "f", 1.5, "any", plain{1, nil})
	sub.Info("odd", "key")
	sub.Info("odd", 7, "x")
	sub.Info("values", "ptr", &plain{2, []string{"q"}}, "map", map[string]any{"z": 1, "a": []byte("hi")}, "ch", make(chan int) == nil,
		"t", time.Unix(0, 0).UTC(), "bytes", []byte("raw"), "u", uint8(3), "err", fmt.Errorf("w: %w", io.EOF))
	sub.Info("unmarshalable", "f", func() {})
	fmt.Println(sub.Enabled(ctx, slog.Level(-9)), slog.LevelError+1, levelTrace)
	var l slog.Level
	fmt.Println(l.UnmarshalText([]byte("warn-3")), l, l.UnmarshalText([]byte("LOUD")))

	var buf bytes.Buffer
	var mu sync.Mutex
	many := slog.New(slog.NewJSONHandler(lockedWriter{&mu, &buf}, nil))
	var wg sync.WaitGroup
	for w := range 4 {
		child := many.With("worker", w)
		wg.Go(func() {
			for i := range 25 {
				child.Info("step", "i", i)
			}
		})
	}
	wg.Wait()
	sums := map[float64]float64{}
	for dec := json.NewDecoder(&buf); ; {
		var m map[string]any
		if err := dec.Decode(&m); err == io.EOF {
			break
		} else if err != nil {
			panic(err)
		}
		sums[m["worker"].(float64)] += m["i"].(float64)
	}
	fmt.Println(sums)
	std := slog.NewLogLogger(lg.Handler(), slog.LevelError)
	std.Print("through package log")
	slog.SetDefault(lg)
	log.Print("and back")
}

type lockedWriter struct {
	*sync.Mutex
	w io.Writer
}

func (l lockedWriter) Write(p []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	return l.w.Write(p)
}
