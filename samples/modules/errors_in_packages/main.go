package main

import (
	"ex/lib"
	"ex/other"
	"fmt"
)

func main() { fmt.Println(lib.F(), other.G()); var x int }
