// Generics: a heap and a linked list of any ordered type, map and filter of slices.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type ordered interface {
	~int | ~float64 | ~string
}

type heap[T ordered] struct{ items []T }

func (h *heap[T]) push(v T) {
	h.items = append(h.items, v)
	i := len(h.items) - 1
	for i > 0 {
		p := (i - 1) / 2
		if !(h.items[i] < h.items[p]) {
			break
		}
		h.items[i], h.items[p] = h.items[p], h.items[i]
		i = p
	}
}

func (h *heap[T]) pop() T {
	top := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= last {
			break
		}
		if c+1 < last && h.items[c+1] < h.items[c] {
			c++
		}
		if !(h.items[c] < h.items[i]) {
			break
		}
		h.items[i], h.items[c] = h.items[c], h.items[i]
		i = c
	}
	return top
}

type list[T any] struct {
	head *cell[T]
}

type cell[T any] struct {
	value T
	next  *cell[T]
}

func (l *list[T]) push(v T) { l.head = &cell[T]{v, l.head} }

func fold[T, R any](l list[T], start R, f func(R, T) R) R {
	for c := l.head; c != nil; c = c.next {
		start = f(start, c.value)
	}
	return start
}

func mapped[T, R any](s []T, f func(T) R) []R {
	r := make([]R, 0, len(s))
	for _, v := range s {
		r = append(r, f(v))
	}
	return r
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	x := uint32(1)
	random := func() int {
		x = x*1664525 + 1013904223
		return int(x >> 8)
	}
	total := 0.0
	for i := 0; i < n; i++ {
		ints, floats := &heap[int]{}, &heap[float64]{}
		for k := 0; k < 10_000; k++ {
			r := random()
			ints.push(r)
			floats.push(float64(r) / 3)
		}
		var l list[int]
		for k := 0; k < 10_000; k++ {
			l.push(ints.pop())
			total += floats.pop()
		}
		sum := fold(l, 0, func(a, v int) int { return a + v })
		halves := mapped(ints.items[:cap(ints.items)], func(v int) float64 { return float64(v) / 2 })
		total += float64(sum) + halves[len(halves)-1]
	}
	fmt.Printf("%.1f\n", total)
}
