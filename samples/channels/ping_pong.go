// An unbuffered channel is a meeting point: the sender waits for the receiver and the
// other way round. Two goroutines hand a ball back and forth.
package main

import "fmt"

type Ball struct{ hits int }

func player(name string, table chan *Ball, rounds int, done chan<- string) {
	for ball := range table {
		ball.hits++
		fmt.Println(name, ball.hits)
		if ball.hits == rounds {
			done <- name + " wins"
			return
		}
		table <- ball
	}
}

func main() {
	table := make(chan *Ball)
	done := make(chan string)
	go player("ping", table, 6, done)
	table <- new(Ball) // ping has the ball before pong even starts
	go player("pong", table, 6, done)
	fmt.Println(<-done)
}
