// The first failure stops the others: each worker watches the context, and the cause says
// what went wrong.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var errBroken = errors.New("part 3 is broken")

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	var wg sync.WaitGroup
	stopped := make(chan int, 10)
	for part := range 6 {
		wg.Go(func() {
			if part == 3 {
				cancel(errBroken)
				cancel(errors.New("only the first cause counts"))
				return
			}
			<-ctx.Done() // stands for work that would take long
			stopped <- part
		})
	}
	wg.Wait()
	close(stopped)
	sum := 0
	for part := range stopped {
		sum += part
	}
	fmt.Println("others stopped:", sum == 0+1+2+4+5)
	fmt.Println("error:", ctx.Err())
	fmt.Println("cause:", context.Cause(ctx))

	// AfterFunc runs a function when a context ends: here it wakes a waiting goroutine.
	ctx2, cancel2 := context.WithCancel(context.Background())
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	stop := context.AfterFunc(ctx2, func() {
		mu.Lock()
		defer mu.Unlock()
		cond.Broadcast()
	})
	defer stop()
	go cancel2()
	mu.Lock()
	for ctx2.Err() == nil {
		cond.Wait()
	}
	mu.Unlock()
	fmt.Println("woken by cancellation")
}
