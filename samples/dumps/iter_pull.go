package main

import (
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
)

// The iterator waits for a channel, and the caller of next for the iterator.
//
//go:noinline
func gen(c chan int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if yield(1) {
			<-c
		}
	}
}

func main() {
	debug.SetTraceback("all")
	c := make(chan int)
	next, _ := iter.Pull(gen(c))
	fmt.Println(next())
	fmt.Println(runtime.NumGoroutine())
	next()
}
