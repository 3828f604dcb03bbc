// Allocation: binary trees that live long and short.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type tree struct {
	left, right *tree
}

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	long := grow(n)
	for depth := 4; depth <= n; depth += 4 {
		trees, count := 1<<(n-depth+4), 0
		for i := 0; i < trees; i++ {
			count += grow(depth).count()
		}
		fmt.Println(trees, depth, count)
	}
	fmt.Println(long.count())
}
