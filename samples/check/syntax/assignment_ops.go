package main

func main() {
	var a, b int
	a, b += 1, 2 // ERROR "syntax error: unexpected +=, expected := or = or comma"
	a =+ 1
	a++ + 1 // ERROR "syntax error: unexpected + at end of statement"
	x = a++ // ERROR "syntax error: unexpected ++ at end of statement"
	++a // ERROR "syntax error: unexpected ++, expected }"
	a = b = 1
	a == 1
}
