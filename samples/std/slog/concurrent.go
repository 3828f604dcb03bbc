// Many goroutines log with loggers made of one another: every line is whole.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
)

func main() {
	var buf bytes.Buffer
	var level slog.LevelVar
	base := slog.New(slog.NewJSONHandler(&buf, &slog.HandlerOptions{Level: &level}))
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			log := base.With("worker", worker).WithGroup("job")
			for i := range 25 {
				log.Info("done", "n", i)
				log.Debug("hidden")
			}
		})
	}
	wg.Wait()
	sums := make(map[int]int)
	for _, line := range bytes.Split(bytes.TrimSpace(buf.Bytes()), []byte("\n")) {
		var e struct {
			Msg    string
			Worker int
			Job    struct{ N int }
		}
		if err := json.Unmarshal(line, &e); err != nil || e.Msg != "done" {
			fmt.Println(err, e)
		}
		sums[e.Worker] += e.Job.N
	}
	fmt.Println(len(sums), sums)
	level.Set(slog.LevelError)
	buf.Reset()
	base.Warn("hidden")
	fmt.Println(buf.Len())
}
