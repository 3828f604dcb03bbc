package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("os.Exit runs no deferred functions")
	fmt.Println("leaving")
	os.Exit(3)
}
