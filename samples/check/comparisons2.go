package main

import "errors"

type N int

func main() {
	var n N
	var i int
	var b bool
	var c complex128
	var p *int
	var q *string
	var e error
	var a [2][]int
	_ = n == i          // ERROR "invalid operation: n == i (mismatched types N and int)"
	_ = b < b           // ERROR "invalid operation: b < b (operator < not defined on bool)"
	_ = c < c           // ERROR "invalid operation: c < c (operator < not defined on complex128)"
	_ = p == q          // ERROR "invalid operation: p == q (mismatched types *int and *string)"
	_ = e == "text"     // ERROR "cannot convert \"text\" (untyped string constant) to type interface{Error() string}"
	_ = a == a          // ERROR "invalid operation: a == a ([2][]int cannot be compared)"
	_ = e == errors.New // ERROR "invalid operation: e == errors.New (mismatched types error and func(text string) error)"
	_ = i == 1.5        // ERROR "1.5 (untyped float constant) truncated to int"
	_ = i < "a"         // ERROR "invalid operation: i < \"a\" (mismatched types int and untyped string)"
	if i == nil {       // ERROR "invalid operation: i == nil (mismatched types int and untyped nil)"
	}
	switch b {
	case 1: // ERROR "cannot convert 1 (untyped int constant) to type bool"
	}
}
