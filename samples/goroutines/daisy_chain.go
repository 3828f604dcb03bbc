// Goroutines are cheap: a chain of 20 000, each passing on its neighbour's number plus one.
package main

import "fmt"

func main() {
	const n = 20_000
	leftmost := make(chan int)
	right := leftmost
	left := leftmost
	for range n {
		right = make(chan int)
		go func(left chan<- int, right <-chan int) {
			left <- 1 + <-right
		}(left, right)
		left = right
	}
	go func() { right <- 1 }()
	fmt.Println(<-leftmost)
}
