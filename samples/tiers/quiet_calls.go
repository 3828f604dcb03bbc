// Functions in which nobody waits: where they are is asked only when one panics or is interrupted.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
)

type node struct {
	next *node
	v    int
}

func last(p *node) int {
	if p.v == 0 {
		return p.next.v
	}
	return last(p.next) + 1
}

func twice(n int) int {
	return half(n) +
		half(n-1)
}

func half(n int) int {
	a := []int{1, 2, 3}
	if n > 100000 {
		return a[n]
	}
	return n / 2
}

func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}

func odd(n int) bool {
	if n == 0 {
		panic("odd")
	}
	return even(n - 1)
}

func apply(f func(int) int, n int) int {
	return f(
		n)
}

// What the stack's lines say of this program.
func places(stack string) []string {
	var out []string
	for _, l := range strings.Split(stack, "\n") {
		if i := strings.Index(l, "quiet_calls.go:"); i >= 0 {
			l = strings.Split(l[i:], " ")[0]
			out = append(out, strings.TrimPrefix(l, "quiet_calls.go"))
		}
	}
	return out
}

func try(what string, f func()) {
	defer func() {
		r := recover()
		at := places(string(debug.Stack()))
		if len(at) > 20 {
			at = append(at[:10], at[len(at)-10:]...)
		}
		fmt.Println(what, r, at)
	}()
	f()
}

func list(n int) *node {
	var p *node
	for i := 0; i <= n; i++ {
		p = &node{p, i}
	}
	return p
}

var stop, rounds atomic.Int64

func spin(n int) int {
	s := 0
	for stop.Load() == 0 {
		s += n
		rounds.Store(int64(s))
	}
	return s
}

func outer(n int) int {
	return middle(n) + 1
}

func middle(n int) int {
	return spin(n) +
		2
}

func main() {
	sum := 0
	short := list(5)
	square := func(n int) int { return n * n }
	for i := 1; i < 20000; i++ {
		sum += twice(i)
		func() {
			defer func() { recover() }()
			sum += last(short)
		}()
		if even(i &^ 1) {
			sum++
		}
		sum += apply(square, i)
	}
	fmt.Println(sum)
	try("nil", func() { last(short) })
	try("index", func() { twice(100001) })
	try("odd", func() { even(5) })
	try("repeat", func() { fmt.Println(strings.Repeat("x", twice(-10))) })
	try("apply", func() { apply(func(n int) int { return 1 / (n - n) }, 3) })
	try("deep", func() { last(list(700)) })
	try("deeper", func() { last(list(5000)) })
	try("as before", func() { last(list(700)) })

	runtime.GOMAXPROCS(1)
	done := make(chan int)
	go func() { done <- outer(1) }()
	for rounds.Load() < 1000000 {
		runtime.Gosched()
	}
	buf := make([]byte, 1<<16)
	all := strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n\n")
	for _, g := range all[1:] {
		fmt.Println(places(g)[1:])
	}
	stop.Store(1)
	<-done
}
