package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		panic("too late: the program has ended")
	}()
	fmt.Print("no newline at the end")
	os.Exit(0)
}
