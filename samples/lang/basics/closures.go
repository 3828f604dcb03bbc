package main

import "fmt"

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func apply(xs []int, f func(int) int) []int {
	var out []int
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type op func(a, b int) int

func (o op) twice(a, b int) int { return o(o(a, b), b) }

func main() {
	a, b := counter(), counter()
	fmt.Println(a(), a(), a(), b(), a(), b())

	double := func(x int) int { return x * 2 }
	inc := func(x int) int { return x + 1 }
	fmt.Println(compose(double, inc, double)(5), compose()(5))
	fmt.Println(apply([]int{1, 2, 3}, double), apply(nil, inc))

	var fns []func() int
	for i := 0; i < 4; i++ {
		fns = append(fns, func() int { i *= 10; return i })
	}
	for _, f := range fns {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()

	var fact func(int) int
	fact = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))

	ops := map[string]op{
		"+": func(a, b int) int { return a + b },
		"*": func(a, b int) int { return a * b },
	}
	fmt.Println(ops["+"](3, 4), ops["*"](3, 4), ops["*"].twice(3, 4), ops["-"] == nil)

	x := 1
	set := func(v int) { x = v }
	get := func() int { return x }
	set(42)
	fmt.Println(x, get())
	x = 7
	fmt.Println(get())
	fmt.Println(func(s string) string { return s + s }("go"))
	y := 5
	p := &y
	func() { y++; *p *= 2 }()
	fmt.Println(y, *p)
}
