package main

import "fmt"

var a = []int{1, 2, 3}
var b = []int{10, 20, 30}
var i = 0

type T struct{ n int }

func (t T) m(x int) int { return t.n*100 + x }

type P struct{ t T }

func f() int { a = b; i = 2; return 1 }
func g(x int) int { fmt.Println("g", x); return x }

func main() {
	a[0], a[f()] = 7, 8
	fmt.Println(a, b, i)
	a, i = []int{1, 2, 3}, 0
	b = []int{10, 20, 30}
	a[i], b[f()] = 5, 6
	fmt.Println(a, b)
	v := T{1}
	h := func() int { v = T{2}; return 3 }
	fmt.Println(v.m(h()))
	p := &P{T{1}}
	k := func() int { p = &P{T{5}}; return 3 }
	fmt.Println(p.t.m(k()))
	p = &P{T{1}}
	k2 := func() int { p.t = T{6}; return 3 }
	fmt.Println(p.t.m(k2()))
	ts := []T{{1}, {2}}
	k3 := func() int { ts[0] = T{7}; return 3 }
	fmt.Println(ts[0].m(k3()))
	k4 := func() int { ts = []T{{8}}; return 3 }
	fmt.Println(ts[0].m(k4()))
	fv := v.m
	k5 := func() int { fv = T{9}.m; return 4 }
	fmt.Println(fv(k5()))
	var it interface{ m(int) int } = v
	k6 := func() int { it = T{11}; return 4 }
	fmt.Println(it.m(k6()))
	x := []int{1, 2}
	k7 := func() uint { x = []int{5, 6}; return 1 }
	x[0] <<= k7()
	fmt.Println(x)
	y := 1
	k8 := func() int { y = 10; return 1 }
	y += k8()
	fmt.Println(y)
	x[0] += k8() + func() int { x = []int{50}; return 2 }()
	fmt.Println(x)
	m := map[string]int{"a": 1}
	key := "a"
	m[key], key = 5, "b"
	fmt.Println(m)
	m[key], m[func() string { key = "z"; return "q" }()] = 1, 2
	fmt.Println(m)
	pt := &T{1}
	pt.n, pt = 3, &T{4}
	fmt.Println(*pt)
	q := &T{1}
	q0 := q
	q.n, a[func() int { q = &T{50}; return 0 }()] = 9, 1
	fmt.Println(*q, *q0)
	var arr [3]int
	j := 0
	arr[j], arr[func() int { j = 1; return 2 }()] = 4, 5
	fmt.Println(arr)
	*q, a[func() int { q = q0; return 0 }()] = T{77}, 1
	fmt.Println(*q, *q0)
}
