// Functions that run hot: parameters and results of all kinds, named ones, with defer and recover.
package main

import (
	"errors"
	"fmt"
)

type pair struct {
	a int
	b string
}

var errOdd = errors.New("odd")

func two(n int) (int, error) {
	if n%2 != 0 {
		return n, errOdd
	}
	return n / 2, nil
}

func three(n int, f float64) (b bool, s string, x float64) {
	b = n%3 == 0
	s = fmt.Sprint(n % 10)
	x = f * float64(n)
	return
}

func five(n int8, u uint16, p pair) (int8, uint16, pair, bool, float32) {
	p.a += int(n)
	return n * 2, u * u, p, n > 0, float32(u) / 3
}

func named(n int) (res int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered %v", r)
		}
	}()
	res = n * 2
	if n%1000 == 999 {
		var none []int
		res = none[n]
	}
	return res + 1, nil
}

func captured(n int) (res int) {
	add := func(k int) { res += k }
	for i := range 3 {
		add(i * n)
	}
	return res + 1
}

func unnamed(n int) (int, string) {
	defer func() { recover() }()
	if n%500 == 0 {
		panic("no")
	}
	return n, "yes"
}

func (p pair) value(k int) int    { p.a += k; return p.a }
func (p *pair) pointer(k int) int { p.a += k; return p.a }

type celsius float64

func (c celsius) plus(d celsius) (celsius, bool) { return c + d, c > d }

func sum(first int, rest ...int) (n int) {
	n = first
	for _, v := range rest {
		n += v
	}
	return
}

func fact(n int) uint64 {
	if n == 0 {
		return 1
	}
	return uint64(n) * fact(n-1)
}

func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}

func odd(n int) bool { return n != 0 && even(n-1) }

func gen[T any](n int, v T) (T, int) { return v, n + 1 }

func main() {
	ok, failed, text := 0, 0, 0
	for i := range 5000 {
		if v, err := two(i); err == nil {
			ok += v
		} else {
			failed += v
		}
		b, s, x := three(i, 0.5)
		if b {
			text += len(s) + int(x)
		}
	}
	fmt.Println(ok, failed, text)
	p := pair{1, "p"}
	var u uint16 = 3
	var n int8
	for i := range 5000 {
		var b bool
		var f float32
		n, u, p, b, f = five(int8(i), u, p)
		if b && f > 20_000 {
			ok++
		}
	}
	fmt.Println(n, u, p, ok)
	errs, res := 0, 0
	for i := range 5000 {
		r, err := named(i)
		if err != nil {
			errs++
			if i == 2999 {
				fmt.Println(r, err)
			}
		}
		res += r + captured(i)
		k, s := unnamed(i)
		res += k + len(s)
	}
	fmt.Println(errs, res)
	var c celsius
	warm := 0
	for i := range 5000 {
		warm += p.value(i) + p.pointer(1)
		var more bool
		if c, more = c.plus(0.25); more {
			warm++
		}
		s, k := gen(i, "g")
		warm += sum(i, 1, 2) + sum(k) + len(s)
	}
	fmt.Println(warm, c, p, fact(20), even(10_001))
}
