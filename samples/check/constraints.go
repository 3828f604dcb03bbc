// Constraints: type sets, comparable, methods, instantiation.
package main

type number interface{ ~int | ~int64 | ~float64 }
type strict interface{ int | string }
type shower interface {
	~int
	show() string
}

type meter int

func (m meter) show() string { return "m" }

type label string

func sum[T number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return s
}

func exact[T strict](T)               {}
func equal[T comparable](a, b T) bool { return a == b }
func show[T shower](x T) string       { return x.show() }

type set[T comparable] map[T]struct{}

func less[T any](a, b T) bool { return a < b } // ERROR "invalid operation: a < b (type parameter T cannot use operator <)"

func main() {
	sum(1, 2)
	sum("a", "b")         // ERROR "string does not satisfy number (string missing in ~int | ~int64 | ~float64)"
	exact(label("x"))     // ERROR "label does not satisfy strict (possibly missing ~ for string in strict)"
	equal(func() {}, nil) // ERROR "func() does not satisfy comparable"
	show(meter(1))
	show(3)                // ERROR "int does not satisfy shower (missing method show)"
	var s set[[]int]       // ERROR "[]int does not satisfy comparable"
	var t set[int, string] // ERROR "too many type arguments for type set: have 2, want 1"
	var u set              // ERROR "cannot use generic type set[T comparable] without instantiation"
	sum[int, int](1)       // ERROR "got 2 type arguments but want 1"
	_, _, _ = s, t, u
	var n number // ERROR "cannot use type number outside a type constraint: interface contains type constraints"
	_ = n
}
