package main

type T struct{ x int }

func (t T) A(a int) int { return 0 }
func (t *T) B()         {}

type U T

func main() {
	var t T
	var u U
	u.A(1)             // ERROR "u.A undefined (type U has no field or method A)"
	t.A()              // ERROR "not enough arguments in call to t.A\n\thave ()\n\twant (int)"
	t.A("x")           // ERROR "cannot use \"x\" (untyped string constant) as int value in argument to t.A"
	var f func() = t.A // ERROR "cannot use t.A (value of type func(a int) int) as func() value in variable declaration"
	_ = T.B            // ERROR "invalid method expression T.B (needs pointer receiver (*T).B)"
	T.A(1)             // ERROR "not enough arguments in call to T.A\n\thave (number)\n\twant (T, int)"
	T.A(t)             // ERROR "not enough arguments in call to T.A\n\thave (T)\n\twant (T, int)"
	(*T).A(t, 1)       // ERROR "cannot use t (variable of struct type T) as *T value in argument to (*T).A"
	t.A = nil          // ERROR "cannot assign to t.A (neither addressable nor a map index expression)"
	g := t.C           // ERROR "t.C undefined (type T has no field or method C)"
	_ = T.x            // ERROR "T.x undefined (type T has no method x)"
	_ = t.x()          // ERROR "invalid operation: cannot call t.x (variable of type int): int is not a function"
	_, _ = f, g
}
