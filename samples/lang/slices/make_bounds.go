package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, isErr := r.(error)
			fmt.Printf("%-12s %v %t\n", name, r, isErr)
		}
	}()
	f()
	fmt.Printf("%-12s ok\n", name)
}

func main() {
	s := make([]int, 3, 5)
	i, neg, big := 7, -1, 1<<62
	try("index", func() { s[i] = 1 })
	try("index len", func() { s[3] = 1 })
	try("index -1", func() { _ = s[neg] })
	try("s[:5]", func() { _ = s[:5] })
	try("s[:6]", func() { _ = s[:6] })
	try("s[4:]", func() { _ = s[4:] })
	try("s[7:]", func() { _ = s[i:] })
	try("s[2:1]", func() { j := 1; _ = s[2:j] })
	try("s[-1:]", func() { _ = s[neg:] })
	try("s[:-1]", func() { _ = s[:neg] })
	try("s[::6]", func() { j := 6; _ = s[0:1:j] })
	try("s[:4:3]", func() { j := 4; _ = s[:j:3] })
	try("s[3:2:5]", func() { j := 3; _ = s[j:2:5] })
	try("s[::-1]", func() { _ = s[0:0:neg] })
	a := [4]int{1, 2, 3, 4}
	try("a[7]", func() { _ = a[i] })
	try("a[:7]", func() { _ = a[:i] })
	try("a[7:]", func() { _ = a[i:] })
	try("pa[7]", func() { p := &a; p[i] = 2 })
	try("nil pa[1]", func() { var p *[4]int; p[1] = 2 })
	try("nil pa[:]", func() { var p *[4]int; _ = p[:] })
	try("nil pa range", func() {
		var p *[4]int
		for i := range p {
			fmt.Print(i, len(p), " ")
		}
	})
	try("nil slice", func() { var n []int; n[0] = 1 })
	try("make len", func() { _ = make([]int, neg) })
	try("make huge", func() { _ = make([]int, big) })
	try("make cap", func() { j := 2; _ = make([]int, 3, j) })
	try("make cap<0", func() { _ = make([]int, 0, neg) })
	try("uint8 index", func() { u := uint8(200); _ = s[u] })
	try("to array", func() { _ = [4]int(s) })
	try("to array ok", func() { b := [2]int(s); b[0] = 9; fmt.Print(b, s, " ") })
	try("to arrayptr", func() { p := (*[2]int)(s); p[0] = 9; fmt.Print(*p, s, " ") })
	try("to ptr long", func() { _ = (*[8]int)(s) })
	try("to ptr nil", func() { var n []int; fmt.Print((*[0]int)(n) == nil, (*[0]int)([]int{}) == nil, " ") })
	f := make([]float32, 2)
	str := make([]string, 2, 3)
	b := make([]bool, uint8(3))
	fmt.Printf("%v %q %v %d\n", f, str, b, cap(str[2:]))
	fmt.Println(len(str[:3]), str[:3][2] == "", cap(make([]int, 0, 7)), len(make([]struct{}, 5)))
}
