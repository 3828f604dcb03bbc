//go:build linux || darwin && (amd64 || arm64)
// +build linux darwin

package main

import "fmt"

func deep() {
	fmt.Println("more than lines of the older kind can say")
}
