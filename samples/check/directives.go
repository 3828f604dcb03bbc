package main

import _ "embed"



type T int

//go:noinline
func(t T) M() {}

//go:noinline
func(T) N() {}

//go:noinline
var(
	x int
)

//go:noinline
type (
	K int
)

func main() {
	//go:noinline
	func() {}()
}
