// Each call of a method value has a receiver of its own; one of an interface takes it when it is called.
package main

import "fmt"

type T struct{ a int }

func (t T) write() int { t.a += 10; return t.a }

type A [2]int

func (a A) write() int { a[0]++; return a[0] }

type N int

func (n N) get() int { return int(n) }

type W interface{ write() int }
type G interface{ get() int }

type E struct{ *T }
type F struct{ T }

func main() {
	t := T{1}
	f := t.write
	fmt.Println(f(), f(), t)
	a := A{1}
	g := a.write
	fmt.Println(g(), g(), a)
	var w W = a
	h := w.write
	fmt.Println(h(), h(), w)
	p := &t
	w = p
	i := w.write
	t.a = 5
	fmt.Println(i(), i(), t)
	n := N(3)
	var gg G = &n
	j := gg.get
	n = 4
	fmt.Println(j())
	e := E{&t}
	w = e
	k := w.write
	t.a = 7
	fmt.Println(k(), k())
	ff := F{t}
	w = &ff
	l := w.write
	ff.a = 70
	fmt.Println(l(), l())
	var np *T
	w = np
	m := w.write
	defer func() { fmt.Println(recover()) }()
	fmt.Println("bound")
	m()
}
