package main

import (
	"fmt"
	"sort"
	"strconv"
)

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, len(xs))
	for i, x := range xs {
		out[i] = f(x)
	}
	return out
}

func Reduce[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}

func Filter[S ~[]E, E any](s S, f func(E) bool) S {
	var out S
	for _, e := range s {
		if f(e) {
			out = append(out, e)
		}
	}
	return out
}

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func Keys[M ~map[K]V, K interface{ ~int | ~string }, V any](m M) []K {
	var ks []K
	for k := range m {
		ks = append(ks, k)
	}
	sort.Slice(ks, func(i, j int) bool { return ks[i] < ks[j] })
	return ks
}

func Pair[A, B any](a A, b B) (A, B) { return a, b }
func Same[T any](a, b T) string      { return fmt.Sprintf("%T", a) }
func Apply[T any](x T, fs ...func(T) T) T {
	for _, f := range fs {
		x = f(x)
	}
	return x
}
func id[T any](x T) T { return x }
func Must[T any](v T, e error) T {
	if e != nil {
		panic(e)
	}
	return v
}
func Cast[To any](v any) (To, bool) { t, ok := v.(To); return t, ok }

func Rec[T any](n int, x T) string {
	if n == 0 {
		return fmt.Sprintf("%T", x)
	}
	return Rec(n-1, x)
}

type IDs []int

func (i IDs) Len() int { return len(i) }

type Num interface{ ~int | ~float64 }

func Add[T Num](a, b T) T { return a + b }

type Opt[T any] func(*T)

func Build[T any](opts ...Opt[T]) T {
	var t T
	for _, o := range opts {
		o(&t)
	}
	return t
}

type cfg struct{ a, b int }

func main() {
	fmt.Println(Map([]int{1, 2, 3}, strconv.Itoa), Map([]string{"1", "2"}, func(s string) int { return Must(strconv.Atoi(s)) }))
	fmt.Println(Reduce([]int{1, 2, 3}, "", func(a string, x int) string { return a + fmt.Sprint(x) }))
	fmt.Println(Filter(IDs{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 }).Len())
	fmt.Println(Compose(strconv.Itoa, func(s string) []byte { return []byte(s + "!") })(42))
	fmt.Println(Keys(map[string]bool{"b": true, "a": false}), Keys(map[int]int{3: 1, 1: 2}))
	fmt.Println(Same(1, 2.5), Same(2, 'a'), Same[any](1, "x"), Same[float32](1, 2))
	fmt.Println(Add(1, 2.5), Add(1.0, 2), Add[int](1, 2))
	fmt.Println(Apply(3, func(i int) int { return i * i }, id), Apply("x"))
	a, b := Pair("k", 1.5)
	fmt.Println(Pair(a, b))
	n, ok := Cast[int](5)
	s, ok2 := Cast[string](5)
	e, ok3 := Cast[fmt.Stringer](nil)
	fmt.Printf("%v %v %q %v %v %v\n", n, ok, s, ok2, e, ok3)
	fmt.Println(Rec(3, 1), Rec(2, []string{}), Rec(1, map[string][]int{}))
	var f func(int) int = id
	g := id[string]
	fmt.Println(f(1), g("g"), id(id[int])(3))
	h := Map[int, string]
	fmt.Println(h([]int{9}, strconv.Itoa))
	fmt.Printf("%T %T %T\n", f, g, h)
	fs := []func(float64, float64) float64{Add[float64], func(a, b float64) float64 { return a * b }}
	fmt.Println(fs[0](1, 2), fs[1](3, 4))
	fmt.Println(Build(func(c *cfg) { c.a = 1 }, func(c *cfg) { c.b = 2 }))
	fmt.Println(Build[cfg](), Build(Opt[int](func(i *int) { *i = 7 })))
	defer func() { fmt.Println("recovered:", recover()) }()
	Must(strconv.Atoi("x"))
}
