// Pipeline: values pass through ten stages over buffered channels.
package main

import "fmt"

const (
	values = 1_000_000
	stages = 10
)

func stage(in <-chan int) <-chan int {
	out := make(chan int, 64)
	go func() {
		defer close(out)
		for v := range in {
			out <- v + 1
		}
	}()
	return out
}

func main() {
	source := make(chan int, 64)
	go func() {
		defer close(source)
		for i := range values {
			source <- i
		}
	}()
	var c <-chan int = source
	for range stages {
		c = stage(c)
	}
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)
}
