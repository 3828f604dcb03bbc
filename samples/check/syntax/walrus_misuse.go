package main

var x := 1 // ERROR "syntax error: unexpected :=, expected ="
const y := 2 // ERROR "syntax error: unexpected :=, expected ="

func f(a := 1) {} // ERROR "syntax error: unexpected := in parameter list; possibly missing comma or )"

func main() {
	var z := 3 // ERROR "syntax error: unexpected :=, expected ="
	if (a := 1) > 0 { // ERROR "syntax error: unexpected :=, expected )"
	}
	f(b := 2) // ERROR "syntax error: unexpected := in argument list; possibly missing comma or )"
}
