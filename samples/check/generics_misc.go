package main

func f[T any](T)        {}
func g[T any, T any]()  {}
func h[](x int)         {} // ERROR "syntax error: empty type parameter list"
func k[T](x T)          {} // ERROR "syntax error: missing type constraint"
func m[T int](x T)      {}

type A[T any] = []T
type B[T any] = T

func main() {
	var x A[int] = []string{}
	m(1.5)
	f[int]
	f[int](1, 2)
	go f[int]
	var p func(int) = f[string]
	_, _ = x, p
}
