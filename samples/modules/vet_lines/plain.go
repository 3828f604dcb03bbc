// +build linux

package main

import "fmt"

//go:debug late=1

func plain() {
	fmt.Println("alone")
}
