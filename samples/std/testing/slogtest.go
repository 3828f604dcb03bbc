package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing/slogtest"
)

func main() {
	try(func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) })
	try(func(b *bytes.Buffer) slog.Handler {
		return slog.NewJSONHandler(b, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.LevelKey || a.Key == "k" {
				return slog.Attr{}
			}
			return a
		}})
	})
	fmt.Println(slogtest.TestHandler(slog.DiscardHandler, func() []map[string]any { return nil }))
}

func try(handler func(*bytes.Buffer) slog.Handler) {
	var b bytes.Buffer
	err := slogtest.TestHandler(handler(&b), func() (all []map[string]any) {
		for line := range bytes.Lines(b.Bytes()) {
			var m map[string]any
			if err := json.Unmarshal(line, &m); err != nil {
				fmt.Println(err)
			}
			all = append(all, m)
		}
		return all
	})
	if err == nil {
		fmt.Println("ok")
		return
	}
	for line := range bytes.Lines([]byte(err.Error())) {
		what, _, _ := bytes.Cut(line, []byte(" (")) // where the rule stands in slogtest
		fmt.Println(string(bytes.TrimSpace(what)))
	}
}
