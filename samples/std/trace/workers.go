// Traces workers, with a task, regions and a log; the trace goes to the file that the argument
// names, or is only looked at.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/trace"
	"sync"
	"time"
)

func worker(ctx context.Context, in <-chan int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	for v := range in {
		trace.WithRegion(ctx, "square", func() {
			out <- v * v
		})
	}
}

func squares(ctx context.Context) int {
	defer trace.StartRegion(ctx, "all").End()
	in, out := make(chan int), make(chan int)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(ctx, in, out, &wg)
	}
	go func() {
		for i := range 10 {
			in <- i
		}
		close(in)
		wg.Wait()
		close(out)
	}()
	sum := 0
	for v := range out {
		sum += v
	}
	return sum
}

func waits() {
	var mu sync.Mutex
	mu.Lock()
	go func() {
		time.Sleep(20 * time.Millisecond)
		mu.Unlock()
	}()
	mu.Lock()
	runtime.Gosched()
	select {
	case <-time.After(100 * time.Millisecond):
	case <-make(chan int):
	}
	r, w, _ := os.Pipe()
	w.Write([]byte("x"))
	io.ReadFull(r, make([]byte, 1))
}

func main() {
	var buf bytes.Buffer
	if err := trace.Start(&buf); err != nil {
		fmt.Println(err)
		return
	}
	ctx, task := trace.NewTask(context.Background(), "squares")
	sum := squares(ctx)
	trace.Logf(ctx, "result", "sum %d", sum)
	task.End()
	waits()
	trace.Stop()
	fmt.Printf("%q %d\n", buf.Bytes()[:16], sum)
	if len(os.Args) > 1 {
		if err := os.WriteFile(os.Args[1], buf.Bytes(), 0o666); err != nil {
			fmt.Println(err)
		}
	}
}
