package main

import (
	"fmt"
	"runtime"
)

type I interface{ Foo() }
type J interface {
	I
	Bar() int
}
type T struct{ v int }

func (T) Foo() {}

type P struct{ v int }

func (*P) Foo()       {}
func (p *P) Bar() int { return p.v }

type MyInt int

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, rt := r.(runtime.Error)
			te, isTA := r.(*runtime.TypeAssertionError)
			fmt.Println(name, "|", r, "|", rt, isTA, isTA && te.Error() != "")
		}
	}()
	f()
}

func main() {
	var e any
	var i I
	try("nil to int", func() { _ = e.(int) })
	try("nil to I", func() { _ = e.(I) })
	try("nil I to T", func() { _ = i.(T) })
	try("nil I to J", func() { _ = i.(J) })
	e = "str"
	try("string to int", func() { _ = e.(int) })
	try("string to I", func() { _ = e.(I) })
	try("string to fmt.Stringer", func() { _ = e.(fmt.Stringer) })
	e = MyInt(3)
	try("MyInt to int", func() { _ = e.(int) })
	try("MyInt to MyInt", func() { fmt.Println(e.(MyInt) + 1) })
	e = P{1}
	try("P to I", func() { _ = e.(I) })
	e = &P{2}
	try("*P to J", func() { fmt.Println(e.(J).Bar()) })
	try("*P to P", func() { _ = e.(P) })
	i = T{4}
	try("T to J", func() { _ = i.(J) })
	try("T to *P", func() { _ = i.(*P) })
	try("T to T", func() { fmt.Println(i.(T).v) })
	e = []int{1}
	try("slice", func() { _ = e.([]string) })
	e = map[string][]MyInt{}
	try("map", func() { _ = e.(func(int, ...string) (bool, error)) })
	e = struct{ A int }{}
	try("struct", func() { _ = e.(struct{ B int }) })
	e = func() {}
	try("func", func() { _ = e.(chan<- int) })
	type T struct{ v int }
	e = T{5}
	_, ok := e.(interface{ Foo() })
	fmt.Println(ok)

	n, ok := e.(int)
	fmt.Println(n, ok)
	s, ok := e.(string)
	fmt.Printf("%q %v\n", s, ok)
	j, ok := i.(J)
	fmt.Println(j == nil, ok)
	p, ok := i.(*P)
	fmt.Println(p == nil, ok)
	if f, ok := e.(fmt.Stringer); !ok {
		fmt.Println("no stringer", f)
	}
	var a any = i
	_, same := a.(I)
	_, isAny := i.(any)
	fmt.Println(same, isAny)
	var arr [2]any
	arr[0], ok = e.(float64)
	fmt.Println(arr, ok)
	m := map[string]any{"n": 1, "s": "x"}
	num, _ := m["n"].(int)
	str, _ := m["s"].(string)
	miss, ok := m["zz"].(int)
	fmt.Println(num, str, miss, ok)
}
