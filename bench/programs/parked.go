// Parked: 200,000 goroutines wait at a time, are woken and end.
package main

import (
	"fmt"
	"sync"
)

const parked = 200_000

func main() {
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	sums := make(chan int, 1)
	sums <- 0
	for i := range parked {
		ready.Add(1)
		done.Add(1)
		go func() {
			defer done.Done()
			ready.Done()
			<-start
			sums <- <-sums + i
		}()
	}
	ready.Wait()
	close(start)
	done.Wait()
	fmt.Println(<-sums)
}
