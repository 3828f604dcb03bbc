// Sorting: package sort, package slices and a quicksort by hand over the same numbers.
package main

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strconv"
)

func numbers(n int) []int {
	s := make([]int, n)
	x := uint32(1)
	for i := range s {
		x = x*1664525 + 1013904223
		s[i] = int(x >> 8)
	}
	return s
}

func quick(s []int) {
	for len(s) > 12 {
		pivot := s[len(s)/2]
		i, j := 0, len(s)-1
		for i <= j {
			for s[i] < pivot {
				i++
			}
			for s[j] > pivot {
				j--
			}
			if i <= j {
				s[i], s[j] = s[j], s[i]
				i++
				j--
			}
		}
		quick(s[:j+1])
		s = s[i:]
	}
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && s[j-1] > s[j]; j-- {
			s[j-1], s[j] = s[j], s[j-1]
		}
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	a, b, c := numbers(n), numbers(n), numbers(n)
	sort.Slice(a, func(i, j int) bool { return a[i] < a[j] })
	slices.Sort(b)
	quick(c)
	fmt.Println(slices.Equal(a, b), slices.Equal(b, c), a[0], a[n/2], a[n-1])
}
