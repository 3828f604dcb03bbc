package main

import (
	"fmt"
	"sort"
)

type acc struct{ total int }

func (a *acc) adder() func(int) int {
	return func(n int) int {
		a.total += n
		return a.total
	}
}

func fibGen() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func params(x int, s string) (get func() string, set func(int)) {
	get = func() string { return fmt.Sprint(s, x) }
	set = func(v int) { x = v; s += "!" }
	return
}

func named() (n int, f func()) {
	f = func() { n++ }
	f()
	f()
	return n, f
}

func memo(f func(int) int) func(int) int {
	cache := map[int]int{}
	return func(n int) int {
		if v, ok := cache[n]; ok {
			return v
		}
		v := f(n)
		cache[n] = v
		return v
	}
}

var global = 10

func main() {
	a := &acc{}
	add := a.adder()
	add(1)
	fmt.Println(add(2), a.total)
	f := fibGen()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	get, set := params(1, "p")
	set(5)
	fmt.Println(get())
	n, inc := named()
	inc()
	fmt.Println(n)

	x := 1
	nest := func() func() func() int {
		y := 10
		return func() func() int {
			z := 100
			return func() int {
				x++
				y++
				z++
				return x + y + z
			}
		}
	}
	g := nest()
	h1, h2 := g(), g()
	fmt.Println(h1(), h1(), h2(), x)

	var fib func(int) int
	calls := 0
	fib = memo(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(80), calls)

	bump := func() { global++ }
	bump()
	bump()
	fmt.Println(global)
	var fs [3]func(int) int
	for i := range fs {
		fs[i] = func(k int) int { return i*k + x }
	}
	x = 1000
	fmt.Println(fs[0](2), fs[1](2), fs[2](2))
	arr := [2]int{1, 2}
	st := struct{ v int }{3}
	mod := func() { arr[0]++; st.v *= 2 }
	mod()
	mod()
	fmt.Println(arr, st)
	fl, ok, str, r := 1.5, false, "s", 'a'
	func() {
		fl *= 2
		ok = !ok
		str += str
		r++
	}()
	fmt.Println(fl, ok, str, string(r))
	people := []string{"Bob", "alice", "Carol"}
	less := 0
	sort.Slice(people, func(i, j int) bool {
		less++
		return people[i] < people[j]
	})
	fmt.Println(people, less > 0)
	if v := func() int { return x * 2 }(); v > 1 {
		fmt.Println(v)
	}
	fmt.Printf("%T %v\n", add, add == nil)
	func(args ...int) { fmt.Println(len(args), args) }(1, 2, 3)
	p := &x
	q := func() *int { return &x }
	fmt.Println(p == q(), *q())
}
