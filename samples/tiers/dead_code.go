// Code that cannot be reached, with variables of its own, is compiled with the rest.
package main

import "fmt"

func afterLoop(n int) int {
	for {
		if n > 3 {
			return n
		}
		n++
	}
	x := float64(n) * 2
	s := []string{"a", "b"}
	for i := range s {
		x += float64(len(s[i]))
	}
	return int(x)
}

func afterReturn(n int) (r int) {
	return n + 1
	a, b, c := n, n*2, fmt.Sprint(n)
	r = a + b + len(c)
	return r
}

func afterPanic(n int) (r any) {
	defer func() { r = recover() }()
	panic(n)
	for i := 0; i < n; i++ {
		m := map[int]int{i: n}
		r = m
	}
	return r
}

func afterGoto(n int) int {
	goto end
	{
		y := n * 3
		n = y
	}
end:
	return n
}

func main() {
	total := 0
	for i := 0; i < 3000; i++ {
		total += afterLoop(i%5) + afterReturn(i) + afterPanic(i%7).(int) + afterGoto(i)
	}
	fmt.Println(total)
	for {
		return
		x := total
		fmt.Println(x)
	}
}
