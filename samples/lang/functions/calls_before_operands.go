package main

import "fmt"

type T struct{ n int }

func (t T) m(x int) int   { return t.n*100 + x }
func (t *T) pm(x int) int { return t.n*100 + x }

type P struct{ t T }
type I interface{ m(int) int }

func main() {
	a := []int{1, 2}
	c := a
	f := func() int { return 1 }
	g := func() int { a = []int{70, 80}; return 5 }
	a[f()] = g()
	fmt.Println(a, c)
	a, c = []int{1, 2}, nil
	c = a
	x := 0
	a[f()], x = g(), 3
	fmt.Println(a, c, x)
	a = []int{1, 2}
	c = a
	a[f()], c[g()-5] = 30, 40
	fmt.Println(a, c, x)
	m := map[string]int{"a": 1}
	v, ok := m[func() string { m = nil; return "a" }()]
	fmt.Println(v, ok)
	p := &T{1}
	k := func() int { p = &T{2}; return 3 }
	fmt.Println(p.pm(k()))
	q := &P{T{1}}
	k2 := func() int { q = &P{T{2}}; return 3 }
	fmt.Println(q.t.pm(k2()), q.t.m(k2()))
	vv := T{1}
	k3 := func() int { vv = T{2}; return 3 }
	fmt.Println(vv.pm(k3()))
	var it I = T{1}
	k4 := func() int { it = T{2}; return 3 }
	fmt.Println(it.m(k4()))
	its := []I{T{1}}
	k5 := func() int { its[0] = T{2}; return 3 }
	fmt.Println(its[0].m(k5()))
	s := struct{ f func(int) int }{T{1}.m}
	k6 := func() int { s.f = T{2}.m; return 3 }
	fmt.Println(s.f(k6()))
	y, z := 1, 2
	h := func() (int, int) { a, x = []int{100, 200, 300}, 2; return 8, 9 }
	a, x = []int{1, 2, 3}, 0
	a[x], y = h()
	fmt.Println(a, x, y, z)
	a, x = []int{1, 2, 3}, 0
	z, a[x] = y, f()+z
	fmt.Println(a, x, y, z)
	var e any = T{4}
	k7 := func() int { e = T{5}; return 3 }
	fmt.Println(e.(T).m(k7()))
	pp := &p
	k8 := func() int { pp = new(*T); *pp = &T{9}; return 3 }
	fmt.Println((*pp).m(k8()), (**pp).m(k8()))
	ch := make(chan int, 3)
	k9 := func() chan int { x = 1; return ch }
	ch <- 6
	a, x = []int{1, 2, 3}, 0
	a[x], ok = <-k9()
	fmt.Println(a, ok)
	defer func(i, j int) { fmt.Println(i, j) }(x, func() int { x = 50; return 1 }())
	w := T{1}
	defer fmt.Println(w.m(func() int { w.n = 8; return 1 }()))
	go func() {}()
	a = []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 20
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[1], a[2], a[0]
	fmt.Println(a)
	var u uint = 1
	n := 4
	n <<= func() uint { n = 16; return u }()
	fmt.Println(n)
	b := [3]int{1, 2, 3}
	b[0], b[1] = b[1]+func() int { b[1] = 100; return 0 }(), b[0]
	fmt.Println(b)
}
