package main

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A]) one()             {} // ERROR "receiver declares 1 type parameter, but receiver base type declares 2"
func (p Pair[A, B, C]) three()     {} // ERROR "receiver declares 3 type parameters, but receiver base type declares 2"
func (p Pair[X, Y]) ok() X         { return p.a }
func (p Pair) none()               {} // ERROR "cannot use generic type Pair[A, B any] without instantiation"
func (p Pair[int, string]) named() {}

type Rec[T any] struct{ r Rec[T] } // ERROR "invalid recursive type: Rec refers to itself"
type Inf[T any] struct{ p *Inf[[]T] }
type T2[T any] T            // ERROR "cannot use a type parameter as RHS in type declaration"
type Emb[T any] struct{ T } // ERROR "embedded field type cannot be a (pointer to a) type parameter"

func main() {
	var a Pair                     // ERROR "cannot use generic type Pair[A, B any] without instantiation"
	var b Pair[int]                // ERROR "not enough type arguments for type Pair: have 1, want 2"
	var c Pair[int, string, bool]  // ERROR "too many type arguments for type Pair: have 3, want 2"
	var d Pair[int, undefined]     // ERROR "undefined: undefined"
	e := Pair{1, "a"}              // ERROR "cannot use generic type Pair[A, B any] without instantiation"
	f := Pair[int, string]{"a", 1} // ERROR "cannot use \"a\" (untyped string constant) as int value in struct literal" "cannot use 1 (untyped int constant) as string value in struct literal"
	_, _, _, _, _, _ = a, b, c, d, e, f
	_ = int[string]       // ERROR "invalid operation: int[string] (int is not a generic type)"
	_ = Pair[int, string] // ERROR "Pair[int, string] (type) is not an expression"
}
