package main

import "fmt"

func main() {
	defer fmt.Println("main's deferred functions do not run")
	done := make(chan bool)
	go func() {
		defer fmt.Println("those of the goroutine do")
		panic("in a goroutine")
	}()
	<-done
}
