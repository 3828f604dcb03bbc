package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		<-done
		fmt.Println("the others go on after main's Goexit")
	}()
	defer close(done)
	runtime.Goexit()
}
