// A function that returns a receive-only channel is a generator. It must be told when
// nobody listens any more, else its goroutine waits for ever.
package main

import "fmt"

func fibonacci(stop <-chan struct{}) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		a, b := 0, 1
		for {
			select {
			case out <- a:
				a, b = b, a+b
			case <-stop:
				return
			}
		}
	}()
	return out
}

func main() {
	stop := make(chan struct{})
	fib := fibonacci(stop)
	for f := range fib {
		if f > 100 {
			break
		}
		fmt.Print(f, " ")
	}
	fmt.Println()
	close(stop)
	// The goroutine closes the channel on its way out; a number may still have been sent.
	left := 0
	for range fib {
		left++
	}
	fmt.Println("ended:", left <= 1)
}
