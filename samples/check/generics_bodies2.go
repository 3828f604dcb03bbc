package main

type Num interface{ ~int | ~string }

func f[T Num](x T) T {
	_ = x - x // ERROR "invalid operation: operator - not defined on x (variable of type T constrained by Num)"
	_ = x * 2 // ERROR "invalid operation: x * 2 (mismatched types T and untyped int)"
	_ = x + 1 // ERROR "invalid operation: x + 1 (mismatched types T and untyped int)"
	return 0  // ERROR "cannot use 0 (untyped int constant) as T value in return statement"
}

func g[T int | []int](x T) {
	_ = x[0]  // ERROR "cannot index x (variable of type T constrained by int | []int)"
	_ = x + x // ERROR "invalid operation: operator + not defined on x (variable of type T constrained by int | []int)"
}

func h[K any, V any](m map[K]V) {} // ERROR "invalid map key type K (missing comparable constraint)"

func k[T any]() {
	const c T = 1 // ERROR "invalid constant type T"
	var p *T = nil
	var t T = nil // ERROR "cannot use nil as T value in variable declaration"
	_, _ = p, t
	type L struct{ T } // ERROR "embedded field type cannot be a (pointer to a) type parameter"
}

func main() {}
