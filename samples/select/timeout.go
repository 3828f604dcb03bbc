// select waits for whichever comes first: the answer or the end of our patience.
package main

import (
	"fmt"
	"time"
)

func ask(delay time.Duration) <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		answer <- "an answer"
	}()
	return answer
}

func main() {
	for _, delay := range []time.Duration{time.Millisecond, 500 * time.Millisecond} {
		select {
		case a := <-ask(delay):
			fmt.Println(a)
		case <-time.After(40 * time.Millisecond):
			fmt.Println("too slow, giving up")
		}
	}
}
