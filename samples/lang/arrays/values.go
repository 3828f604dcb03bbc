package main

import "fmt"

type Grid [2][3]int

func (g Grid) Sum() (s int) {
	for _, row := range g {
		for _, v := range row {
			s += v
		}
	}
	return
}

func (g *Grid) Set(i, j, v int) { g[i][j] = v }

type Holder struct {
	A [2]int
	P *[2]int
}

func change(a [3]int) [3]int {
	a[0] = 100
	return a
}

func changeP(a *[3]int) { a[0] = 100 }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	fmt.Println(a, b, a == b, a != b, a == [3]int{1, 2, 3}, change(a), a)
	changeP(&a)
	fmt.Println(a, len(a), cap(a), len(&a))
	var g Grid
	g.Set(1, 2, 5)
	h := g
	h.Set(0, 0, 1)
	row := g[1]
	row[0] = 77
	fmt.Println(g, h, g.Sum(), h.Sum(), row, Grid{{1}, {0, 2}})
	x := Holder{A: [2]int{1, 2}}
	x.P = &x.A
	y := x
	x.P[0] = 9
	fmt.Println(x.A, y.A, *y.P)
	m := map[string][2]int{"k": {1, 2}}
	v := m["k"]
	v[0] = 50
	fmt.Println(m, v, m["none"])
	var i any = a
	a[0] = -1
	fmt.Println(i, i == any([3]int{100, 2, 3}), i.([3]int)[0])
	arrs := [][2]int{{1, 2}, {3, 4}}
	for _, e := range arrs {
		e[0] = 0
	}
	for k := range arrs {
		arrs[k][1] *= 10
	}
	fmt.Println(arrs)
	for k, e := range a {
		a[2] = 42
		fmt.Print(k, e, " ")
	}
	for k, e := range &a {
		a[2] = 43
		fmt.Print(k, e, " ")
	}
	fmt.Println()
	c := [...]string{2: "two", "three", 0: "zero"}
	fmt.Println(len(c), c)
	fmt.Printf("%q %T %T\n", c, c, g)
	d := [5]int{1, 4: 5}
	ptr := &d
	ptr[2] = 3
	s := ptr[1:4]
	s[0] = 2
	fmt.Println(d, *ptr, s, len(s), cap(s), cap(d[1:2:3]))
	var e [0]int
	var z [2]struct{}
	fmt.Println(e, z, len(e), e == [0]int{})
	ch := make(chan [2]int, 1)
	w := [2]int{1, 2}
	ch <- w
	w[0] = 9
	fmt.Println(<-ch, w)
	f := func() [2]int { return w }
	fmt.Println(f()[0], len(f()), [...]int{1, 2, 3}[1])
	bs := [4]byte{'a', 'b'}
	fs := [2]float32{0.1, 1e10}
	bl := [2]bool{true}
	fmt.Println(bs, fs, bl, string(bs[:2]))
	a, b = b, a
	fmt.Println(a, b)
	a[0], a[1] = a[1], a[0]
	fmt.Println(a)
	n := 3
	defer func() { fmt.Println(recover()) }()
	a[n] = 1
}
