// A chain of goroutines, one for each prime, each passing on what its prime does not divide.
package main

import "fmt"

func filter(in <-chan int, out chan<- int, prime int) {
	for n := range in {
		if n%prime != 0 {
			out <- n
		}
	}
	close(out)
}

func main() {
	const limit = 8_000
	source := make(chan int)
	go func() {
		for n := 2; n < limit; n++ {
			source <- n
		}
		close(source)
	}()
	in := (<-chan int)(source)
	count, last := 0, 0
	for {
		prime, ok := <-in
		if !ok {
			break
		}
		count, last = count+1, prime
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println(count, last)
}
