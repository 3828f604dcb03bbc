// Many may read at the same time, a writer is alone: a cache behind an RWMutex.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Cache struct {
	mu    sync.RWMutex
	data  map[int]int
	loads atomic.Int32
}

func (c *Cache) Get(k int) int {
	c.mu.RLock()
	v, ok := c.data[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	// Between the two locks somebody else may have stored it: look again.
	if v, ok := c.data[k]; ok {
		return v
	}
	c.loads.Add(1)
	c.data[k] = k * k
	return c.data[k]
}

func main() {
	c := Cache{data: map[int]int{}}
	var wg sync.WaitGroup
	var wrong atomic.Int32
	for i := range 200 {
		wg.Go(func() {
			k := i % 10
			if c.Get(k) != k*k {
				wrong.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println("wrong answers:", wrong.Load())
	fmt.Println("each key was loaded once:", c.loads.Load() == 10)
	c.mu.RLock()
	fmt.Println("second reader may enter:", c.mu.TryRLock(), "- a writer may not:", c.mu.TryLock())
	c.mu.RUnlock()
	c.mu.RUnlock()
}
