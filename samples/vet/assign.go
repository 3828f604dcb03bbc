// Assignments of a variable to itself, and others that look like it.
package main

import "fmt"

type pair struct{ a, b int }

func next() int { return 1 }

func main() {
	x, y := 1, 2
	x = x
	x, y = x, 3
	x, y = y, x
	x, y = x, y
	p := pair{1, 2}
	p.a = p.a
	p.a, p.b = p.b, p.b
	s := []int{1, 2}
	s[0] = s[0]
	s[next()] = s[next()]
	m := map[int]int{}
	m[1] = m[1]
	q := &p
	q.b = q.b
	*q = *q
	(x) = x
	x += x
	fmt.Println(x, y, p, s, m)
}
