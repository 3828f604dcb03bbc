// Who may close a channel, and what happens to those who still use it.
package main

import "fmt"

func attempt(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: panic: %v\n", what, r)
			return
		}
		fmt.Printf("%s: fine\n", what)
	}()
	f()
}

func main() {
	ch := make(chan int, 2)
	ch <- 7
	close(ch)

	v, ok := <-ch
	fmt.Println(v, ok) // a value that was sent before close
	v, ok = <-ch
	fmt.Println(v, ok) // the zero value, and false: closed and empty

	attempt("receive from closed", func() { <-ch })
	attempt("send on closed", func() { ch <- 1 })
	attempt("close again", func() { close(ch) })
	attempt("close of nil", func() { var none chan int; close(none) })

	// Closing is a broadcast: every waiting receiver wakes up.
	start := make(chan struct{})
	finished := make(chan int)
	for i := range 3 {
		go func() {
			<-start
			finished <- i
		}()
	}
	close(start)
	sum := 0
	for range 3 {
		sum += <-finished
	}
	fmt.Println("all woke up:", sum == 0+1+2)
}
