// The default logger, package log, records, and several handlers at once.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
	"time"
)

func noTime(g []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(g) == 0 {
		return slog.Attr{}
	}
	return a
}

func main() {
	var buf bytes.Buffer
	log.SetFlags(0)
	log.SetOutput(&buf)
	slog.Info("def", "a", 1, slog.Group("g", "b", "x y"))
	slog.With("w", 1).WithGroup("G").Warn("ww", "k", 2)
	slog.Debug("no")
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelDebug))
	slog.Debug("yes")
	log.SetFlags(log.Lshortfile)
	slog.Info("file")
	log.SetFlags(log.Lshortfile | log.Lmsgprefix)
	log.SetPrefix("pre ")
	slog.Info("file2")
	log.SetPrefix("")
	fmt.Print(buf.String())
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if a.Key == "source" {
			s := a.Value.Any().(*slog.Source)
			return slog.String("src", fmt.Sprint(s.Function, s.Line))
		}
		return noTime(g, a)
	}, AddSource: true, Level: slog.LevelDebug})))
	log.Print("via log")
	slog.Info("direct")
	fmt.Println(log.Flags())
	ll := slog.NewLogLogger(slog.Default().Handler(), slog.LevelError)
	ll.Println("ll")
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "rec", 0)
	fmt.Println(r.Source(), r.NumAttrs())
	r.Add("a", 1, slog.Group("z"), "b")
	r.AddAttrs(slog.Int("c", 1))
	r.Attrs(func(a slog.Attr) bool { fmt.Println(a); return a.Key != "a" })
	slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{AddSource: true}).Handle(context.Background(), r)
	slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: true}).Handle(context.Background(), r)
	m := slog.NewMultiHandler(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime}), slog.DiscardHandler, slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelError}))
	slog.New(m).With("a", 1).WithGroup("g").Error("multi", "b", 2)
	slog.New(m).Info("one")
	fmt.Println(m.Enabled(context.Background(), -4), slog.DiscardHandler.Enabled(context.Background(), 100))
}
