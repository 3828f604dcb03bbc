package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type P struct {
	Name string
	Age  int
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func main() {
	s := []int{3, 1, 4, 1, 5, 9, 2, 6}
	fmt.Println(slices.Contains(s, 4), slices.Contains(s, 7), slices.ContainsFunc(s, func(x int) bool { return x > 8 }))
	fmt.Println(slices.Index(s, 1), slices.Index(s, 8), slices.IndexFunc(s, func(x int) bool { return x%2 == 0 }))
	fmt.Println(slices.Max(s), slices.Min(s), slices.MaxFunc(s, func(a, b int) int { return cmp.Compare(a%5, b%5) }), slices.MinFunc(s, func(a, b int) int { return cmp.Compare(a%5, b%5) }))
	c := slices.Clone(s)
	slices.Sort(c)
	fmt.Println(c, s, slices.IsSorted(c), slices.IsSorted(s), slices.IsSortedFunc(c, func(a, b int) int { return b - a }))
	i, ok := slices.BinarySearch(c, 5)
	j, ok2 := slices.BinarySearch(c, 7)
	k, ok3 := slices.BinarySearchFunc([]P{{"a", 1}, {"b", 5}}, 5, func(p P, age int) int { return cmp.Compare(p.Age, age) })
	fmt.Println(i, ok, j, ok2, k, ok3)
	fmt.Println(slices.Compact(slices.Clone(c)), slices.CompactFunc([]string{"a", "A", "b", "B", "a"}, strings.EqualFold))
	r := slices.Clone(s)
	slices.Reverse(r)
	fmt.Println(r)
	fmt.Println(slices.Insert([]int{1, 2, 3}, 1, 10, 20), slices.Insert([]int{1}, 1, 2), slices.Insert([]int(nil), 0), slices.Insert([]string{"z"}, 0, "a"))
	fmt.Println(slices.Delete([]int{0, 1, 2, 3, 4}, 1, 3), slices.Delete([]int{0, 1}, 1, 1), slices.DeleteFunc([]int{1, 2, 3, 4}, func(x int) bool { return x%2 == 0 }))
	d := []int{0, 1, 2, 3}
	_ = slices.Delete(d, 0, 2)
	fmt.Println(d)
	fmt.Println(slices.Replace([]int{0, 1, 2, 3}, 1, 3, 7, 8, 9), slices.Replace([]int{0, 1, 2, 3}, 1, 3), slices.Replace([]int{1}, 1, 1, 2))
	fmt.Println(slices.Equal([]int{1, 2}, []int{1, 2}), slices.Equal([]int{}, nil), slices.EqualFunc([]int{1}, []string{"1"}, func(a int, b string) bool { return fmt.Sprint(a) == b }))
	fmt.Println(slices.Compare([]int{1, 2}, []int{1, 3}), slices.Compare([]int{1}, []int{1, 0}), slices.Compare([]int{2}, []int{1, 5}), slices.Compare([]int{}, nil), slices.CompareFunc([]int{1}, []int{2}, func(a, b int) int { return b - a }))
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Concat[[]int]() == nil, slices.Repeat([]int{1, 2}, 3), slices.Repeat([]int{1}, 0))
	g := slices.Grow([]int{1}, 10)
	fmt.Println(len(g), cap(g) >= 11, cap(slices.Clip(g)), slices.Clip(g))
	people := []P{{"Ann", 30}, {"Bob", 25}, {"Cid", 30}, {"Dee", 25}}
	slices.SortStableFunc(people, func(a, b P) int { return cmp.Compare(a.Age, b.Age) })
	fmt.Println(people)
	slices.SortFunc(people, func(a, b P) int {
		return cmp.Or(-cmp.Compare(a.Age, b.Age), strings.Compare(b.Name, a.Name))
	})
	fmt.Println(people)
	fmt.Println(slices.Clone([]int(nil)) == nil, slices.Clone([]int{}) == nil)

	for i, v := range slices.All([]string{"a", "b"}) {
		fmt.Print(i, v, " ")
	}
	for i, v := range slices.Backward([]string{"a", "b", "c"}) {
		fmt.Print(i, v, " ")
		if i == 1 {
			break
		}
	}
	for v := range slices.Values([]int{7, 8}) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(slices.Collect(slices.Values(s)), slices.AppendSeq([]int{0}, slices.Values(s[:2])), slices.Sorted(slices.Values(s)))
	fmt.Println(slices.SortedFunc(slices.Values(s), func(a, b int) int { return b - a }), slices.SortedStableFunc(slices.Values(people), func(a, b P) int { return cmp.Compare(a.Age, b.Age) }))
	for ch := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(ch, len(ch), cap(ch), " ")
	}
	fmt.Println()
	try("Max", func() { _ = slices.Max([]int{}) })
	try("Min", func() { _ = slices.Min([]string{}) })
	try("MaxFunc", func() { _ = slices.MaxFunc([]int{}, cmp.Compare[int]) })
	try("Insert", func() { _ = slices.Insert([]int{1}, 2, 3) })
	try("Delete", func() { _ = slices.Delete([]int{1, 2}, 1, 5) })
	try("Delete order", func() { _ = slices.Delete([]int{1, 2}, 2, 1) })
	try("Grow", func() { _ = slices.Grow([]int{}, -1) })
	try("Chunk", func() { _ = slices.Chunk([]int{1}, 0) })
	try("Repeat", func() { _ = slices.Repeat([]int{1}, -1) })
	try("Replace", func() { _ = slices.Replace([]int{1}, 0, 3, 1) })
	type list []int
	l := slices.Insert(list{1, 2}, 0, 0)
	fmt.Printf("%T %v %T\n", l, l, slices.Concat(l, list{9}))
}
