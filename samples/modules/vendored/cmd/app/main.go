package main

import (
	"fmt"
	"os"

	"example.org/greet/v2"
)

func main() {
	for _, name := range os.Args[1:] {
		fmt.Println(greet.Hello(name))
	}
	fmt.Printf("%T\n", greet.Greeting{})
}
