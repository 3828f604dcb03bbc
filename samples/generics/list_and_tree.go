// Generic types: a list that can be ranged over and a tree ordered by any comparison.
package main

import (
	"cmp"
	"fmt"
	"iter"
	"strings"
)

type List[T any] struct {
	head *element[T]
	size int
}

type element[T any] struct {
	value T
	next  *element[T]
}

func (l *List[T]) Push(v T) {
	l.head = &element[T]{v, l.head}
	l.size++
}

// All makes the list work with for ... range.
func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for e := l.head; e != nil; e = e.next {
			if !yield(e.value) {
				return
			}
		}
	}
}

type Tree[K any, V any] struct {
	compare     func(K, K) int
	left, right *Tree[K, V]
	key         K
	value       V
	used        bool
}

func NewTree[K, V any](compare func(K, K) int) *Tree[K, V] { return &Tree[K, V]{compare: compare} }

func (t *Tree[K, V]) Put(k K, v V) {
	if !t.used {
		t.key, t.value, t.used = k, v, true
		return
	}
	side := &t.left
	switch c := t.compare(k, t.key); {
	case c == 0:
		t.value = v
		return
	case c > 0:
		side = &t.right
	}
	if *side == nil {
		*side = NewTree[K, V](t.compare)
	}
	(*side).Put(k, v)
}

func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.walk(yield) }
}

func (t *Tree[K, V]) walk(yield func(K, V) bool) bool {
	return t == nil || !t.used || t.left.walk(yield) && yield(t.key, t.value) && t.right.walk(yield)
}

func main() {
	var l List[string]
	for _, w := range []string{"three", "two", "one"} {
		l.Push(w)
	}
	for w := range l.All() {
		fmt.Print(w, " ")
	}
	fmt.Println(l.size)

	t := NewTree[string, int](cmp.Compare[string])
	for i, w := range strings.Fields("in the tree the words are in order") {
		t.Put(w, i)
	}
	for k, v := range t.All() {
		if k == "the" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println()
	byLength := NewTree[string, bool](func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, w := range []string{"bbb", "a", "cc", "ddd"} {
		byLength.Put(w, true)
	}
	for k := range byLength.All() {
		fmt.Print(k, " ")
	}
	fmt.Println()
}
