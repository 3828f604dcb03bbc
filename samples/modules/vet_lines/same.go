//go:build !(windows && plan9) && (linux || darwin && amd64)
// +build !windows !plan9
// +build linux darwin,amd64

// Both kinds of lines say the same.
package main

import "fmt"

func same() {
	fmt.Println("same")
}
