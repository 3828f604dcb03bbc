// Goroutines by the hundred thousand: short ones, then as many parked at once.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for i := range 300_000 {
		wg.Add(1)
		go func() {
			mu.Lock()
			sum += i
			mu.Unlock()
			wg.Done()
		}()
	}
	wg.Wait()
	gate := make(chan struct{})
	for range 100_000 {
		wg.Go(func() { <-gate })
	}
	close(gate)
	wg.Wait()
	fmt.Println(sum)
}
