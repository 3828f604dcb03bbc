// Contexts form a tree. Cancelling a node cancels everything below it and nothing above.
package main

import (
	"context"
	"fmt"
)

func state(name string, ctx context.Context) {
	if err := ctx.Err(); err != nil {
		fmt.Printf("%-8s %v\n", name, err)
	} else {
		fmt.Printf("%-8s running\n", name)
	}
}

func main() {
	root, cancelRoot := context.WithCancel(context.Background())
	left, cancelLeft := context.WithCancel(root)
	leaf, cancelLeaf := context.WithCancel(left)
	right, cancelRight := context.WithCancel(root)
	defer cancelLeaf()
	defer cancelRight()

	all := func(title string) {
		fmt.Println(title)
		state("root", root)
		state("left", left)
		state("leaf", leaf)
		state("right", right)
	}
	all("at first")
	cancelLeft()
	all("left cancelled")
	cancelRoot()
	all("root cancelled")
}
