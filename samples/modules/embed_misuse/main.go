package main

import _ "embed"

//go:embed main.go
var b = "x"

//go:embed main.go
var d, e string

//go:noinline
var f int

//go:noinline
func g() {}

//go:embed main.go
func h() {}

func main() {
	//go:embed main.go
	var x string
	println(x, b, d, e, f)
}
