package main

import "fmt"

type key struct {
	n int
	v any
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var none map[any]int
	var nonek map[key]string
	some := map[any]int{}
	ifn := map[fmt.Stringer]int(nil)
	var bad any = []int{1}
	try("read nil", func() { fmt.Println(none[bad]) })
	try("comma ok nil", func() { _, ok := none[map[string]int{}]; fmt.Println(ok) })
	try("struct nil", func() { fmt.Println(nonek[key{1, func() {}}]) })
	try("delete nil", func() { delete(none, bad) })
	try("delete struct nil", func() { delete(nonek, key{2, bad}) })
	try("read empty", func() { fmt.Println(some[bad]) })
	try("delete empty", func() { delete(some, bad) })
	try("write", func() { some[bad] = 1 })
	try("write nil", func() { none[bad] = 1 })
	try("stringer", func() { fmt.Println(ifn[nil]) })
	try("fine", func() { fmt.Println(none["x"], len(none)) })
	try("array", func() { var m map[[2]any]bool; fmt.Println(m[[2]any{1, bad}]) })
}
