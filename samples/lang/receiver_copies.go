// A method with a value receiver that is called through an interface has a copy of its own: whatever
// it does with it, the value in the interface stays as it is.
package main

import "fmt"

type inner struct{ n int }

func (i *inner) bump() int { i.n++; return i.n }

type thing struct {
	a    int
	s    []int
	arr  [3]int
	in   inner
	name string
}

type doer interface {
	read() int
	write() int
	element() int
	nested() int
	pointer() *int
	method() int
	slice() []int
	closure() func() int
	self() thing
	whole() thing
	ranged() int
	deferred() int
	swap() (int, int)
}

func (t thing) read() int     { return t.a + t.in.n + t.arr[1] + len(t.name) }
func (t thing) write() int    { t.a += 10; return t.a }
func (t thing) element() int  { t.arr[1]++; return t.arr[1] }
func (t thing) nested() int   { t.in.n = 7; return t.in.n }
func (t thing) pointer() *int { p := &t.a; *p += 100; return p }
func (t thing) method() int   { return t.in.bump() }
func (t thing) slice() []int  { s := t.arr[:]; s[0] = 99; t.s[0]++; return s }
func (t thing) self() thing   { return t }
func (t thing) whole() thing  { t = thing{a: t.a + 1}; return t }
func (t thing) swap() (int, int) {
	t.a, t.in.n = t.in.n, t.a
	return t.a, t.in.n
}

func (t thing) closure() func() int {
	return func() int {
		t.a++
		return t.a
	}
}

func (t thing) ranged() int {
	for t.a = range 5 {
	}
	return t.a
}

func (t thing) deferred() (n int) {
	defer func() { n = t.a }()
	t.a *= 2
	return 0
}

func main() {
	var d doer = thing{1, []int{1}, [3]int{4, 5, 6}, inner{2}, "x"}
	for range 1000 {
		d.read()
	}
	fmt.Println(d.read(), d)
	fmt.Println(d.write(), d.write(), d)
	fmt.Println(d.element(), d.element(), d)
	fmt.Println(d.nested(), d)
	fmt.Println(*d.pointer(), *d.pointer(), d)
	fmt.Println(d.method(), d.method(), d)
	fmt.Println(d.slice(), d)
	f := d.closure()
	fmt.Println(f(), f(), d.closure()(), d)
	t := d.self()
	t.a, t.arr[2] = 50, 60
	fmt.Println(t, d.self(), d)
	fmt.Println(d.whole(), d)
	fmt.Println(d.ranged(), d)
	fmt.Println(d.deferred(), d)
	fmt.Println(d.swap())
	fmt.Println(d)

	p := &thing{a: 1}
	d = p
	for range 1000 {
		d.read()
	}
	g := d.read
	p.a = 30
	fmt.Println(d.read(), g(), d.write(), p.a)
}
