package main

import "fmt"

func main() {
	defer fmt.Println("deferred functions run first")
	fmt.Println("start")
	panic("something went wrong")
}
