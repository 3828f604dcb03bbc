// Indirect calls in hot code: few and many kinds of callees, those that come late, and those that
// panic.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
)

type shape interface {
	area(k int) int
	name() (string, error)
}

type point struct{ x, y int }

func (p point) area(k int) int        { return k * (p.x + p.y) }
func (p point) name() (string, error) { return fmt.Sprint("point", p.x), nil }

type box struct{ w, h float64 }

func (b *box) area(k int) int        { b.w++; return k * int(b.w*b.h) }
func (b *box) name() (string, error) { return "box", errors.New("no name") }

type count int

func (c count) area(k int) int        { return k + int(c) }
func (c count) name() (string, error) { return "count", nil }

type text string

func (t text) area(k int) int        { return k * len(t) }
func (t text) name() (string, error) { return string(t), nil }

type outer struct {
	point
	extra int
}

type deep struct{ *outer }

type list []int

func (l list) area(k int) int        { l[0]++; return k * l[0] }
func (l list) name() (string, error) { return fmt.Sprint(len(l)), nil }

type change struct{ n int }

func (c change) area(k int) int        { c.n += k; return c.n }
func (c change) name() (string, error) { return "change", nil }

func sum(shapes []shape, rounds int) int {
	total := 0
	for r := 0; r < rounds; r++ {
		for i, s := range shapes {
			total += s.area(r&3 + i)
		}
	}
	return total
}

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(what, e)
		}
	}()
	f()
}

func apply(f func(int) int, n int) int {
	total := 0
	for i := 0; i < n; i++ {
		total = f(total)&0xffff + i
	}
	return total
}

func apply2(fs []func(int, string) (int, string), n int) (int, string) {
	total, s := 0, ""
	for i := 0; i < n; i++ {
		var t string
		total, t = fs[i%len(fs)](total, "x")
		if i%1000 == 0 {
			s += t
		}
	}
	return total, s
}

func double(x int) int { return 2 * x }

func where(int) int {
	_, _, line, _ := runtime.Caller(1)
	return line
}

type adder struct{ n int }

func (a *adder) add(x int) int { a.n++; return x + a.n }

func write(w io.Writer, n int) (total int) {
	for i := 0; i < n; i++ {
		k, err := w.Write([]byte("ab"))
		if err != nil {
			fmt.Println(err)
			return
		}
		total += k
	}
	return
}

type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func order(s string) int { fmt.Println("evaluated", s); return 1 }

func main() {
	b := &box{1, 2}
	one := []shape{point{1, 2}}
	fmt.Println(sum(one, 20000))
	three := []shape{point{1, 2}, b, count(4)}
	fmt.Println(sum(three, 20000), b.w)
	many := []shape{point{3, 4}, b, count(5), text("four"), outer{point{5, 6}, 7}, &outer{point{7, 8}, 9},
		deep{&outer{point{1, 1}, 1}}, list{1, 2}, change{3}, &change{4}, &point{9, 9}}
	fmt.Println(sum(many, 20000), b.w, many[7])
	for _, s := range many {
		fmt.Println(s.name())
	}

	var nilShape shape
	var nilPoint *point
	var nilOuter *outer
	for _, s := range []shape{nilShape, nilPoint, nilOuter, deep{}, (*box)(nil)} {
		try(fmt.Sprintf("%T", s), func() { sum(append(one[:1:1], s), 1) })
		try(fmt.Sprintf("%T", s), func() { fmt.Println(s.area(order("argument"))) })
	}

	try("nil defer", func() { defer nilShape.area(order("deferred")); fmt.Println("not reached") })
	try("nil go", func() { go nilShape.area(order("started")); fmt.Println("not reached") })
	k := 3
	n := 0
	a := &adder{}
	fmt.Println(apply(double, 5000))
	fmt.Println(apply(func(x int) int { return x + 1 }, 5000))
	fmt.Println(apply(func(x int) int { n++; return x ^ n + k }, 5000), n)
	fmt.Println(apply(a.add, 5000), a.n)
	fmt.Println(apply(where, 5000))
	fmt.Println(apply(many[0].area, 5000), apply(b.area, 10))
	try("nil function", func() { apply(nil, 10) })
	var f func(int, string) (int, string)
	try("nil function", func() { f(order("one"), "") })
	fs := []func(int, string) (int, string){
		func(x int, s string) (int, string) { return x + k, s + "a" },
		func(x int, s string) (int, string) { return x * k & 0xff, strings.ToUpper(s) },
	}
	fmt.Println(apply2(fs, 10000))
	for i := 0; i < 6; i++ {
		fs = append(fs, func(x int, s string) (int, string) { return x ^ i, fmt.Sprint(s, i) })
	}
	fmt.Println(apply2(fs, 10000))
	fs[4] = nil
	try("late nil", func() { apply2(fs, 10000) })

	var buf bytes.Buffer
	fmt.Println(write(&buf, 5000), buf.Len())
	fmt.Println(write(io.Discard, 5000))
	fmt.Println(write(&failing{4000}, 5000))
	try("nil writer", func() { write(nil, 1) })
}
