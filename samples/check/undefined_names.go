package main

import (
	"fmt"
	"strings"
)

type T struct{ a int }

func (T) m() {}

func main() {
	undefinedCall()  // ERROR "undefined: undefinedCall"
	x = 1            // ERROR "undefined: x"
	fmt.Printn("x")  // ERROR "undefined: fmt.Printn"
	fmt.println("x") // ERROR "undefined: fmt.println (but have Println)"
	strings.Foo      // ERROR "undefined: strings.Foo"
	var v Unknown    // ERROR "undefined: Unknown"
	var t T
	t.b = 1    // ERROR "t.b undefined (type T has no field or method b)"
	t.n()      // ERROR "t.n undefined (type T has no field or method n)"
	t.M()      // ERROR "t.M undefined (type T has no field or method M, but does have method m)"
	t.A = 2    // ERROR "t.A undefined (type T has no field or method A, but does have field a)"
	os.Exit(1) // ERROR "undefined: os"
	_ = v
}
