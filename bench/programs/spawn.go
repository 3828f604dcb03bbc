// Spawn: goroutines, a thousand at a time, each with a little to do.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
)

func main() {
	thousands, _ := strconv.Atoi(os.Args[1])
	var sum atomic.Int64
	for i := 0; i < thousands; i++ {
		var group sync.WaitGroup
		group.Add(1000)
		for k := 0; k < 1000; k++ {
			go func() {
				defer group.Done()
				sum.Add(int64(i ^ k))
			}()
		}
		group.Wait()
	}
	fmt.Println(sum.Load())
}
