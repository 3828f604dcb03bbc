package main

import "fmt"

type Names []string
type Count uint8

func items() []int {
	fmt.Print("<evaluated once> ")
	return []int{1, 2, 3}
}

func main() {
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x ")
	}
	for i := range Count(3) {
		fmt.Printf("%T%d ", i, i)
	}
	var n8 int8 = 2
	for i := range n8 {
		fmt.Printf("%T ", i)
	}
	for i := range -5 {
		fmt.Print("never", i)
	}
	n := 3
	for i := range n {
		n = 10
		i *= 2
		fmt.Print(i, " ")
	}
	fmt.Println(n)

	for i, v := range items() {
		fmt.Print(i, v, " ")
	}
	for range items() {
		fmt.Print("y ")
	}
	fmt.Println()
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[2] = 100
		fmt.Print(i, v, " ")
	}
	fmt.Println(s)
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 100
		fmt.Print(i, v, " ")
	}
	arr[2] = 3
	for i, v := range arr[:] {
		arr[2] = 100
		fmt.Print(i, v, " ")
	}
	for i := range &arr {
		fmt.Print(i)
	}
	fmt.Println()
	var np *[4]string
	for i := range np {
		fmt.Print(i)
	}
	for i, s := range (Names{"a", "b"}) {
		fmt.Print(i, s)
	}
	fmt.Println()
	for i, r := range "aé\xff世" {
		fmt.Printf("%d:%c(%T) ", i, r, r)
	}
	for i := range "né" {
		fmt.Print(i, " ")
	}
	for range "abc" {
		fmt.Print(".")
	}
	fmt.Println()
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	sum, keys := 0, 0
	for k, v := range m {
		sum += v
		keys += int(k[0])
	}
	for range m {
		sum += 100
	}
	for k := range m {
		delete(m, k)
	}
	fmt.Println(sum, keys, len(m))
	ch := make(chan int, 4)
	for i := range 4 {
		ch <- i
	}
	close(ch)
	for v := range ch {
		if v == 1 {
			continue
		}
		if v == 3 {
			break
		}
		fmt.Print(v, " ")
	}
	for range ch {
		fmt.Print("rest")
	}
	fmt.Println()
	var i, v int
	for i, v = range []int{7, 8} {
	}
	fmt.Println(i, v)
	var st struct{ K, V int }
	a := [2]int{}
	for st.K, a[1] = range []int{5, 6} {
	}
	mm := map[string]int{}
	for mm["i"], mm["v"] = range []int{1, 4} {
	}
	fmt.Println(st, a, mm)
	for _, v := range []func() int{func() int { return 1 }, func() int { return 2 }} {
		fmt.Print(v(), " ")
	}
	for _, row := range [][]int{{1}, {2, 3}} {
		for _, x := range row {
			fmt.Print(x, " ")
		}
	}
	type P struct{ x int }
	ps := []P{{1}, {2}}
	for _, p := range ps {
		p.x = 100
	}
	for i := range ps {
		ps[i].x += 5
	}
	fmt.Println(ps)
	var i64 int64
	for i64 = range 3 {
	}
	fmt.Println(i64)
	x := 0
	for x < 3 {
		x++
	}
	for {
		if x++; x > 10 {
			break
		}
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	for ; x > 9; x-- {
	}
	fmt.Println(x)
	const c = 3
	for i := range c {
		fmt.Print(i)
	}
	for i := range 'c' - 'a' {
		fmt.Printf("%T", i)
	}
	fmt.Println()
}
