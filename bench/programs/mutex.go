// Eight goroutines and one mutex, then the same with atomics.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	counter := 0
	var atomics atomic.Int64
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 200_000 {
				mu.Lock()
				counter++
				mu.Unlock()
				atomics.Add(1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(counter, atomics.Load())
}
