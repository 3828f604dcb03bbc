// The prime sieve of Go's introduction, a chain of one goroutine for each prime.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func generate(c chan<- int) {
	for i := 2; ; i++ {
		c <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	primes, _ := strconv.Atoi(os.Args[1])
	c := make(chan int)
	go generate(c)
	prime := 0
	for i := 0; i < primes; i++ {
		prime = <-c
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
	fmt.Println(prime)
}
