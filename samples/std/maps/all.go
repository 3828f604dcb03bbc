package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

type Scores map[string]int

func main() {
	m := Scores{"a": 1, "b": 2, "c": 3}
	c := maps.Clone(m)
	c["d"] = 4
	fmt.Println(len(m), len(c), maps.Equal(m, c), maps.Clone[Scores](nil) == nil)
	fmt.Printf("%T\n", c)
	delete(c, "d")
	fmt.Println(maps.Equal(m, c), maps.Equal(m, Scores(nil)), maps.Equal(Scores{}, Scores(nil)))
	fmt.Println(maps.EqualFunc(m, map[string]string{"a": "x", "b": "xx", "c": "xxx"}, func(n int, s string) bool { return n == len(s) }))
	maps.Copy(c, Scores{"b": 20, "z": 26})
	fmt.Println(c)
	maps.DeleteFunc(c, func(k string, v int) bool { return v > 10 })
	fmt.Println(c)
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), slices.Collect(maps.Keys(map[int]bool{7: true})))
	sum := 0
	for k, v := range maps.All(m) {
		sum += v * len(k)
	}
	n := 0
	for range maps.All(m) {
		n++
		break
	}
	fmt.Println(sum, n)
	col := maps.Collect(slices.All([]string{"zero", "one", "two"}))
	fmt.Println(col, len(col))
	maps.Insert(col, maps.All(map[int]string{1: "ONE", 3: "three"}))
	fmt.Println(col)
	inv := map[int]string{}
	for k, v := range m {
		inv[v] = k
	}
	fmt.Println(inv)
	words := strings.Fields("to be or not to be")
	freq := map[string]int{}
	for _, w := range words {
		freq[w]++
	}
	keys := slices.SortedFunc(maps.Keys(freq), func(a, b string) int {
		if freq[a] != freq[b] {
			return freq[b] - freq[a]
		}
		return strings.Compare(a, b)
	})
	for _, k := range keys {
		fmt.Print(k, ":", freq[k], " ")
	}
	fmt.Println()
}
