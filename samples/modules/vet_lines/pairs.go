//go:build !(windows || plan9) && (linux || darwin && amd64)
// +build !windows,!plan9
// +build linux darwin

package main

import "fmt"

func pairs() {
	fmt.Println("the lines say different things")
}
