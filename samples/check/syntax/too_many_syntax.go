package main

func main() {
	a := 
} // ERROR "syntax error: unexpected }, expected expression"

func b() {
	if { // ERROR "syntax error: missing condition in if statement"
}

func c( { // ERROR "syntax error: unexpected name c, expected ("
} // ERROR "syntax error: unexpected }, expected )"

var 5 = 1 // ERROR "syntax error: unexpected keyword var at end of statement"
var 6 = 1 // ERROR "syntax error: unexpected literal 6, expected name"
var 7 = 1 // ERROR "syntax error: unexpected literal 7, expected name"
var 8 = 1 // ERROR "syntax error: unexpected literal 8, expected name"
var 9 = 1 // ERROR "syntax error: unexpected literal 9, expected name"
var 10 = 1 // ERROR "syntax error: unexpected literal 10, expected name"
var 11 = 1 // ERROR "syntax error: unexpected literal 11, expected name"
var 12 = 1 // ERROR "syntax error: unexpected literal 12, expected name"
