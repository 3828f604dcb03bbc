package main

import _ "embed"

//go:embed main.go go.mod
var a string

//go:embed main.go
var b = "x"

//go:embed main.go
var c int

//go:embed main.go
var d, e string

//go:noinline
var f int

func main() {
	//go:embed main.go
	var x string
	println(x, a, b, c, d, e, f)
}
