package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func Count(from int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("[end] ")
		for i := from; yield(i); i++ {
		}
	}
}

func Take[T any](s iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range s {
			if !yield(v) {
				return
			}
			if i++; i == n {
				return
			}
		}
	}
}

func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		na, stopA := iter.Pull(a)
		defer stopA()
		nb, stopB := iter.Pull(b)
		defer stopB()
		for {
			x, ok1 := na()
			y, ok2 := nb()
			if !ok1 || !ok2 || !yield(x, y) {
				return
			}
		}
	}
}

func Map[T, U any](s iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range s {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func main() {
	next, stop := iter.Pull(Take(Count(1), 2))
	for range 4 {
		v, ok := next()
		fmt.Print(v, ok, " ")
	}
	stop()
	stop()
	fmt.Println()
	next, stop = iter.Pull(Count(5))
	fmt.Print(next())
	fmt.Print(" ")
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(Count(5))
	stop()
	fmt.Println(next())
	for n, s := range Zip(Count(1), slices.Values([]string{"a", "b", "c"})) {
		fmt.Print(n, s, " ")
	}
	fmt.Println()
	n2, stop2 := iter.Pull2(slices.All([]string{"x", "y"}))
	for {
		i, s, ok := n2()
		fmt.Printf("%d %q %v; ", i, s, ok)
		if !ok {
			break
		}
	}
	stop2()
	fmt.Println()
	fmt.Println(slices.Collect(Take(Map(Count(1), func(i int) string { return fmt.Sprint(i * i) }), 4)))
	fmt.Println(slices.Sorted(maps.Keys(maps.Collect(Zip(Take(Count(1), 3), Count(10))))))
	// A panic in the iterator comes out of next.
	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("iterator failed")
	})
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		next()
	}()
	fmt.Println(next())
	stop()
	// Many coroutines at once: a merge of sorted sequences.
	merge := func(ss ...iter.Seq[int]) []int {
		type head struct {
			v    int
			next func() (int, bool)
		}
		var heads []head
		for _, s := range ss {
			n, stop := iter.Pull(s)
			defer stop()
			if v, ok := n(); ok {
				heads = append(heads, head{v, n})
			}
		}
		var out []int
		for len(heads) > 0 {
			m := 0
			for i := range heads {
				if heads[i].v < heads[m].v {
					m = i
				}
			}
			out = append(out, heads[m].v)
			if v, ok := heads[m].next(); ok {
				heads[m].v = v
			} else {
				heads = slices.Delete(heads, m, m+1)
			}
		}
		return out
	}
	fmt.Println(merge(slices.Values([]int{1, 4, 9}), slices.Values([]int{2, 3, 10}), slices.Values([]int{}), slices.Values([]int{0, 5})))
	sum := 0
	next, stop = iter.Pull(Take(Count(0), 10000))
	defer stop()
	for v, ok := next(); ok; v, ok = next() {
		sum += v
	}
	fmt.Println(sum)
}
