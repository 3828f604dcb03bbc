package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := range 3 {
			c <- i
		}
		// forgot close(c)
	}()
	for v := range c {
		fmt.Println(v)
	}
}
