// Struct values, methods, interfaces and allocation: a binary tree of shapes.
package main

import "fmt"

type shape interface{ area() int }

type rect struct{ w, h int }

type square struct{ side int }

func (r rect) area() int    { return r.w * r.h }
func (s *square) area() int { return s.side * s.side }

type node struct {
	left, right *node
	value       shape
}

func grow(depth int) *node {
	if depth == 0 {
		return nil
	}
	n := &node{left: grow(depth - 1), right: grow(depth - 1)}
	if depth%2 == 0 {
		n.value = rect{depth, depth + 1}
	} else {
		n.value = &square{depth}
	}
	return n
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.value.area() + n.left.sum() + n.right.sum()
}

func main() {
	total := 0
	for range 20 {
		total += grow(16).sum()
	}
	fmt.Println(total)
}
