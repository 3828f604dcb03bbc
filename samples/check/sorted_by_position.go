package main

import "os" // ERROR "\"os\" imported and not used"

func main() {
	x := undefined1 // ERROR "declared and not used: x" "undefined: undefined1"
	f()
	var y int = "a" // ERROR "declared and not used: y" "cannot use \"a\" (untyped string constant) as int value in variable declaration"
}

func f() int {
	unused := 1  // ERROR "declared and not used: unused"
	undefined2() // ERROR "undefined: undefined2"
} // ERROR "missing return"

var v string = 5 // ERROR "cannot use 5 (untyped int constant) as string value in variable declaration"

func g() {
	for {
		z := 1 // ERROR "declared and not used: z"
	}
}
