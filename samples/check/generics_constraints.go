package main

import "cmp"

type Number interface{ ~int | ~float64 }
type Stringer interface{ String() string }
type MyInt int
type S struct{}

func sum[T Number](xs ...T) T         { var s T; return s }
func show[T Stringer](x T)            {}
func less[T cmp.Ordered](a, b T) bool { return a < b }
func eq[T comparable](a, b T) bool    { return a == b }

type Set[T comparable] map[T]bool

func main() {
	sum("a")      // ERROR "string does not satisfy Number (string missing in ~int | ~float64)"
	sum[string]() // ERROR "string does not satisfy Number (string missing in ~int | ~float64)"
	sum(MyInt(1), 2)
	show(5)            // ERROR "int does not satisfy Stringer (missing method String)"
	show(S{})          // ERROR "in call to show, T (type S) does not satisfy Stringer (missing method String)"
	less(S{}, S{})     // ERROR "S does not satisfy cmp.Ordered (S missing in ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64 | ~string)"
	less(1i, 2i)       // ERROR "complex128 does not satisfy cmp.Ordered (complex128 missing in ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64 | ~string)"
	eq([]int{}, nil)   // ERROR "[]int does not satisfy comparable"
	eq(func() {}, nil) // ERROR "func() does not satisfy comparable"
	var s Set[[]int]   // ERROR "[]int does not satisfy comparable"
	var t Set          // ERROR "cannot use generic type Set[T comparable] without instantiation"
	var n Number       // ERROR "cannot use type Number outside a type constraint: interface contains type constraints"
	_, _, _ = s, t, n
}
