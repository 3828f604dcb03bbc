package main

type S struct{ f []int }
type I interface{ M() }
type T struct{}

func main() {
	var i int
	var f float64
	var s string
	var p *int
	var u uint8
	_ = ^f      // ERROR "invalid operation: operator ^ not defined on f (variable of type float64)"
	_ = f % 2   // ERROR "invalid operation: operator % not defined on f (variable of type float64)"
	_ = i << f  // ERROR "invalid operation: shift count f (variable of type float64) must be integer"
	_ = s << 1  // ERROR "invalid operation: shifted operand s (variable of type string) must be integer"
	_ = p + 1   // ERROR "invalid operation: p + 1 (mismatched types *int and untyped int)"
	_ = f & 1   // ERROR "invalid operation: operator & not defined on f (variable of type float64)"
	_ = *i      // ERROR "invalid operation: cannot indirect i (variable of type int)"
	_ = &5      // ERROR "invalid operation: cannot take address of 5 (untyped int constant)"
	_ = &i + 1  // ERROR "invalid operation: &i + 1 (mismatched types *int and untyped int)"
	_ = u << -1 // ERROR "invalid operation: negative shift count -1 (untyped int constant)"
}
