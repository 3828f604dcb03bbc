// n++ is three steps (read, add, write). Without the lock two goroutines could read the same
// value and one increment would be lost.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Counter struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *Counter) Inc(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[key]++
}

func main() {
	c := Counter{n: map[string]int{}}
	var total atomic.Int64 // for a single number an atomic is enough
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() {
			for range 100 {
				c.Inc([]string{"red", "green"}[i%2])
				total.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println(c.n, total.Load())
}
