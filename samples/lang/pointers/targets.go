package main

import "fmt"

type Inner struct{ A, B int }
type Outer struct {
	In  Inner
	Arr [3]int
	S   string
	F   float32
	Ok  bool
	I   any
	Fn  func() int
	P   *Inner
}

func incr(p *int)         { *p++ }
func swap[T any](a, b *T) { *a, *b = *b, *a }
func escape() *int {
	x := 5
	return &x
}

func try(f func()) {
	defer func() {
		r := recover()
		_, ok := r.(error)
		fmt.Println(r, ok)
	}()
	f()
}

func main() {
	x := 1
	p := &x
	pp := &p
	**pp = 10
	incr(&x)
	incr(p)
	fmt.Println(x, *p, **pp, p == *pp, &x == p)
	y := 2
	*pp = &y
	*p += 5
	fmt.Println(x, y)
	a, b := escape(), escape()
	*a = 6
	fmt.Println(*a, *b, a == b)

	var o Outer
	pa, parr, ps, pf, pok, pi, pin := &o.In.A, &o.Arr[1], &o.S, &o.F, &o.Ok, &o.I, &o.In
	*pa, *parr, *ps, *pf, *pok, *pi = 1, 2, "s", 0.1, true, 3
	pin.B = 4
	incr(pa)
	incr(&o.Arr[2])
	*pf *= 3
	*ps += "!"
	fmt.Println(o.In, o.Arr, o.S, o.F, o.Ok, o.I, &o.In.A == pa, pin == &o.In, &o.Arr[1] == parr, &o.Arr[0] == parr)
	c := o
	c.In.A = 99
	*parr = 77
	fmt.Println(o.In.A, o.Arr, c.Arr, *pa)
	pfn := &o.Fn
	*pfn = func() int { return *pa * 2 }
	o.P = pin
	o.P.A = 8
	fmt.Println(o.Fn(), (*pfn)())

	s := []int{1, 2, 3}
	e := &s[1]
	s = append(s, 4)
	*e = 20
	fmt.Println(s, *e)
	e = &s[0]
	s[0] = 11
	fmt.Println(*e, e == &s[0], e == &s[1])
	ps2 := &s
	(*ps2)[1] = 5
	*ps2 = append(*ps2, 6)
	fmt.Println(s, len(*ps2))
	bs := []byte("abc")
	pb := &bs[2]
	*pb -= 32
	*pb++
	fmt.Println(string(bs))
	u8 := uint8(250)
	pu := &u8
	*pu += 10
	fmt.Println(u8)
	m := map[string]*int{"x": &x}
	*m["x"]++
	fmt.Println(x)
	st, ss := "one", "two"
	swap(&st, &ss)
	swap(&x, &y)
	in1, in2 := Inner{1, 2}, Inner{3, 4}
	swap(&in1, &in2)
	fmt.Println(st, ss, x, y, in1, in2)
	arr := [2]int{1, 2}
	parr2 := &arr
	parr2[0] = 9
	for i, v := range parr2 {
		fmt.Print(i, v, len(parr2), " ")
	}
	q := *parr2
	q[1] = 0
	fmt.Println(arr, q)
	n := new(int)
	fmt.Println(*n, *new(string) == "", new(Inner).A, *new(Inner))
	var np *int
	var ni *Inner
	var no *Outer
	try(func() { fmt.Println(*np) })
	try(func() { *np = 1 })
	try(func() { ni.A = 1 })
	try(func() { fmt.Println(no.In.A) })
	try(func() { fmt.Println(*ni) })
	try(func() { _ = *no })
	try(func() { fmt.Println(&no.Arr) })
	for i := 0; i < 3; i++ {
		p := &i
		*p += 1
		fmt.Print(i, " ")
	}
	fmt.Println()
	var iface any = &x
	*iface.(*int) = 1234
	fmt.Println(x)
}
