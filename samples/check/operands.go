package main

type A int
type B int
type S struct{ f []int }

func main() {
	var a A
	var b B
	var i int
	var f float64
	var s string
	var bo bool
	_ = a + b   // ERROR "invalid operation: a + b (mismatched types A and B)"
	_ = i + f   // ERROR "invalid operation: i + f (mismatched types int and float64)"
	_ = s + 1   // ERROR "invalid operation: s + 1 (mismatched types string and untyped int)"
	_ = "x" + 1 // ERROR "invalid operation: \"x\" + 1 (mismatched types untyped string and untyped int)"
	_ = i + "1" // ERROR "invalid operation: i + \"1\" (mismatched types int and untyped string)"
	_ = s - s   // ERROR "invalid operation: operator - not defined on s (variable of type string)"
	_ = bo + bo // ERROR "invalid operation: operator + not defined on bo (variable of type bool)"
	_ = !i      // ERROR "invalid operation: operator ! not defined on i (variable of type int)"
	_ = -s      // ERROR "invalid operation: operator - not defined on s (variable of type string)"
	_ = i && bo // ERROR "invalid operation: i && bo (mismatched types int and bool)"
}
