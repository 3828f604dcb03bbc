package main

import "fmt"

func add[T any](a, b T) T {
	return a + b // ERROR "invalid operation: operator + not defined on a (variable of type T constrained by any)"
}

func less[T comparable](a, b T) bool {
	return a < b // ERROR "invalid operation: a < b (type parameter T cannot use operator <)"
}

func eq[T any](a, b T) bool {
	return a == b // ERROR "invalid operation: a == b (incomparable types in type set)"
}

func call[T any](x T) {
	x.Foo()       // ERROR "x.Foo undefined (type T has no field or method Foo)"
	x()           // ERROR "invalid operation: cannot call x (variable of type T constrained by any): no specific type"
	_ = x[0]      // ERROR "cannot index x (variable of type T constrained by any)"
	_ = len(x)    // ERROR "invalid argument: x (variable of type T constrained by any) for built-in len"
	for range x { // ERROR "cannot range over x (variable of type T constrained by any): no specific type"
	}
	var i int = x     // ERROR "cannot use x (variable of type T constrained by any) as int value in variable declaration"
	_ = T(5)          // ERROR "cannot convert 5 (untyped int value) to type T: T does not contain specific types"
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x (variable of type T constrained by any)"
	}
	fmt.Println(i)
}

func main() {}
