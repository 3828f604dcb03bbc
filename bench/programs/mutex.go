// Eight goroutines, a mutex, a read-write mutex and atomics.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	var mu sync.Mutex
	var rw sync.RWMutex
	var wg sync.WaitGroup
	var atomics atomic.Int64
	counter, sum := 0, 0
	table := map[int]int{1: 1}
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			own := 0
			for k := 0; k < n; k++ {
				mu.Lock()
				counter++
				mu.Unlock()
				atomics.Add(1)
				if k%100 == 0 {
					rw.Lock()
					table[1]++
					rw.Unlock()
				} else {
					rw.RLock()
					own += table[1] & 1
					rw.RUnlock()
				}
			}
			mu.Lock()
			sum += own
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(counter, atomics.Load(), table[1], sum >= 0)
}
