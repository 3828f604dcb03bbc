package main

import _ "embed"

//go:embed main.go nosuch*
var text string

//go:embed ../zzz
var other string

func main() { println(text, other) }
