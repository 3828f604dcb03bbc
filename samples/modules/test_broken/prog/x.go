package main

import "fmt"

type T struct{}

func f() int { return 3 }

func main() { fmt.Println("not run") }
