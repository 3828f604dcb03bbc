package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		fmt.Fprintln(os.Stderr, "fatal: cannot go on")
		os.Exit(1)
	}()
	select {}
}
