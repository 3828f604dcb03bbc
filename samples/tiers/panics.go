// Panics raised in code that has been compiled: their texts, positions, and what is recovered.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type node struct {
	next *node
	n    int
}

func index(a []int, i int) int        { return a[i] }
func divide(a, b int) int             { return a / b }
func remainder(a, b uint8) uint8      { return a % b }
func walk(n *node) int                { return n.next.n }
func set(m map[string]int, k string)  { m[k]++ }
func assert(v any) string             { return v.(string) }
func slice(s string, i, j int) string { return s[i:j] }
func shift(a, b int) int              { return a << b }
func array(i int) int                 { var a [4]int; return a[i] }
func convert(s []int) [3]int          { return [3]int(s) }
func length(n int) []int              { return make([]int, n) }
func compare(a, b any) bool           { return a == b }
func closeTwice(c chan int)           { close(c) }
func key(m map[any]int, k any) int    { return m[k] }
func user(n int) int                  { panic(fmt.Sprint("user ", n)) }
func call(f func(int) int, n int) int { return f(n) }

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(runtime.Error); ok {
			fmt.Println(name, "runtime error:", e)
		} else {
			fmt.Println(name, r)
		}
	}()
	f()
}

func where() int {
	_, _, line, _ := runtime.Caller(1)
	return line
}

func lines(n int) (a, b int) {
	a = where()
	if n >= 0 {
		b = where()
	}
	return
}

func nested(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.Join(err, fmt.Errorf("outer: %v", r))
		}
	}()
	defer func() {
		r := recover()
		err = fmt.Errorf("inner: %v", r)
		panic("again")
	}()
	return fmt.Errorf("never %d", index(nil, n))
}

func main() {
	a := []int{1, 2, 3}
	list := &node{&node{nil, 2}, 1}
	m := map[string]int{}
	keys := map[any]int{1: 1}
	for i := range 3000 {
		_ = index(a, i%3) + divide(i, 1+i%5) + int(remainder(uint8(i), 3)) + walk(list) + array(i%4) + shift(1, i%70)
		set(m, "k")
		_ = assert("s") + slice("hello", 1, 3)
		_ = convert(a)
		_ = length(i % 4)
		_ = compare(i, "x")
		_ = key(keys, i)
		closeTwice(make(chan int))
		lines(i)
	}
	closed := make(chan int)
	close(closed)
	for round := range 2 {
		try("index", func() { index(a, 5) })
		try("negative", func() { index(a, -1) })
		try("divide", func() { divide(1, 0) })
		try("remainder", func() { remainder(1, 0) })
		try("nil", func() { walk(&node{}) })
		try("map", func() { set(nil, "k") })
		try("assert", func() { assert(1) })
		try("assert nil", func() { assert(nil) })
		try("slice", func() { slice("hello", 4, 2) })
		try("slice end", func() { slice("hello", 0, 9) })
		try("shift", func() { shift(1, -1) })
		try("array", func() { array(4) })
		try("convert", func() { convert(a[:2]) })
		try("length", func() { length(-1) })
		try("compare", func() { compare([]int{}, []int{}) })
		try("close", func() { closeTwice(closed) })
		try("key", func() { key(keys, []int{}) })
		try("user", func() { user(round) })
		try("func", func() { call(nil, 1) })
	}
	fmt.Println(lines(1))
	errs := 0
	var last error
	for i := range 2000 {
		if last = nested(i); last != nil {
			errs++
		}
	}
	fmt.Println(errs, last)
}
