package main

var type = 1 // ERROR "syntax error: unexpected keyword type, expected name"

func range() {} // ERROR "syntax error: unexpected keyword range, expected name or ("

func main() {
	select := 2 // ERROR "syntax error: missing { after select clause"
}
