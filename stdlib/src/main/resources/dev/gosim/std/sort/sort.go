// Package sort sorts slices and collections.
package sort

import (
	"slices"
	"unsafe"
)

// An Interface can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data with O(n log n) comparisons; not stable.
func Sort(data Interface) { unstable(data, data.Len()) }

// unstable and what it calls have one instance for Interface and one for functions.
func unstable[T lessSwapper](data T, n int) {
	if n <= 12 {
		insertion(data, 0, n)
		return
	}
	heapOrQuick(data, 0, n, 2*log2(n))
}

type lessSwapper interface {
	Less(i, j int) bool
	Swap(i, j int)
}

func log2(n int) int {
	l := 0
	for ; n > 0; n >>= 1 {
		l++
	}
	return l
}

func insertion[T lessSwapper](data T, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// heapOrQuick is quicksort that turns to heapsort where the partitions are bad.
func heapOrQuick[T lessSwapper](data T, a, b, limit int) {
	for b-a > 12 {
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		limit--
		m := a + (b-a)/2
		if data.Less(m, a) {
			data.Swap(m, a)
		}
		if data.Less(b-1, m) {
			data.Swap(b-1, m)
			if data.Less(m, a) {
				data.Swap(m, a)
			}
		}
		data.Swap(a, m)
		i, j := a+1, b-1
		for {
			for i <= j && data.Less(i, a) {
				i++
			}
			for i <= j && data.Less(a, j) {
				j--
			}
			if i >= j {
				break
			}
			data.Swap(i, j)
			i++
			j--
		}
		data.Swap(a, j)
		if j-a < b-j {
			heapOrQuick(data, a, j, limit)
			a = j + 1
		} else {
			heapOrQuick(data, j+1, b, limit)
			b = j
		}
	}
	insertion(data, a, b)
}

func siftDown[T lessSwapper](data T, lo, hi, first int) {
	root := lo
	for {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

func heapSort[T lessSwapper](data T, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// Stable sorts data and keeps the order of equal elements.
func Stable(data Interface) { stable(data, data.Len()) }

func stable[T lessSwapper](data T, n int) {
	size := 20
	a := 0
	for b := size; b <= n; b += size {
		insertion(data, a, b)
		a = b
	}
	insertion(data, a, n)
	for ; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(data, a, a+size, min(a+2*size, n))
		}
	}
}

// merge merges two sorted neighbours in place: the middle of the longer one goes to its final place,
// and what is before and after it is merged.
func merge[T lessSwapper](data T, a, m, b int) {
	if a >= m || m >= b || !data.Less(m, m-1) {
		return
	}
	if b-a == 2 {
		data.Swap(a, m)
		return
	}
	var i, j int
	if m-a >= b-m {
		i = a + (m-a)/2
		j = m + Search(b-m, func(k int) bool { return !data.Less(m+k, i) })
		rotate(data, i, m, j)
		p := i + (j - m)
		merge(data, a, i, p)
		merge(data, p+1, j, b)
		return
	}
	j = m + (b-m)/2
	i = a + Search(m-a, func(k int) bool { return data.Less(j, a+k) })
	rotate(data, i, m, j+1)
	p := i + (j - m)
	merge(data, a, i, p)
	merge(data, p+1, j+1, b)
}

func rotate[T lessSwapper](data T, a, m, b int) {
	reverse(data, a, m)
	reverse(data, m, b)
	reverse(data, a, b)
}

func reverse[T lessSwapper](data T, a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		data.Swap(a, b)
	}
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reversed{data} }

// A lessSwap sorts the elements of a slice of any type.
type lessSwap struct {
	less     func(i, j int) bool
	elements unsafe.Pointer
}

func (s *lessSwap) Less(i, j int) bool { return s.less(i, j) }
func (s *lessSwap) Swap(i, j int)      { swap(s.elements, i, j) }

// elements returns the elements of a slice and their number; it panics for anything else.
func elements(x any) (p unsafe.Pointer, n int)

// swap exchanges two elements.
func swap(elements unsafe.Pointer, i, j int)

// Slice sorts a slice by less; not stable.
func Slice(x any, less func(i, j int) bool) {
	p, n := elements(x)
	unstable(&lessSwap{less, p}, n)
}

// SliceStable sorts a slice by less, stably.
func SliceStable(x any, less func(i, j int) bool) {
	p, n := elements(x)
	stable(&lessSwap{less, p}, n)
}

// SliceIsSorted reports whether a slice is sorted.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	_, n := elements(x)
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// Search returns the smallest index in [0, n) for which f is true, or n.
func Search(n int, f func(int) bool) int {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if !f(h) {
			i = h + 1
		} else {
			j = h
		}
	}
	return i
}

// Find returns the smallest index for which cmp is <= 0, and whether it is 0 there.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if cmp(h) > 0 {
			i = h + 1
		} else {
			j = h
		}
	}
	return i, i < n && cmp(i) == 0
}

// SearchInts finds x in a sorted slice.
func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchFloat64s finds x in a sorted slice.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings finds x in a sorted slice.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// IntSlice is a []int that can be sorted.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x IntSlice) Sort() { Sort(x) }

// Search finds p in it.
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Float64Slice is a []float64 that can be sorted, NaNs first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || x[i] != x[i] && x[j] == x[j]
}
func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x Float64Slice) Sort() { Sort(x) }

// Search finds x in it.
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice is a []string that can be sorted.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x StringSlice) Sort() { Sort(x) }

// Search finds x in it.
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts in ascending order.
func Ints(x []int) { slices.Sort(x) }

// Float64s sorts in ascending order, NaNs first.
func Float64s(x []float64) { slices.Sort(x) }

// Strings sorts in ascending order.
func Strings(x []string) { slices.Sort(x) }

// IntsAreSorted reports whether x is sorted.
func IntsAreSorted(x []int) bool { return slices.IsSorted(x) }

// Float64sAreSorted reports whether x is sorted.
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }

// StringsAreSorted reports whether x is sorted.
func StringsAreSorted(x []string) bool { return slices.IsSorted(x) }
