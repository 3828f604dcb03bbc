// Goroutines whose loops are compiled while they wait for each other.
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func producer(ctx context.Context, id int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	for i := 0; ; i++ {
		select {
		case out <- id*1_000_000 + i:
		case <-ctx.Done():
			return
		}
	}
}

func pipeline() int {
	c := make(chan int)
	go func(out chan<- int) {
		defer close(out)
		for i := range 5000 {
			out <- i
		}
	}(c)
	for range 4 {
		next := make(chan int, 3)
		go func(in <-chan int) {
			for v := range in {
				next <- v + 1
			}
			close(next)
		}(c)
		c = next
	}
	sum := 0
	for {
		v, ok := <-c
		if !ok {
			return sum
		}
		sum += v
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	out := make(chan int)
	var wg sync.WaitGroup
	for id := range 4 {
		wg.Add(1)
		go producer(ctx, id, out, &wg)
	}
	last := map[int]int{}
	for range 20_000 {
		v := <-out
		id, n := v/1_000_000, v%1_000_000
		if n != 0 && last[id] != n-1 {
			fmt.Println("out of order")
		}
		last[id] = n
	}
	cancel()
	wg.Wait()
	fmt.Println(len(last) > 0)
	fmt.Println(pipeline())

	var mu sync.Mutex
	var n atomic.Int64
	count := 0
	var done sync.WaitGroup
	for range 8 {
		done.Go(func() {
			for i := range 3000 {
				mu.Lock()
				count++
				mu.Unlock()
				n.Add(int64(i))
				if i%100 == 0 {
					runtime.Gosched()
				}
			}
		})
	}
	done.Wait()
	fmt.Println(count, n.Load())

	stop := make(chan bool)
	var spins atomic.Int64
	for range 3 {
		go func() { // only preemption ends its time slice
			for {
				spins.Add(1)
				select {
				case <-stop:
					return
				default:
				}
			}
		}()
	}
	for spins.Load() < 50_000 {
		runtime.Gosched()
	}
	close(stop)
	fmt.Println("stopped")
}
