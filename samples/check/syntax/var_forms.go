package main

var x // ERROR "syntax error: unexpected newline, expected type"
var y int string // ERROR "syntax error: unexpected name string after top level declaration"
var = 5 // ERROR "syntax error: unexpected =, expected name"
const z int
var (
	a = 1
	b // ERROR "syntax error: unexpected newline, expected type"
)

func main() {
	var c, = 1 // ERROR "syntax error: unexpected =, expected name"
	d, := 2 // ERROR "syntax error: unexpected :=, expected expression"
} // ERROR "syntax error: unexpected }, expected := or = or comma"
