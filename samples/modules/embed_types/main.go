package main

import _ "embed"

//go:embed main.go go.mod
var a string

//go:embed main.go
var b int

//go:embed main.go
var c []string

func main() { println(a, b, c) }
