package main

import "fmt"

type node struct {
	v    int
	next *node
}

func main() {
	n := &node{1, nil}
	fmt.Println(n.v)
	fmt.Println(n.next.v)
}
