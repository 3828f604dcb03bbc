package main

import (
	"fmt"
	"math"
	"sort"
)

type rec struct{ key, seq int }

type recs []rec

func (r recs) Len() int           { return len(r) }
func (r recs) Less(i, j int) bool { return r[i].key < r[j].key }
func (r recs) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }

// Sort is not stable, Stable is; both give a sorted result on every shape of input.
func main() {
	shapes := map[string]func(i int) int{
		"ascending":  func(i int) int { return i },
		"descending": func(i int) int { return -i },
		"constant":   func(i int) int { return 1 },
		"sawtooth":   func(i int) int { return i % 7 },
		"organ pipe": func(i int) int { return min(i, 300-i) },
		"mixed":      func(i int) int { return i * 7919 % 101 },
	}
	names := []string{}
	for n := range shapes {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		for _, size := range []int{0, 1, 2, 12, 13, 50, 300} {
			a := make(recs, size)
			for i := range a {
				a[i] = rec{shapes[n](i), i}
			}
			b := append(recs(nil), a...)
			c := append(recs(nil), a...)
			sort.Sort(a)
			sort.Stable(b)
			sort.Slice(c, func(i, j int) bool { return c[i].key < c[j].key })
			stable := sort.SliceIsSorted(b, func(i, j int) bool {
				return b[i].key < b[j].key || b[i].key == b[j].key && b[i].seq < b[j].seq
			})
			fmt.Print(n, " ", size, " ", sort.IsSorted(a), sort.IsSorted(c), stable, "; ")
		}
		fmt.Println()
	}
	fs := []float64{2, math.NaN(), -1, math.Inf(1), 0, math.NaN(), math.Inf(-1)}
	sort.Float64s(fs)
	fmt.Println(fs, sort.Float64sAreSorted(fs))
}
