// Parked: many goroutines wait at a time, are woken and end.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

func main() {
	parked, _ := strconv.Atoi(os.Args[1])
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	sums := make(chan int, 1)
	sums <- 0
	for i := 0; i < parked; i++ {
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
