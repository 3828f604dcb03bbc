// A buffered channel as a counting semaphore: at most three workers are inside at a time.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	const limit = 3
	slots := make(chan struct{}, limit)
	var inside, most atomic.Int32
	var wg sync.WaitGroup
	for range 12 {
		wg.Go(func() {
			slots <- struct{}{} // take a slot
			n := inside.Add(1)
			for {
				m := most.Load()
				if n <= m || most.CompareAndSwap(m, n) {
					break
				}
			}
			time.Sleep(2 * time.Millisecond)
			inside.Add(-1)
			<-slots // give it back
		})
	}
	wg.Wait()
	fmt.Println("never more than", limit, "inside:", most.Load() <= limit)
	fmt.Println("and now:", inside.Load(), len(slots))
}
