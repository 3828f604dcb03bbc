package main

import "fmt"

func main() {
	int := 5
	var x int // ERROR "declared and not used: x" "int (local variable) is not a type"
	string := "s"
	_ = string(65) // ERROR "invalid operation: cannot call string (variable of type string): string is not a function"
	len := 3
	_ = len("abc") // ERROR "invalid operation: cannot call len (variable of type int): int is not a function"
	true := false
	if true {
		fmt.Println(int, true)
	}
	error := 1
	var e error // ERROR "declared and not used: e" "error (local variable) is not a type"
	nil := 0
	var p *float64 = nil // ERROR "declared and not used: p" "cannot use nil (variable of type int) as *float64 value in variable declaration"
	fmt := 1
	_ = fmt
}
