// Functions of slices and maps that make new ones copy their elements, and nothing else shares them.
package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

type S struct {
	n int
	a [2]int
}

type A [2]int

func (s *S) inc() { s.n += 100; s.a[0] += 100 }

func list() []S { return []S{{n: 3}, {n: 1}, {n: 2}} }

func main() {
	show := func(what string, from, to []S) {
		for i := range from {
			from[i].inc()
		}
		fmt.Println(what, from, to)
		for i := range to {
			to[i].inc()
		}
		fmt.Println(what, from, to)
	}
	s := list()
	show("clone", s, slices.Clone(s))
	s = list()
	show("append", s, append([]S(nil), s...))
	s = list()
	show("append one", s, append([]S(nil), s[0], s[1]))
	s = list()
	show("concat", s, slices.Concat(s, s[:1]))
	s = list()
	show("repeat", s, slices.Repeat(s, 2))
	s = list()
	show("insert", s, slices.Insert(slices.Clip(s[:1]), 1, s[1:]...))
	s = list()
	show("replace", s, slices.Replace(slices.Clone(s), 0, 1, s[2], s[1]))
	s = list()
	show("grow", s, slices.Grow(s, 10))
	s = list()
	show("collect", s, slices.Collect(slices.Values(s)))
	s = list()
	show("sorted", s, slices.SortedFunc(slices.Values(s), func(a, b S) int { return cmp.Compare(a.n, b.n) }))
	s = list()
	to := make([]S, 3)
	copy(to, s)
	show("copy", s, to)
	s = list()
	copy(s[1:], s)
	show("copy within", s, s[:0])
	s = list()
	clone := slices.Clone(s)
	clear(s)
	show("clear", s, clone)
	s = list()
	s = slices.Delete(s, 0, 1)
	show("delete", s[:3], nil)
	s = []S{{n: 1}, {n: 1}, {n: 2}}
	d := slices.Compact(s)
	show("compact", s, nil)
	fmt.Println(d)
	s = list()
	slices.SortFunc(s, func(a, b S) int { return cmp.Compare(a.n, b.n) })
	show("sort", s, nil)
	slices.Reverse(s)
	show("reverse", s, nil)
	s = list()
	for c := range slices.Chunk(s, 2) {
		c[0].inc()
	}
	show("chunk", s, nil)
	s = list()
	m := slices.MaxFunc(s, func(a, b S) int { return cmp.Compare(a.n, b.n) })
	m.inc()
	show("max", s, []S{m})

	arrays := []A{{1, 2}, {3, 4}}
	c := slices.Clone(arrays)
	arrays[0][0] = 9
	c[1][1] = 8
	fmt.Println(arrays, c)

	x := map[string]S{"a": {n: 1}}
	y := maps.Clone(x)
	maps.Copy(y, map[string]S{"b": {n: 2}})
	z := maps.Collect(maps.All(y))
	for _, v := range slices.Collect(maps.Values(z)) {
		v.inc()
	}
	fmt.Println(x, y, z)
}
