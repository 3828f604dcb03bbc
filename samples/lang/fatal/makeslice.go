package main

import "os"

func main() {
	n := -len(os.Args)
	_ = make([]int, n)
}
