package main

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
)

type Shape interface{ Area() float64 }
type Sq struct{ s float64 }
type Ci struct{ r float64 }

func (s Sq) Area() float64 { return s.s * s.s }
func (c Ci) Area() float64 { return 3 * c.r * c.r }

func Largest[S Shape](xs []S) (best S) {
	for i, x := range xs {
		if i == 0 || x.Area() > best.Area() {
			best = x
		}
	}
	return
}

func Describe[T any](v T) string {
	switch x := any(v).(type) {
	case int, int64:
		return fmt.Sprintf("int-ish %v", x)
	case string:
		return "string " + x
	case Shape:
		return fmt.Sprintf("shape %.1f", x.Area())
	case []T:
		return "never for plain"
	case func() T:
		return "func"
	}
	var p any = &v
	if _, ok := p.(*T); ok {
		return fmt.Sprintf("pointer to %T", v)
	}
	return "?"
}

func Counter[T comparable]() (inc func(T) int, all func() map[T]int) {
	m := map[T]int{}
	return func(k T) int { m[k]++; return m[k] }, func() map[T]int { return m }
}

func SortedBy[T any, K cmp.Ordered](xs []T, key func(T) K) []T {
	out := slices.Clone(xs)
	slices.SortStableFunc(out, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return out
}

func GroupBy[T any, K comparable](xs []T, key func(T) K) map[K][]T {
	g := make(map[K][]T)
	for _, x := range xs {
		g[key(x)] = append(g[key(x)], x)
	}
	return g
}

func Parallel[T, R any](xs []T, f func(T) R) []R {
	out := make([]R, len(xs))
	var wg sync.WaitGroup
	for i, x := range xs {
		wg.Go(func() { out[i] = f(x) })
	}
	wg.Wait()
	return out
}

func Merge[T any](cs ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func Gen[T any](vs ...T) <-chan T {
	c := make(chan T)
	go func() {
		defer close(c)
		for _, v := range vs {
			c <- v
		}
	}()
	return c
}

func Eq[T comparable](a, b T) (res string) {
	defer func() {
		if r := recover(); r != nil {
			res = fmt.Sprint("panic: ", r)
		}
	}()
	return fmt.Sprint(a == b)
}

type Num interface{ ~int | ~uint8 | ~float64 }

func Ops[T Num](a, b T) []T { return []T{a + b, a - b, a * b, a / b, -a, min(a, b), max(a, b, 3)} }

func Bits[T ~uint8 | ~int16 | ~uint64](x T) []T {
	return []T{x << 1, x >> 1, ^x, x & 15, x | 1, x &^ 2, x ^ 255}
}

func Array[T any](v T) [3]T { return [3]T{v, v} }

func main() {
	fmt.Println(Largest([]Shape{Sq{2}, Ci{2}, Sq{3}}), Largest([]Sq{{1}, {4}}), Largest([]Shape(nil)))
	fmt.Println(Describe(1), Describe("x"), Describe(Sq{2}), Describe(2.5), Describe([]int{}), Describe(int64(3)), Describe[Shape](Ci{1}), Describe(func() int { return 1 }))
	inc, all := Counter[string]()
	inc("a")
	inc("b")
	fmt.Println(inc("a"), all())
	words := []string{"pear", "fig", "apple", "kiwi", "date"}
	fmt.Println(SortedBy(words, func(s string) int { return len(s) }), SortedBy(words, func(s string) string { return s[1:] }))
	fmt.Println(GroupBy(words, func(s string) int { return len(s) }))
	fmt.Println(Parallel([]int{1, 2, 3, 4}, func(i int) string { return fmt.Sprint(i * i) }))
	sum := 0
	for v := range Merge(Gen(1, 2, 3), Gen(10, 20), Gen[int]()) {
		sum += v
	}
	fmt.Println(sum)
	fmt.Println(Eq(1, 1), Eq("a", "b"), Eq[any](1, 1.0), Eq[any]([]int{}, []int{}), Eq(Sq{1}, Sq{1}), Eq[Shape](Sq{1}, Ci{1}), Eq[error](nil, nil))
	fmt.Println(Ops(7, 2), Ops(uint8(250), 10), Ops(7.5, 2))
	fmt.Println(Bits(uint8(0x81)), Bits(int16(-2)), Bits(uint64(1<<63)))
	fmt.Println(Array(1), Array("s"), Array([]int{1}), len(Array(true)))
}
