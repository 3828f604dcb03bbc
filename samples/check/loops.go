package main

func main() {
	for i := 0; i; i++ { // ERROR "non-boolean condition in for statement"
	}
	for 1 { // ERROR "non-boolean condition in for statement"
	}
	for i := 0; i < 10; i = "x" { // ERROR "cannot use \"x\" (untyped string constant) as int value in assignment"
	}
	for "x" { // ERROR "non-boolean condition in for statement"
	}
	if 1 { // ERROR "non-boolean condition in if statement"
	}
	if x := 1; x { // ERROR "non-boolean condition in if statement"
	}
	for x := range 5.5 { // ERROR "cannot range over 5.5 (untyped float constant)"
	}
}
