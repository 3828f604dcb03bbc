// Pingpong: two goroutines hand a value to and fro over unbuffered channels.
package main

import "fmt"

const rounds = 2_000_000

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for range rounds {
		ping <- v
		v = <-pong
	}
	close(ping)
	fmt.Println(v)
}
