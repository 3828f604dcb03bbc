package main

func zero[T any]() T                 { var z T; return z }
func id[T any](x T) T                { return x }
func two[K comparable, V any](k K) V { var v V; return v }
func same[T any](a, b T)             {}
func slice[T any](s []T)             {}
func fn[T any](f func(T) T)          {}

func main() {
	zero()                             // ERROR "in call to zero, cannot infer T (declared at ./generics_infer.go:3:11)"
	_ = two("a")                       // ERROR "in call to two, cannot infer V (declared at ./generics_infer.go:5:24)"
	same(1, "a")                       // ERROR "in call to same, mismatched types untyped int and untyped string (cannot infer T)"
	slice(5)                           // ERROR "in call to slice, cannot infer T (declared at ./generics_infer.go:7:12)"
	slice(nil)                         // ERROR "in call to slice, cannot infer T (declared at ./generics_infer.go:7:12)"
	fn(func(int) string { return "" }) // ERROR "in call to fn, type func(int) string of func(int) string {…} does not match inferred type func(int) int for func(T) T"
	_ = id                             // ERROR "cannot use generic function id without instantiation"
	id[int]("a")                       // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to id[int]"
	id[int, string](1)                 // ERROR "got 2 type arguments but want 1"
	id[5](1)                           // ERROR "5 is not a type"
	var f func() = zero                // ERROR "type func() of f does not match func() T (cannot infer T)"
	same(nil, 1)                       // ERROR "cannot use nil as int value in argument to same"
	_ = f
}
