package main

type S struct{ a int }
type R struct{ b int }
type N int

func main() {
	x := 5
	f := 1.5
	s := "abc"
	_ = int(s)         // ERROR "cannot convert s (variable of type string) to type int"
	_ = string(f)      // ERROR "cannot convert f (variable of type float64) to type string"
	_ = bool(x)        // ERROR "cannot convert x (variable of type int) to type bool"
	_ = []byte(x)      // ERROR "cannot convert x (variable of type int) to type []byte"
	_ = S(R{})         // ERROR "cannot convert R{} (value of struct type R) to type S"
	_ = *int(x)        // ERROR "invalid operation: cannot indirect int(x) (value of type int)"
	_ = (*int)(x)      // ERROR "cannot convert x (variable of type int) to type *int"
	_ = int("5")       // ERROR "cannot convert \"5\" (untyped string constant) to type int"
	_ = []int(s)       // ERROR "cannot convert s (variable of type string) to type []int"
	_ = float64("1.5") // ERROR "cannot convert \"1.5\" (untyped string constant) to type float64"
}
