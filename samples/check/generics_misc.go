package main

func f[T any](T)        {}
func g[T any, T any]()  {} // ERROR "T redeclared in this block\n\t./generics_misc.go:4:8: other declaration of T"
func m[T int](x T)      {}

type A[T any] = []T
type B[T any] = T // ERROR "cannot use type parameter declared in alias declaration as RHS"

func main() {
	var x A[int] = []string{} // ERROR "cannot use []string{} (value of type []string) as A[int] value in variable declaration"
	m(1.5) // ERROR "cannot use 1.5 (untyped float constant) as int value in argument to m (truncated)"
	f[int] // ERROR "f[int] (value of type func(int)) is not used"
	f[int](1, 2) // ERROR "too many arguments in call to f[int]\n\thave (number, number)\n\twant (int)"
	go f[int] // ERROR "expression in go must be function call"
	var p func(int) = f[string] // ERROR "cannot use f[string] (value of type func(string)) as func(int) value in variable declaration"
	_, _ = x, p
}
