package main

import (
	"fmt"
	"math"
	"sort"
)

// key has a part of which two that are equal can be told apart.
type key struct {
	f float64
	n int
}

func signs() {
	negative := math.Copysign(0, -1)
	m := map[float64]string{}
	m[0] = "plus"
	m[negative] = "minus" // equal, and the later key stays
	fmt.Println(len(m), m)
	m[0] += "!"
	fmt.Println(len(m), m)
	s := map[key]int{{0, 1}: 1}
	s[key{negative, 1}] = 2
	fmt.Println(s)
	i := map[any]int{0.0: 1}
	i[negative]++
	fmt.Println(i)
}

func notNumbers() {
	nan := math.NaN()
	m := map[float64]int{}
	for i := range 5 {
		m[nan] = 1 << i
	}
	sum, seen, grown := 0, 0, false
	for k, v := range m {
		if !grown {
			grown = true
			for i := range 100 {
				m[float64(i)] = 0
			}
		}
		if k != k {
			seen++
			sum |= v
		}
	}
	fmt.Println(seen, sum, len(m))
	delete(m, nan)
	fmt.Println(len(m))
	var x any = nan
	a := map[any]int{}
	for i := range 3 {
		a[x] = i
	}
	var values []int
	for _, v := range a {
		if len(values) == 0 {
			for i := range 50 {
				a[i] = -1
			}
		}
		if v >= 0 {
			values = append(values, v)
		}
	}
	sort.Ints(values)
	fmt.Println(values, len(a))
	n := 0
	for range m { // what is cleared does not come, not even what could not be deleted
		clear(m)
		n++
	}
	fmt.Println(n, len(m))
	many := map[key]bool{}
	for range 50000 {
		many[key{nan, 0}] = true
	}
	fmt.Println(len(many))
}

func main() {
	signs()
	notNumbers()
}
