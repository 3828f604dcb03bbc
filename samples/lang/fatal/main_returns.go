package main

import "fmt"

func main() {
	go func() {
		defer fmt.Println("never printed: main does not wait")
		select {}
	}()
	fmt.Println("main ends")
}
