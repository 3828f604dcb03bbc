// One goroutine waits for work, for a heartbeat and for the end, all in one select.
package main

import (
	"fmt"
	"time"
)

func main() {
	work := make(chan int)
	quit := make(chan struct{})
	report := make(chan string)
	go func() {
		beat := time.NewTicker(5 * time.Millisecond)
		defer beat.Stop()
		beats, jobs := 0, 0
		for {
			select {
			case n := <-work:
				jobs += n
			case <-beat.C:
				beats++
			case <-quit:
				report <- fmt.Sprintf("jobs %d, heart was beating: %v", jobs, beats > 0)
				return
			}
		}
	}()
	for i := range 5 {
		work <- i
		time.Sleep(6 * time.Millisecond)
	}
	close(quit)
	fmt.Println(<-report)
}
