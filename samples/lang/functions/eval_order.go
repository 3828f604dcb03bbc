package main

import "fmt"

func t(s string, v int) int {
	fmt.Print(s, " ")
	return v
}

func ptr(s string, p *int) *int {
	fmt.Print(s, " ")
	return p
}

func f(a, b, c int) int {
	fmt.Print("f ")
	return a + b + c
}

func pair() (int, int) {
	fmt.Print("pair ")
	return 1, 2
}

func m() map[string]int {
	fmt.Print("map ")
	return map[string]int{"k": 5}
}

type T struct{ v int }

func (x T) add(y int) T {
	fmt.Print("add", y, " ")
	return T{x.v + y}
}

func ok(s string, b bool) bool {
	fmt.Print(s, " ")
	return b
}

// Calls, receives and logical operators happen from left to right.
func main() {
	fmt.Println(f(t("a", 1), t("b", 2), t("c", 3)))
	fmt.Println(t("x", 1)+t("y", 2)*t("z", 3), t("w", 4))
	var x, y int
	*ptr("p1", &x), *ptr("p2", &y) = t("v1", 1), t("v2", 2)
	fmt.Println(x, y)
	x, y = y, x
	fmt.Println(x, y)
	arr := []int{0, 1, 2, 3}
	i := 0
	i, arr[i] = 2, 9 // sets arr[0]
	fmt.Println(i, arr)
	arr[0], arr[0] = 5, 6
	fmt.Println(arr[0])
	i = 0
	arr[i], i = 10, 1
	fmt.Println(i, arr)
	arr[t("i0", 0)], arr[t("i1", 1)] = pair()
	fmt.Println(arr)
	fmt.Println(ok("A", true) && ok("B", false) && ok("C", true), ok("D", false) || ok("E", true) || ok("F", true))
	fmt.Println(T{1}.add(t("one", 1)).add(t("two", 2)).v)
	fmt.Println(m()["k"]+t("after", 1), []int{t("e0", 1), t("e1", 2)}, map[int]int{t("k", 1): t("v", 2)})
	s := []int{1, 2, 3}
	j := 1
	j, s[j-1], s = 0, 7, []int{9}
	fmt.Println(j, s)
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	fmt.Println(a, b, c)
	p := &T{1}
	q := p
	p.v, p = 5, &T{6}
	fmt.Println(q.v, p.v)
	l := []int{1, 2, 3, 4, 5}
	for lo, hi := 0, len(l)-1; lo < hi; lo, hi = lo+1, hi-1 {
		l[lo], l[hi] = l[hi], l[lo]
	}
	fmt.Println(l)
	mm := map[string]int{}
	mm["a"], mm["b"] = t("m1", 1), t("m2", 2)
	mm["a"], mm["b"] = mm["b"], mm["a"]
	fmt.Println(mm)
	arr[t("idx", 2)] += t("rhs", 10)
	*ptr("pp", &x)++
	fmt.Println(arr, x)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	ch <- 3
	fmt.Println(<-ch*100 + <-ch*10 + <-ch)
	func() {
		defer func() { fmt.Println("recovered", recover(), x) }()
		var np *int
		x = 50
		*np, x = t("before", 1), 60
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var nm map[int]int
		nm[t("key", 1)] = t("val", 2)
	}()
	var iface any = 3
	n, isInt := iface.(int)
	v, has := mm["zz"]
	fmt.Println(n, isInt, v, has)
	z, z2 := func() (int, int) { return t("z", 1), t("z2", 2) }()
	fmt.Println(z, z2)
	defer t("deferred", t("arg now", 0))
	go func(int) {}(t("go arg", 1))
	fmt.Println()
}
