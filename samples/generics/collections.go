// One implementation for all element types: the compiler checks every use.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

func Filter[T any](in []T, keep func(T) bool) []T {
	var out []T
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func Reduce[T, A any](in []T, start A, f func(A, T) A) A {
	for _, v := range in {
		start = f(start, v)
	}
	return start
}

func GroupBy[T any, K comparable](in []T, key func(T) K) map[K][]T {
	groups := map[K][]T{}
	for _, v := range in {
		groups[key(v)] = append(groups[key(v)], v)
	}
	return groups
}

func SortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func main() {
	words := strings.Fields("generic code is written once and used with many types")
	lengths := Map(words, func(s string) int { return len(s) })
	fmt.Println(lengths)
	fmt.Println(Filter(lengths, func(n int) bool { return n%2 == 0 }))
	fmt.Println(Reduce(lengths, 0.0, func(sum float64, n int) float64 { return sum + float64(n) }))
	groups := GroupBy(words, func(s string) int { return len(s) })
	for _, n := range SortedKeys(groups) {
		fmt.Println(n, groups[n])
	}
}
