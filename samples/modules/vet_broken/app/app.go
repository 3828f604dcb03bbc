package main

import (
	"fmt"

	"example.com/broken/lib"
)

func main() { fmt.Println("%d", lib.Size()) }
