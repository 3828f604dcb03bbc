package main

import (
	"fmt"
	"runtime"
)

type T struct{ f int }

func (t T) M()  {}
func (t *T) N() { t.f = 1 }

type I interface{ M() }

func show(name string, f func()) {
	defer func() {
		r := recover()
		_, isRT := r.(runtime.Error)
		fmt.Printf("%-20s %v [%T %v]\n", name, r, r, isRT)
	}()
	f()
}

// The texts and types of every panic that the language itself raises.
func main() {
	var (
		p    *T
		i    I
		f    func()
		m    map[string]int
		s    []int
		a    [3]int
		e    any
		c    chan int
		zero int
		neg  = -2
		five = 5
	)
	show("nil field", func() { _ = p.f })
	show("nil method value", func() { p.M() })
	show("nil in method", func() { p.N() })
	show("nil interface", func() { i.M() })
	show("nil func", func() { f() })
	show("nil map", func() { m["a"] = 1 })
	show("nil map op", func() { m["a"]++ })
	show("index slice", func() { _ = s[zero] })
	show("index array", func() { _ = a[five] })
	show("index negative", func() { _ = a[neg+1] })
	show("divide", func() { _ = five / zero })
	show("modulo", func() { _ = five % zero })
	show("shift", func() { _ = 1 << neg })
	show("assertion", func() { _ = e.(int) })
	show("assertion type", func() { e = 1; _ = e.(string) })
	show("assertion iface", func() { _ = e.(I) })
	show("compare", func() { e = []int{}; _ = e == e })
	show("hash", func() { _ = map[any]int{e: 1} })
	show("make", func() { _ = make([]int, neg) })
	show("make chan", func() { _ = make(chan int, neg) })
	show("make map neg", func() { mm := make(map[int]int, neg); fmt.Print(len(mm), " ") })
	show("close nil", func() { close(c) })
	show("close twice", func() { c = make(chan int); close(c); close(c) })
	show("send closed", func() { c <- 1 })
	show("slice high", func() { _ = a[:five] })
	show("slice order", func() { _ = s[five:zero] })
	show("slice to array", func() { _ = [2]int(s) })
	show("panic nil", func() { panic(nil) })
	show("nil deref write", func() { *p = T{} })
	show("nil array ptr", func() { var pa *[3]int; pa[1]++ })
	show("string index", func() { str := "abc"; _ = str[five] })
	show("string slice", func() { str := "abc"; _ = str[five:] })
	show("embedded nil", func() { var w struct{ *T }; w.N() })
	show("method value nil", func() { _ = i.M })
	show("nil ptr method", func() { g := p.N; g() })
	show("custom", func() { panic(fmt.Sprintf("custom %d", 1)) })
	show("error value", func() { panic(fmt.Errorf("err")) })
	show("no panic", func() {})
}
