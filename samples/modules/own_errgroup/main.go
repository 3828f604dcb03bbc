package main

import (
	"fmt"

	"golang.org/x/sync/errgroup"
)

func main() { fmt.Println(errgroup.Own) }
