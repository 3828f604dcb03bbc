// A small pipeline: numbers go in, three workers square them side by side, one stage
// collects. The context stops everything as soon as we have enough.
package main

import (
	"context"
	"fmt"
	"sort"
	"sync"
)

// produce sends 1, 2, 3, ... until the context is cancelled.
func produce(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; ; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

type result struct{ n, square int }

// square starts several workers that share one input (fan-out); all of them send to
// one output (fan-in), which is closed when the last worker is done.
func square(ctx context.Context, workers int, in <-chan int) <-chan result {
	out := make(chan result)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for n := range in {
				select {
				case out <- result{n, n * n}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()

	const want = 10
	found := map[int]int{}
	for r := range square(ctx, 3, produce(ctx)) {
		// The workers run at the same time, so results may come in any order.
		if r.n <= want {
			found[r.n] = r.square
		}
		if len(found) == want {
			break
		}
	}
	cancel() // tells the producer and the workers to stop

	numbers := make([]int, 0, want)
	for n := range found {
		numbers = append(numbers, n)
	}
	sort.Ints(numbers)
	for _, n := range numbers {
		fmt.Printf("%2d squared is %3d\n", n, found[n])
	}
	fmt.Println("stopped:", ctx.Err())
}
