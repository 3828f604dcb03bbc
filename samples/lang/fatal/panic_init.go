package main

import "fmt"

var table = build()

func build() []int {
	fmt.Println("building")
	var xs []int
	return xs[:len(fmt.Sprint("x"))]
}

func main() { fmt.Println("never", table) }
