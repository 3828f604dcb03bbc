// Spawn: two million goroutines, a thousand at a time, each with a little to do.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var sum atomic.Int64
	for i := range 2000 {
		var group sync.WaitGroup
		for k := range 1000 {
			group.Go(func() { sum.Add(int64(i ^ k)) })
		}
		group.Wait()
	}
	fmt.Println(sum.Load())
}
