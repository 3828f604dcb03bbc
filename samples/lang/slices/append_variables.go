// Elements are variables: an append that makes a new array leaves the old one's alone, and one that
// does not writes to the variables that are there.
package main

import "fmt"

type S struct {
	n int
	a [2]int
}

type A [2]int

func main() {
	s := make([]S, 2, 2)
	p := &s[0]
	t := append(s, S{n: 3})
	t[0].n = 1
	p.n = 2
	p.a[1] = 5
	fmt.Println(s, t)

	u := append(t[:0:0], t...)
	u[1].n = 8
	fmt.Println(t, u)

	v := make([]S, 1, 4)
	w := v[:4]
	q := &w[1]
	v = append(v, S{n: 4})
	fmt.Println(*q, w)
	v = append(v, S{n: 5}, S{n: 6})
	w[2].a[0] = 7
	fmt.Println(v)

	// Deleting from the middle moves values, not variables.
	list := []S{{n: 1}, {n: 2}, {n: 3}, {n: 4}}
	second := &list[1]
	last := &list[3]
	list = append(list[:1], list[2:]...)
	fmt.Println(*second, *last, list, list[:4])
	second.n = 20
	fmt.Println(list)

	arrays := make([]A, 1, 1)
	x := &arrays[0]
	more := append(arrays, A{1, 2})
	x[0] = 9
	more[0][1] = 3
	fmt.Println(arrays, more)
	more = append(more, more...)
	more[0][0] = 4
	fmt.Println(more)

	nested := [][]S{{{n: 1}}}
	again := append(nested, nested...)
	again[1][0].n = 6
	fmt.Println(nested, again)

	var grown []S
	var old []*S
	for i := range 5 {
		grown = append(grown, S{n: i})
		old = append(old, &grown[0])
	}
	grown[0].n = 77
	for _, o := range old {
		fmt.Print(o.n, " ")
	}
	fmt.Println(grown)
}
