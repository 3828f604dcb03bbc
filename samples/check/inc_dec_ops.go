package main

type S struct{}

func f() int { return 1 }

func main() {
	s := "a"
	b := true
	var st S
	x := 1
	s++            // ERROR "invalid operation: s++ (non-numeric type string)"
	b--            // ERROR "invalid operation: b-- (non-numeric type bool)"
	st++           // ERROR "invalid operation: st++ (non-numeric type S)"
	5++            // ERROR "cannot assign to 5 (neither addressable nor a map index expression)"
	x += "a"       // ERROR "invalid operation: x += \"a\" (mismatched types int and untyped string)"
	s -= "a"       // ERROR "invalid operation: operator - not defined on s (variable of type string)"
	b &= true      // ERROR "invalid operation: operator & not defined on b (variable of type bool)"
	x /= 0         // ERROR "invalid operation: division by zero"
	f() += 1       // ERROR "cannot assign to f() (neither addressable nor a map index expression)"
	undefined += 1 // ERROR "undefined: undefined"
	const c = 1
	c++ // ERROR "cannot assign to c (neither addressable nor a map index expression)"
}
