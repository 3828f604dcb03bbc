// Closures over variables that nobody changes, that somebody changes, and whose address is taken.
package main

import "fmt"

type T struct{ n int }

func f(a int, s string, xs []int, b bool, fl float32, t T, e error) func() {
	g := func() {
		h := func() int { return a + len(s) + len(xs) }
		fmt.Println(a, s, xs, b, fl, t, e, h())
	}
	t.n++
	return g
}

func named() (r int, err error) {
	defer func() { r++; fmt.Println("named", r, err) }()
	return 41, fmt.Errorf("x")
}

func main() {
	f(1, "two", []int{3}, true, 1.5, T{7}, nil)()
	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { return i * 10 })
	}
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i++; return i })
	}
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return -i })
	}
	for i := 0; i < 6; i++ {
		fs = append(fs, func() int { return i * 1000 })
		i++
	}
	for i, add := 0, func(f func() int) bool { fs = append(fs, f); return true }; i < 2 && add(func() int { return 500 + i }); i++ {
		defer func() { fmt.Println("deferred loop", i) }()
	}
	for i, v := range []string{"a", "b"} {
		j := i
		fs = append(fs, func() int { return j*100 + len(v) + i })
	}
	for _, g := range fs {
		fmt.Print(g(), " ", g(), " ")
	}
	fmt.Println()
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	fmt.Println(named())
	x := 1
	p := &x
	g := func() int { return x }
	*p = 5
	fmt.Println(g())
	y, z := 1, 2
	k := func() int { return y + z }
	y, w := 10, 3
	fmt.Println(k(), w)
	var arr [3]int
	m := func() int { return arr[1] }
	arr[1] = 9
	fmt.Println(m())
	switch v := any(3).(type) {
	case int:
		defer func() { fmt.Println("deferred", v) }()
	}
	u8 := uint8(250)
	n := func() uint8 { return u8 + 10 }
	fmt.Println(n())
}
