// Pipeline: values pass through ten stages over buffered channels.
package main

import (
	"fmt"
	"os"
	"strconv"
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
	values, _ := strconv.Atoi(os.Args[1])
	source := make(chan int, 64)
	go func() {
		defer close(source)
		for i := 0; i < values; i++ {
			source <- i
		}
	}()
	var c <-chan int = source
	for stages := 0; stages < 10; stages++ {
		c = stage(c)
	}
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)
}
