// Resetting a timer: many events in a row lead to one action, after the last of them.
package main

import (
	"fmt"
	"time"
)

func debounce(events <-chan string, quiet time.Duration) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		var last string
		timer := time.NewTimer(time.Hour)
		timer.Stop()
		for {
			select {
			case e, ok := <-events:
				if !ok {
					return
				}
				last = e
				timer.Reset(quiet)
			case <-timer.C:
				out <- last
			}
		}
	}()
	return out
}

func main() {
	events := make(chan string)
	out := debounce(events, 20*time.Millisecond)
	go func() {
		for _, s := range []string{"h", "he", "hel", "hell", "hello"} {
			events <- s
		}
		time.Sleep(50 * time.Millisecond)
		events <- "w"
		events <- "world"
		time.Sleep(50 * time.Millisecond)
		close(events)
	}()
	for s := range out {
		fmt.Println("search for", s)
	}
}
