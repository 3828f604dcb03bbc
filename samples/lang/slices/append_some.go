// append with several values, of every kind of element; what they are computed from may be the slice.
package main

import "fmt"

type celsius float32

func next(n *int) int {
	*n++
	return *n
}

func fib(s []int, n int) []int {
	for i := 0; i < n; i++ {
		l := len(s)
		s = append(s, s[l-1]+s[l-2], s[l-1]*2, l)
	}
	return s
}

func kinds() {
	fmt.Println(append([]bool{true}, false, true))
	fmt.Println(append([]int8{-1}, -128, 127), append([]uint8{1}, 255, 0))
	fmt.Println(append([]int16{-1}, -32768, 32767), append([]uint16{1}, 65535, 0))
	fmt.Println(append([]int32{-1}, -1<<31, 1<<31-1), append([]uint32{1}, 1<<32-1, 0))
	fmt.Println(append([]uint64{1}, 1<<64-1, 0), append([]float64{1}, 0.1, -0.2))
	fmt.Println(append([]celsius{1}, 0.1, -0.2), append([]string{"a"}, "b", "", "c"))
	fmt.Println(append([]any{1}, nil, "b", 2.5), len(append([]*int{nil}, nil, new(int))))
	fmt.Println(append([][]int{{1}}, nil, []int{2, 3}), append([]complex128{1}, 2i, 3))
	fmt.Println(append([][2]int{{1}}, [2]int{2}, [2]int{3}))
}

func sharing() {
	a := make([]int, 2, 6)
	b := append(a, 1, 2)
	c := append(a, 3, 4)
	fmt.Println(b, c, cap(b), cap(c))
	d := append(a[:1], a[1]+9, a[0]+8, b[2])
	fmt.Println(a, d, len(append(d[3:], 1, 2, 3)))
	var none []byte
	none = append(none, 'x', byte(len(none)+'a'))
	fmt.Println(string(none))
}

func order() {
	n := 0
	s := []int{0}
	t := append(s, next(&n), next(&n)*10, n)
	fmt.Println(t[:3], n)
	defer func() { fmt.Println(recover(), s, n) }()
	s = append(s, next(&n), s[next(&n)])
}

func main() {
	s := []int{1, 1}
	for i := 0; i < 300; i++ {
		s = fib([]int{i, 1}, 20)
	}
	fmt.Println(s[len(s)-6:], len(s), cap(s))
	kinds()
	sharing()
	order()
}
