package main

import (
	"fmt"
	"unsafe"
)

type head[K any] struct {
	ok  bool
	key K
}

type node[K, V any] struct {
	head[K]
	value V
	next  *node[K, V]
}

func sizes[K, V any](n node[K, V]) {
	fmt.Println(unsafe.Sizeof(n), unsafe.Alignof(n), unsafe.Sizeof(n.key), unsafe.Alignof(n.value))
	fmt.Println(unsafe.Offsetof(n.head), unsafe.Offsetof(n.key), unsafe.Offsetof(n.value), unsafe.Offsetof(n.next))
}

// A constant expression that is repeated: the literal is written once.
const (
	word = unsafe.Sizeof(func() int { return 1 })
	same
)

func main() {
	sizes(node[int8, string]{})
	sizes(node[[3]uint16, bool]{})
	sizes(node[any, struct{}]{})
	fmt.Println(word, same)
}
