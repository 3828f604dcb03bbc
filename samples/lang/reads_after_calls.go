// Variables beside calls are read after the calls: what the compiler does where the language
// leaves it open.
package main

import "fmt"

var a = []int{1, 2, 3}

func f() int               { a = []int{10, 20, 30, 40}; return 3 }
func g(n int) int          { fmt.Print("g", n, " "); return n }
func sl() []int            { fmt.Print("sl "); return a }
func mp() map[string]int   { fmt.Print("mp "); return nil }
func pt() *struct{ x int } { fmt.Print("pt "); return nil }

type T struct{ m map[int]int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Print(" panic: ", r)
		}
		fmt.Println(" /", name)
	}()
	f()
}

func main() {
	try("a[f()]=x", func() { a[f()] = 7; fmt.Print(a) })
	try("x = a[f()]", func() { a = []int{1, 2, 3}; x := a[f()]; fmt.Print(x) })
	try("swap", func() { i := 0; i, a[i] = 1, 2; fmt.Print(i, a) })
	try("sl[g]=g", func() { sl()[g(9)] = g(1) })
	try("mp[g]=g", func() { mp()["x"] = g(1) })
	try("pt.x=g", func() { pt().x = g(1) })
	try("sl[g],pt.x", func() { sl()[g(9)], pt().x = g(1), g(2) })
	try("*p = g", func() { var p *int; *p = g(4) })
	try("arr", func() {
		arr := [3]int{1, 2, 3}
		h := func() int { arr[0] = 9; return 1 }
		b := [3]int{arr[0], h(), arr[0]}
		fmt.Print(b)
	})
	try("call", func() { x := 1; h := func() int { x++; return x }; fmt.Print(x, h(), x) })
	try("op", func() { x := 1; h := func() int { x++; return x }; y := x + h(); fmt.Print(y) })
	try("op2", func() { x := 1; h := func() int { x++; return x }; y := h() + x; fmt.Print(y) })
	try("slice", func() {
		s := []int{1}
		h := func() int { s = append(s, 5); return len(s) }
		fmt.Print(len(s), h(), len(s), s)
	})
	try("opassign", func() { a = []int{1, 2, 3}; a[0] += f(); fmt.Print(a) })
	try("opassign2", func() { a = []int{1, 2, 3}; a[f()] += 1; fmt.Print(a) })
	try("map", func() {
		m := map[int]int{}
		h := func() int { m = map[int]int{5: 5}; return 1 }
		m[2] = h()
		fmt.Print(m)
	})
	try("map2", func() {
		m := map[int]int{}
		h := func() int { m = map[int]int{5: 5}; return 1 }
		m[h()] = 3
		fmt.Print(m)
	})
	try("field", func() {
		p := &struct{ x int }{}
		q := p
		h := func() int { p = &struct{ x int }{7}; return 1 }
		p.x = h()
		fmt.Print(*p, *q)
	})
	try("deref", func() { x, y := 1, 2; p := &x; h := func() int { p = &y; return 9 }; *p = h(); fmt.Print(x, y) })
	try("ret", func() {
		x := 1
		h := func() int { x = 5; return 2 }
		k := func() (int, int) { return x, h() }
		fmt.Print(k())
	})
	try("idx2", func() {
		m := [][]int{{1, 2}, {3, 4}}
		h := func() int { m[0] = []int{7, 8}; return 1 }
		m[0][h()] = 5
		fmt.Print(m)
	})
	try("str", func() { s := "abc"; h := func() int { s = "xyz"; return 1 }; fmt.Print(s[h()], s[h()]) })
	try("conv", func() { x := 1; h := func() int { x = 5; return 2 }; fmt.Print(int64(x), h(), []int{x, h(), x}) })
	try("iface", func() { x := 1; h := func() int { x = 5; return 2 }; var i any = x; fmt.Print(i, h(), x, any(x)) })
	try("cmp", func() { x := 1; h := func() int { x = 5; return 5 }; fmt.Print(x == h()) })
	try("tuple", func() { x, y := 1, 2; h := func() int { x, y = 8, 9; return 3 }; x, y = y, h(); fmt.Print(x, y) })
	try("tuple2", func() { x, y := 1, 2; h := func() int { x, y = 8, 9; return 3 }; x, y = h(), x; fmt.Print(x, y) })
	try("struct", func() { x := 1; h := func() int { x = 5; return 2 }; fmt.Print(struct{ a, b, c int }{x, h(), x}) })
	try("maplit", func() { x := 1; h := func() int { x = 5; return 2 }; fmt.Print(map[int]int{x: h(), 3: x}) })
	try("send", func() {
		c := make(chan int, 1)
		d := make(chan int, 1)
		e := c
		h := func() int { c = d; return 2 }
		c <- h()
		fmt.Print(len(d), len(e))
	})
}
