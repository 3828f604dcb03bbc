package main

import "fmt"

type list []int
type deg float64

func main() {
	fmt.Println(len("héllo"), len([3]int{}), len([]int{1}), len(map[int]int{1: 1}), len(make(chan int, 2)), cap(make(chan int, 2)), cap([]int{1, 2}[:1]), len(&[4]int{}))
	fmt.Println(min(3, 1, 2), max(3, 1, 2), min(2.5, 1), max("b", "abc"), min('a', 'b'), max(deg(1), 2), min(1))
	x, y := 4, 7
	const c = min(1, 2.5, 'a')
	fmt.Println(min(x, y), max(x, y, 10), min(x, 2), c)
	fmt.Printf("%T %T %T\n", min(1, 2.0), max(x, 1), min(deg(2), 3))
	s := []int{1, 2, 3}
	m := map[string]int{"a": 1}
	clear(s)
	clear(m)
	fmt.Println(s, len(s), m, len(m))
	clear(list(s[:1]))
	fmt.Println(append(s, 1, 2), append([]byte("a"), "bc"...), append(list{}, s...), append([]any(nil), s, nil))
	fmt.Println(copy(s, []int{9, 8, 7, 6}), s, copy(make([]byte, 2), "abc"))
	delete(m, "none")
	p := new(int)
	*p = 5
	q := new(42)
	r := new("text")
	t := new([]int{1, 2})
	u := new(deg(1.5) * 2)
	fmt.Println(*p, *q, *r, *t, *u)
	fmt.Printf("%T %T %T %T %T\n", p, q, r, t, u)
	v := new(x + y)
	x = 100
	fmt.Println(*v, *new(len(*t)), *new(x > y))
	z := complex(1, 2)
	fmt.Println(real(z), imag(z), complex(float32(1), 2), real(3+4i))
	fmt.Println(len(make([]int, 3, 5)), cap(make([]int, 3, 5)), len(make(map[string]int, 100)), make([]string, 2))
	ch := make(chan int, 1)
	ch <- 1
	close(ch)
	fmt.Println(<-ch, <-ch)
	func() {
		defer func() { fmt.Println(recover(), recover()) }()
		panic("p")
	}()
	const n = len("const") + len([2]int{}) + cap([3]string{})
	var arr [n]bool
	fmt.Println(len(arr), n)
	fmt.Println(len([10]int(make([]int, 10))), len(*new([5]int)), len([]rune("日本")))
	var np *[7]int
	fmt.Println(len(np), cap(np), len([]int(nil)), len(map[int]int(nil)))
	type pair struct{ a, b int }
	pp := new(pair{1, 2})
	pp.a++
	fmt.Println(*pp, *new(pair))
	print()
	fmt.Println(append([]int{1}, append([]int{2}, 3)...), append(s[:0:0], 1))
}
