package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"strings"
)

// List is a doubly linked list.
type List[T any] struct {
	head, tail *node[T]
	n          int
}

type node[T any] struct {
	v          T
	prev, next *node[T]
}

func (l *List[T]) Push(vs ...T) *List[T] {
	for _, v := range vs {
		n := &node[T]{v: v, prev: l.tail}
		if l.tail == nil {
			l.head = n
		} else {
			l.tail.next = n
		}
		l.tail = n
		l.n++
	}
	return l
}

func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

func (l *List[T]) Reverse() {
	for n := l.head; n != nil; n = n.prev {
		n.prev, n.next = n.next, n.prev
	}
	l.head, l.tail = l.tail, l.head
}

func (l *List[T]) String() string {
	var parts []string
	for _, v := range l.All() {
		parts = append(parts, fmt.Sprint(v))
	}
	return "(" + strings.Join(parts, " ") + ")"
}

// Tree is a binary search tree with its own order.
type Tree[K, V any] struct {
	root *tnode[K, V]
	cmp  func(K, K) int
}

type tnode[K, V any] struct {
	k    K
	v    V
	l, r *tnode[K, V]
}

func NewTree[K cmp.Ordered, V any]() *Tree[K, V] { return &Tree[K, V]{cmp: cmp.Compare[K]} }

func (t *Tree[K, V]) find(k K) **tnode[K, V] {
	p := &t.root
	for *p != nil {
		switch c := t.cmp(k, (*p).k); {
		case c < 0:
			p = &(*p).l
		case c > 0:
			p = &(*p).r
		default:
			return p
		}
	}
	return p
}

func (t *Tree[K, V]) Put(k K, v V) {
	if p := t.find(k); *p == nil {
		*p = &tnode[K, V]{k: k, v: v}
	} else {
		(*p).v = v
	}
}

func (t *Tree[K, V]) Get(k K) (v V, ok bool) {
	if n := *t.find(k); n != nil {
		return n.v, true
	}
	return
}

func (n *tnode[K, V]) walk(f func(K, V)) {
	if n != nil {
		n.l.walk(f)
		f(n.k, n.v)
		n.r.walk(f)
	}
}

// Heap keeps the smallest element first.
type Heap[T any] struct {
	xs   []T
	less func(a, b T) bool
}

func (h *Heap[T]) Push(x T) {
	h.xs = append(h.xs, x)
	for i := len(h.xs) - 1; i > 0 && h.less(h.xs[i], h.xs[(i-1)/2]); i = (i - 1) / 2 {
		h.xs[i], h.xs[(i-1)/2] = h.xs[(i-1)/2], h.xs[i]
	}
}

var ErrEmpty = errors.New("empty heap")

func (h *Heap[T]) Pop() (T, error) {
	if len(h.xs) == 0 {
		return *new(T), ErrEmpty
	}
	top, last := h.xs[0], len(h.xs)-1
	h.xs[0], h.xs = h.xs[last], h.xs[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= last {
			break
		}
		if c+1 < last && h.less(h.xs[c+1], h.xs[c]) {
			c++
		}
		if !h.less(h.xs[c], h.xs[i]) {
			break
		}
		h.xs[i], h.xs[c] = h.xs[c], h.xs[i]
		i = c
	}
	return top, nil
}

type Set[T comparable] map[T]struct{}

func SetOf[T comparable](xs ...T) Set[T] {
	s := Set[T]{}
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}

func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }

func (s Set[T]) Union(o Set[T]) Set[T] {
	u := Set[T]{}
	for _, m := range [...]Set[T]{s, o} {
		for k := range m {
			u[k] = struct{}{}
		}
	}
	return u
}

func main() {
	var l List[int]
	l.Push(1, 2, 3).Push(4)
	fmt.Println(&l, l.n)
	l.Reverse()
	fmt.Println(&l)
	for i, v := range l.All() {
		if i == 2 {
			break
		}
		fmt.Print(i, ":", v, " ")
	}
	fmt.Println((&List[string]{}).Push("a", "b"), (&List[[]int]{}).Push(nil, []int{1}))
	t := NewTree[string, int]()
	for i, w := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		t.Put(w, i)
	}
	t.root.walk(func(k string, v int) { fmt.Print(k, "=", v, " ") })
	v, ok := t.Get("fox")
	w, ok2 := t.Get("cat")
	fmt.Println(v, ok, w, ok2)
	h := Heap[string]{less: func(a, b string) bool { return len(a) < len(b) }}
	for _, s := range []string{"ccc", "a", "dddd", "bb", "eeeee"} {
		h.Push(s)
	}
	for {
		s, err := h.Pop()
		if err != nil {
			fmt.Println(err, errors.Is(err, ErrEmpty), s == "")
			break
		}
		fmt.Print(s, " ")
	}
	s := SetOf(1, 2).Union(SetOf(2, 3))
	fmt.Println(len(s), s.Has(3), s.Has(4), s)
	fmt.Printf("%T %T %T %T\n", l, t, h.less, s)
}
