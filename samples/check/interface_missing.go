package main

import (
	"fmt"
	"io"
)

type I interface {
	M()
	N(int) string
}
type J interface{ m() }
type None struct{}
type Ptr struct{}

func (*Ptr) M()           {}
func (*Ptr) N(int) string { return "" }

type Wrong struct{}

func (Wrong) M()           {}
func (Wrong) N(string) int { return 0 }

type Case struct{}

func (Case) m()           {}
func (Case) N(int) string { return "" }

func take(i I) {}

func ret() I { return None{} } // ERROR "cannot use None{} (value of struct type None) as I value in return statement: None does not implement I (missing method M)"

func main() {
	var a I = None{}          // ERROR "cannot use None{} (value of struct type None) as I value in variable declaration: None does not implement I (missing method M)"
	var b I = Ptr{}           // ERROR "cannot use Ptr{} (value of struct type Ptr) as I value in variable declaration: Ptr does not implement I (method M has pointer receiver)"
	var c I = Wrong{}         // ERROR "cannot use Wrong{} (value of struct type Wrong) as I value in variable declaration: Wrong does not implement I (wrong type for method N)\n\t\thave N(string) int\n\t\twant N(int) string"
	var d I = Case{}          // ERROR "cannot use Case{} (value of struct type Case) as I value in variable declaration: Case does not implement I (missing method M)\n\t\thave m()\n\t\twant M()"
	take(None{})              // ERROR "cannot use None{} (value of struct type None) as I value in argument to take: None does not implement I (missing method M)"
	var e fmt.Stringer = 5    // ERROR "cannot use 5 (constant of type int) as fmt.Stringer value in variable declaration: int does not implement fmt.Stringer (missing method String)"
	var w io.Writer = a       // ERROR "cannot use a (variable of interface type I) as io.Writer value in variable declaration: I does not implement io.Writer (missing method Write)"
	s := []I{&Ptr{}, Ptr{}}   // ERROR "cannot use Ptr{} (value of struct type Ptr) as I value in array or slice literal: Ptr does not implement I (method M has pointer receiver)"
	m := map[string]I{"x": 1} // ERROR "cannot use 1 (constant of type int) as I value in map literal: int does not implement I (missing method M)"
	_, _, _, _, _, _, _, _ = a, b, c, d, e, w, s, m
}
