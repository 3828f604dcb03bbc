package main

import (
	"fmt"
	"runtime"
	"sync"
)

// With one processor the order of runs is fixed: the newest goroutine runs next,
// the others first come, first served.
func main() {
	runtime.GOMAXPROCS(1)
	c := make(chan int)
	for i := range 5 {
		go func() { c <- i }()
	}
	for range 5 {
		fmt.Print(<-c, " ")
	}
	fmt.Println()

	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() { fmt.Print("g", i, " ") })
	}
	wg.Wait()
	fmt.Println()

	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := range 3 {
				fmt.Print(i, "-", k, " ")
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println()

	// Waiters on a channel are served in the order they came.
	q := make(chan int)
	out := make(chan string, 10)
	for i := range 4 {
		go func() { out <- fmt.Sprint("w", i, "<-", <-q) }()
		runtime.Gosched()
	}
	for v := range 4 {
		q <- v
	}
	for range 4 {
		fmt.Print(<-out, " ")
	}
	fmt.Println()

	var mu sync.Mutex
	mu.Lock()
	for i := range 3 {
		wg.Go(func() {
			mu.Lock()
			fmt.Print("m", i, " ")
			mu.Unlock()
		})
	}
	runtime.Gosched()
	mu.Unlock()
	wg.Wait()
	fmt.Println()

	gate := make(chan struct{})
	for i := range 3 {
		wg.Go(func() {
			<-gate
			fmt.Print("woken", i, " ")
		})
	}
	runtime.Gosched()
	close(gate)
	wg.Wait()
	fmt.Println()
}
