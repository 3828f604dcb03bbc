package main

func main() {
	if { // ERROR "syntax error: missing condition in if statement"
	}
	if x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
	if true; { // ERROR "syntax error: missing condition in if statement"
	}
	if true println("x") // ERROR "syntax error: unexpected name println, expected {"
	if var x = 1; x > 0 { // ERROR "syntax error: unexpected keyword if, expected expression"
	}
	if a := 1; b := 2; true { // ERROR "syntax error: cannot use b := 2 as value"
	}
}
