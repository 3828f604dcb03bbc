// Type inference: what it finds, and what it says when it cannot.
package main

type pair[K comparable, V any] struct {
	key K
	val V
}

func apply[T, U any](in []T, f func(T) U) []U {
	var out []U
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

func zero[T any]() (t T)                            { return }
func same[T any](a, b T) bool                       { return true }
func keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func pick[T interface{ ~[]E }, E any](t T) E        { return t[0] }

type celsius float64
type temps []celsius
type byName map[string]celsius

func main() {
	// Fine.
	apply([]int{1}, func(i int) string { return "" })
	var c celsius = pick(temps{20})
	var names []string = keys(byName{})
	var p = pair[string, celsius]{names[0], c}
	same(1, 2.5)
	var f func(celsius, celsius) bool = same
	f(p.val, c)

	zero()                                              // ERROR "in call to zero, cannot infer T (declared at ./inference.go:17:11)"
	same(1, "one")                                      // ERROR "in call to same, mismatched types untyped int and untyped string (cannot infer T)"
	same(c, p)                                          // ERROR "in call to same, type pair[string, celsius] of p does not match inferred type celsius for T"
	apply([]int{1}, func(s string) string { return s }) // ERROR "in call to apply, type func(s string) string of func(s string) string {…} does not match inferred type func(int) U for func(T) U"
	keys([]int{1})                                      // ERROR "in call to keys, M (type []int) does not satisfy ~map[K]V"
	pick(5)                                             // ERROR "in call to pick, cannot infer E (declared at ./inference.go:20:32)"
	apply([]int{1}, nil)                                // ERROR "in call to apply, cannot infer U (declared at ./inference.go:9:15)"
	var g func(int, string) bool = same                 // ERROR "inferred type func(a int, b int) bool for func(a T, b T) bool does not match type func(int, string) bool of g"
	_ = g
	_ = same // ERROR "cannot use generic function same without instantiation"
}
