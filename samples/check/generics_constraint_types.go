package main

type C1 interface{ int | string }
type C2 interface {
	~int
	M()
}
type C3 interface{ comparable }
type MyInt int
type C4 interface{ ~MyInt }      // ERROR "invalid use of ~ (underlying type of MyInt is int)"
type C5 interface{ int | int }   // ERROR "overlapping terms int and int"
type C6 interface{ int | C2 }    // ERROR "cannot use main.C2 in union (main.C2 contains methods)"
type C7 interface{ error | int } // ERROR "cannot use error in union (error contains methods)"

var x C1   // ERROR "cannot use type C1 outside a type constraint: interface contains type constraints"
var y []C3 // ERROR "cannot use type C3 outside a type constraint: interface is (or embeds) comparable"

type S struct{ c C1 } // ERROR "cannot use type C1 outside a type constraint: interface contains type constraints"

func f(c C1) {}             // ERROR "cannot use type C1 outside a type constraint: interface contains type constraints"
func g() C2  { return nil } // ERROR "cannot use type C2 outside a type constraint: interface contains type constraints"

func h[T C2](t T) {}

type N int

func main() {
	h(1)                // ERROR "int does not satisfy C2 (missing method M)"
	h(N(1))             // ERROR "in call to h, T (type N) does not satisfy C2 (missing method M)"
	_ = any(1).(C1)     // ERROR "cannot use type C1 outside a type constraint: interface contains type constraints"
	var z any = C1(nil) // ERROR "declared and not used: z" "cannot use interface C1 in conversion (contains specific type constraints or is comparable)"
}
