package main

import (
	"fmt"
	"foo"                       // ERROR "package foo is not in std ($GOROOT/src/foo)"
	"github.com/nobody/nothing" // ERROR "no required module provides package github.com/nobody/nothing: go.mod file not found in current directory or any parent directory; see 'go help modules'"
)

func main() { fmt.Println(foo.X, nothing.Y) }
