package main

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A]) one()              {}
func (p Pair[A, B, C]) three()      {}
func (p Pair[X, Y]) ok() X          { return p.a }
func (p Pair) none()                {}
func (p Pair[int, string]) named()  {}
func (p Pair[A, B]) gen[T any](t T) {} // ERROR "syntax error: method must have no type parameters"

type Rec[T any] struct{ r Rec[T] }
type Inf[T any] struct{ p *Inf[[]T] }
type T2[T any] T
type Emb[T any] struct{ T }

func main() {
	var a Pair
	var b Pair[int]
	var c Pair[int, string, bool]
	var d Pair[int, undefined]
	e := Pair{1, "a"}
	f := Pair[int, string]{"a", 1}
	_, _, _, _, _, _ = a, b, c, d, e, f
	_ = int[string]
	_ = Pair[int, string]
}
