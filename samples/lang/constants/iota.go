package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
	TB
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	x = "first"
	y
	z = iota
	w
	v = 'c' + iota
	u
)

type Flags uint8

const (
	Read Flags = 1 << iota
	Write
	Exec
	All = Read | Write | Exec
)

const single = iota

const (
	fl = iota * 0.5
	fm
	fn
)

const (
	neg = -iota
	neg1
	sq = iota * iota
	sq1
)

const (
	cl = len("abc") + iota
	cm
)

func (d Weekday) String() string {
	return [...]string{"Sun", "Mon", "Tue", "Wed", "Thu"}[d]
}

func (f Flags) Has(g Flags) bool { return f&g != 0 }

func main() {
	fmt.Println(Sunday, Monday, Tuesday, Thursday, int(Thursday))
	fmt.Println(KB, MB, GB, TB)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(x, y, z, w, v, u, string(rune(u)))
	fmt.Println(Read, Write, Exec, All, All&^Write, All.Has(Exec), Flags(0).Has(Read))
	fmt.Printf("%T %T %T %T\n", All, KB, v, fl)
	fmt.Println(single, fl, fm, fn, neg, neg1, sq, sq1, cl, cm)
	const (
		p = iota + 1
		q
		r
	)
	fmt.Println(p, q, r)
	{
		const iota = 5
		const s = iota
		fmt.Println(s)
	}
	const (
		A, B Weekday = iota, iota + 1
		C, D
	)
	fmt.Println(A, B, C, D)
}
