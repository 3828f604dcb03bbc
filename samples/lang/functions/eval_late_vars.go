package main

import "fmt"

type T struct{ v int }

func (t *T) inc() int { t.v++; return t.v }

// The language leaves open when a variable beside a call is read; gc reads plain
// variables after all calls of the same statement were made.
func main() {
	x := 1
	set := func(v int) int { x = v; return v }
	fmt.Println(x, set(2), x, set(3), x)
	xs := []int{x, set(4), x}
	fmt.Println(xs)
	a, b := x, set(5)
	fmt.Println(a, b)
	t := T{}
	fmt.Println(t.v, t.inc(), t.v, t.inc())
	n := 0
	next := func() int { n++; return n }
	m := map[int]int{next(): next(), next(): next()}
	fmt.Println(m)
	arr := [3]int{n, next(), n}
	fmt.Println(arr)
	pair := func() (int, int) { return x, set(6) }
	fmt.Println(pair())
	sum := x + set(7)
	fmt.Println(sum)
	s := "a"
	add := func(t string) string { s += t; return t }
	fmt.Println(s+add("b"), s)
}
