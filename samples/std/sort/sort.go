package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type multi struct {
	people []person
	less   []func(a, b *person) bool
}

func (m multi) Len() int      { return len(m.people) }
func (m multi) Swap(i, j int) { m.people[i], m.people[j] = m.people[j], m.people[i] }
func (m multi) Less(i, j int) bool {
	p, q := &m.people[i], &m.people[j]
	for _, l := range m.less {
		switch {
		case l(p, q):
			return true
		case l(q, p):
			return false
		}
	}
	return false
}

func main() {
	xs := []int{5, 2, 8, 1, 9, 3}
	sort.Ints(xs)
	fs := []float64{2.5, -1, 3, 0}
	sort.Float64s(fs)
	ss := []string{"pear", "Apple", "fig", "äpfel", "apple"}
	sort.Strings(ss)
	fmt.Println(xs, fs, ss, sort.IntsAreSorted(xs), sort.Float64sAreSorted(fs), sort.StringsAreSorted(ss), sort.IntsAreSorted([]int{2, 1}))
	sort.Sort(sort.Reverse(sort.IntSlice(xs)))
	sort.Sort(sort.Reverse(sort.StringSlice(ss)))
	sort.Sort(sort.Reverse(sort.Float64Slice(fs)))
	fmt.Println(xs, fs, ss)
	people := []person{{"Ann", 30}, {"Bob", 25}, {"Cid", 30}, {"Dee", 20}, {"Eve", 25}, {"Fay", 30}}
	p1 := append([]person(nil), people...)
	sort.Stable(byAge(p1))
	fmt.Println(p1, sort.IsSorted(byAge(p1)), sort.IsSorted(byAge(people)))
	sort.Stable(sort.Reverse(byAge(p1)))
	fmt.Println(p1)
	sort.Sort(byAge(p1))
	fmt.Println(sort.SliceIsSorted(p1, func(i, j int) bool { return p1[i].age < p1[j].age }))
	sort.Slice(p1, func(i, j int) bool { return p1[i].name > p1[j].name })
	fmt.Println(p1)
	sort.SliceStable(p1, func(i, j int) bool { return p1[i].age > p1[j].age })
	fmt.Println(p1)
	sort.Sort(multi{p1, []func(a, b *person) bool{
		func(a, b *person) bool { return a.age < b.age },
		func(a, b *person) bool { return a.name > b.name },
	}})
	fmt.Println(p1)

	sorted := []int{1, 3, 5, 7, 9}
	for _, x := range []int{0, 1, 4, 9, 10} {
		i := sort.SearchInts(sorted, x)
		j, found := sort.Find(len(sorted), func(i int) int { return x - sorted[i] })
		fmt.Print(i, " ", j, found, "; ")
	}
	fmt.Println(sort.SearchStrings([]string{"a", "c"}, "b"), sort.SearchFloat64s([]float64{1, 2.5}, 2.5), sort.Search(100, func(i int) bool { return i*i >= 50 }), sort.Search(0, func(int) bool { panic("not called") }))
	fmt.Println(sort.IntSlice(sorted).Search(7), sort.StringSlice{"a", "b"}.Search("b"), sort.Float64Slice{1, 2}.Search(3))
	is := sort.IntSlice{3, 1, 2}
	is.Sort()
	st := sort.StringSlice{"b", "a"}
	st.Sort()
	fl := sort.Float64Slice{2, 1}
	fl.Sort()
	fmt.Println(is, st, fl, is.Len(), is.Less(0, 1))
	is.Swap(0, 2)
	fmt.Println(is)
	big := make([]int, 5000)
	x := uint32(7)
	for i := range big {
		x = x*1664525 + 1013904223
		big[i] = int(x >> 16 % 1000)
	}
	copyBig := append([]int(nil), big...)
	sort.Ints(big)
	sort.SliceStable(copyBig, func(i, j int) bool { return copyBig[i] < copyBig[j] })
	same := true
	for i := range big {
		same = same && big[i] == copyBig[i]
	}
	fmt.Println(same, big[0], big[2500], big[4999])
	m := map[string]int{"z": 26, "a": 1, "m": 13}
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return m[keys[i]] > m[keys[j]] })
	fmt.Println(keys)
}
