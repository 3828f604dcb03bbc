package main

func f() {}

func main() {
	defer f
	go f
	defer (f()) // ERROR "expression in defer must not be parenthesized"
	go func() {}
	defer
	go 1 + 2 // ERROR "syntax error: unexpected keyword go, expected expression"
}
