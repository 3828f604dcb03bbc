// Package heap: a binary heap in whatever has sort's methods and can push and pop at its end. The
// children of element i are 2i+1 and 2i+2; no child is less than its parent.
package heap

import "sort"

// An Interface is a heap's elements. Push adds at the end, Pop takes from there.
type Interface interface {
	sort.Interface
	Push(x any)
	Pop() any
}

// Init makes a heap of elements in any order.
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		sink(h, i, n)
	}
}

// Push adds an element.
func Push(h Interface, x any) {
	h.Push(x)
	rise(h, h.Len()-1)
}

// Pop removes the least element and returns it.
func Pop(h Interface) any {
	last := h.Len() - 1
	h.Swap(0, last)
	sink(h, 0, last)
	return h.Pop()
}

// Remove removes element i and returns it.
func Remove(h Interface, i int) any {
	last := h.Len() - 1
	if i != last {
		h.Swap(i, last)
		if !sink(h, i, last) {
			rise(h, i)
		}
	}
	return h.Pop()
}

// Fix puts element i, which has changed, where it belongs.
func Fix(h Interface, i int) {
	if !sink(h, i, h.Len()) {
		rise(h, i)
	}
}

func rise(h Interface, i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.Less(i, parent) {
			return
		}
		h.Swap(parent, i)
		i = parent
	}
}

// sink reports whether element i was moved, within the first n.
func sink(h Interface, i, n int) bool {
	start := i
	for {
		least := 2*i + 1
		if least >= n || least < 0 {
			return i > start
		}
		if right := least + 1; right < n && h.Less(right, least) {
			least = right
		}
		if !h.Less(least, i) {
			return i > start
		}
		h.Swap(i, least)
		i = least
	}
}
