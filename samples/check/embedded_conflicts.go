package main

type A struct{ X int }
type B struct{ X int }

func (A) M() {}
func (B) M() {}

type C struct {
	A
	B
}
type I interface{ M() }
type P *A
type D struct {
	P  // ERROR "embedded field type cannot be a pointer"
	*I // ERROR "embedded field type cannot be a pointer to an interface"
	A
	A // ERROR "A redeclared\n\t./embedded_conflicts.go:18:2: other declaration of A"
}

func main() {
	var c C
	c.X = 1     // ERROR "ambiguous selector c.X"
	c.M()       // ERROR "ambiguous selector c.M"
	var i I = c // ERROR "cannot use c (variable of struct type C) as I value in variable declaration: C does not implement I (ambiguous selector C.M)"
	_ = i
	_ = C{X: 1} // ERROR "unknown field X in struct literal of type C"
	_ = D{}
}
