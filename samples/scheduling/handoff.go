// A value sent on an unbuffered channel goes straight to the waiting receiver, and waiters are
// served in the order in which they came.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GOMAXPROCS(1)
	ch := make(chan int)
	log := make(chan string, 10)
	for i := range 4 {
		go func() { log <- fmt.Sprintf("receiver %d got %d", i, <-ch) }()
		runtime.Gosched() // let it run until it waits
	}
	for v := range 4 {
		ch <- v * 10
	}
	lines := map[string]bool{}
	for range 4 {
		lines[<-log] = true
	}
	for i := range 4 {
		want := fmt.Sprintf("receiver %d got %d", i, i*10)
		fmt.Println(want, lines[want])
	}
	fmt.Println("goroutines left:", runtime.NumGoroutine())
}
