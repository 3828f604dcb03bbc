package main

// vet: complains on purpose

import "fmt"

func show(name string, s []int) {
	fmt.Println(name, s, len(s), cap(s), s == nil)
}

func main() {
	a := make([]int, 3, 10)
	b := append(a, 1)
	c := append(a, 2)
	show("a", a)
	show("b", b)
	show("c", c)
	full := []int{1, 2, 3}
	d := append(full, 4)
	d[0] = 100
	show("full", full)
	fmt.Println(d)

	base := []int{0, 1, 2, 3, 4, 5}
	x := base[1:3]
	show("x", x)
	show("x[:5]", x[:5])
	y := base[1:3:3]
	y = append(y, 99)
	show("base", base)
	x = append(x, 77)
	show("base", base)
	show("2:2", base[2:2])
	show("2:2:2", base[2:2:2])
	show("6:", base[6:])

	s := append(base[:1], base[3:]...)
	show("s", s)
	show("base", base)
	s = append(s[:1], append([]int{8, 9}, s[1:]...)...)
	fmt.Println(s)
	var nilS []int
	show("nil", nilS)
	show("nil[:]", nilS[:])
	show("nil[0:0]", nilS[0:0])
	show("append nil", append(nilS))
	show("append nil...", append(nilS, nilS...))
	show("append empty", append([]int{}, nilS...))
	show("append1", append(nilS, 1, 2, 3))
	fmt.Println(append([]byte("x"), "yz"...), append([]any{1}, "a", nil), append([][]int{}, nil, []int{1}))

	self := []int{1, 2, 3}
	self = append(self, self...)
	self = append(self[1:], self[:2]...)
	fmt.Println(self)
	p := &self[0]
	self = append(self, 1, 2, 3, 4, 5, 6, 7, 8)
	*p = 1000
	fmt.Println(self[0], *p)

	n := copy(base, base[2:])
	fmt.Println(n, base)
	base = []int{0, 1, 2, 3, 4, 5}
	n = copy(base[2:], base)
	fmt.Println(n, base)
	fmt.Println(copy(base, []int(nil)), copy(nilS, base), copy(base[:2], base[4:]), base)
	bs := make([]byte, 3)
	fmt.Println(copy(bs, "héllo"), bs)
	clear(base[1:3])
	fmt.Println(base)
	type list []int
	l := list{1}
	l = append(l, 2)
	fmt.Printf("%T %v %T\n", l, l, l[:1])
	func(s []int) { s[0] = -5; s = append(s, 1); s[0] = -6 }(l[:1:1])
	fmt.Println(l)
}
