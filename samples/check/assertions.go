package main

import "fmt"

type I interface{ Foo() }
type T struct{}
type P struct{}

func (*P) Foo() {}

func main() {
	var i I
	var x int
	var e any
	_ = i.(T)         // ERROR "impossible type assertion: i.(T)\n\tT does not implement I (missing method Foo)"
	_ = i.(P)         // ERROR "impossible type assertion: i.(P)\n\tP does not implement I (method Foo has pointer receiver)"
	_ = i.(int)       // ERROR "impossible type assertion: i.(int)\n\tint does not implement I (missing method Foo)"
	_ = x.(int)       // ERROR "invalid operation: x (variable of type int) is not an interface"
	_ = e.(undefined) // ERROR "undefined: undefined"
	_ = "s".(string)  // ERROR "invalid operation: \"s\" (untyped string constant) is not an interface"
	_ = e.(type)      // ERROR "invalid syntax tree: use of .(type) outside type switch"
	_ = i.(fmt.Stringer)
	_ = i.(*P)
	v := i.(interface{ Foo() int }) // ERROR "declared and not used: v"
	_, ok := x.(any)                // ERROR "declared and not used: ok" "invalid operation: x (variable of type int) is not an interface"
	switch i.(type) {
	case T: // ERROR "impossible type switch case: T\n\ti (variable of interface type I) cannot have dynamic type T (missing method Foo)"
	case string: // ERROR "impossible type switch case: string\n\ti (variable of interface type I) cannot have dynamic type string (missing method Foo)"
	case *P:
	}
	switch x.(type) { // ERROR "x (variable of type int) is not an interface"
	}
}
