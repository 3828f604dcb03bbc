package main

import (
	"fmt"
	"sort"
)

type key struct {
	a int
	b string
}

func main() {
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	m["four"] = 4
	m["one"] += 10
	m["new"]++
	delete(m, "two")
	delete(m, "missing")
	v, ok := m["three"]
	w, ok2 := m["nine"]
	fmt.Println(len(m), v, ok, w, ok2, m["one"], m["new"])
	fmt.Println(m)
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Print(k, "=", m[k], " ")
	}
	fmt.Println()

	ks := map[key][]int{{1, "a"}: {1, 2}, {2, "b"}: nil}
	ks[key{1, "a"}] = append(ks[key{1, "a"}], 3)
	ks[key{3, "c"}] = append(ks[key{3, "c"}], 9)
	fmt.Println(ks[key{1, "a"}], len(ks), ks[key{3, "c"}])

	nested := map[string]map[int]bool{}
	for i := 0; i < 6; i++ {
		k := "even"
		if i%2 == 1 {
			k = "odd"
		}
		if nested[k] == nil {
			nested[k] = map[int]bool{}
		}
		nested[k][i] = true
	}
	fmt.Println(nested)

	var none map[int]int
	fmt.Println(none == nil, len(none), none[3], none)
	for range none {
		fmt.Println("never")
	}
	fs := map[float64]string{0.5: "half", 2: "two"}
	fmt.Println(fs[1.0/2], fs[2], fs)
	arr := map[[2]int]string{{0, 1}: "x"}
	fmt.Println(arr[[2]int{0, 1}], arr)
	alias := m
	alias["shared"] = 1
	fmt.Println(m["shared"], len(m))
	big := make(map[int]int, 10)
	for i := 0; i < 10000; i++ {
		big[i*7%10007] = i
	}
	sum := 0
	for k, v := range big {
		sum += k ^ v
	}
	fmt.Println(len(big), sum)
	clear(m)
	fmt.Println(len(m), m)
}
