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

func less[T any](a, b T) bool { return a < b }

func main() {
	sum(1, 2)
	sum("a", "b")
	exact(label("x"))
	equal(func() {}, nil)
	show(meter(1))
	show(3)
	var s set[[]int]
	var t set[int, string]
	var u set
	sum[int, int](1)
	_, _, _ = s, t, u
	var n number
	_ = n
}
