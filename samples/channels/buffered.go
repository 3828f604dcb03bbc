// A buffered channel holds a number of values. A send waits only while it is full, a
// receive only while it is empty.
package main

import "fmt"

func main() {
	queue := make(chan string, 3)
	fmt.Println("length", len(queue), "capacity", cap(queue))
	queue <- "first"
	queue <- "second"
	queue <- "third"
	fmt.Println("length", len(queue), "capacity", cap(queue))

	// A fourth send would wait for ever; select with default does not wait.
	select {
	case queue <- "fourth":
		fmt.Println("there was room")
	default:
		fmt.Println("the queue is full")
	}
	fmt.Println(<-queue)
	queue <- "fourth"

	// Closing says: nothing more will come. What is in the buffer can still be read.
	close(queue)
	for s := range queue {
		fmt.Println(s)
	}
	s, ok := <-queue
	fmt.Printf("%q %v\n", s, ok)
}
