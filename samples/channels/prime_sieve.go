// The sieve of Eratosthenes as a chain of goroutines: each prime adds a filter that
// removes its multiples from the stream of candidates.
package main

import "fmt"

func generate() <-chan int {
	ch := make(chan int)
	go func() {
		for i := 2; ; i++ {
			ch <- i
		}
	}()
	return ch
}

func filter(in <-chan int, prime int) <-chan int {
	out := make(chan int)
	go func() {
		for {
			if i := <-in; i%prime != 0 {
				out <- i
			}
		}
	}()
	return out
}

func main() {
	ch := generate()
	for range 30 {
		prime := <-ch
		fmt.Print(prime, " ")
		ch = filter(ch, prime)
	}
	fmt.Println()
}
