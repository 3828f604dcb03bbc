package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		select {}
	}()
	fmt.Print("no newline at the end")
	os.Exit(0)
}
