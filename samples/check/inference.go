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

	zero()
	same(1, "one")
	same(c, p)
	apply([]int{1}, func(s string) string { return s })
	keys([]int{1})
	pick(5)
	apply([]int{1}, nil)
	var g func(int, string) bool = same
	_ = g
	_ = same
}
