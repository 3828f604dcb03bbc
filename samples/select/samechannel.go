// Of two cases that send on one channel each is chosen now and then, though the receiver always
// comes after the sender has queued.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	const n = 400
	c := make(chan int)
	sums := make(chan int)
	go func() {
		sum := 0
		for range n {
			for range 3 {
				runtime.Gosched()
			}
			sum += <-c
		}
		sums <- sum
	}()
	for range n {
		select {
		case c <- 0:
		case c <- 1:
		}
	}
	sum := <-sums
	fmt.Println(sum > n/10, sum < n-n/10)
}
