package main

func main() {
	x := if true // ERROR "syntax error: unexpected keyword if, expected expression"
	var func = 5 // ERROR "syntax error: unexpected keyword var, expected expression"
	y := for // ERROR "syntax error: unexpected keyword for, expected expression"
} // ERROR "syntax error: unexpected }, expected expression"
