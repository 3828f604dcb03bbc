package main

import "fmt"

type Point struct{ X, Y int }
type Named struct {
	Point
	Label string
	any
}
type Empty struct{}
type Blank struct {
	A int
	_ int
	_ string
	B int
}
type Tagged struct {
	A int    `json:"a"`
	B string `k:"v" x:"y"`
}
type Plain struct {
	A int
	B string
}
type Celsius struct{ Deg float64 }
type Kelvin Celsius

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	fmt.Println(f())
}

func main() {
	fmt.Println(Point{1, 2} == Point{1, 2}, Point{1, 2} == Point{2, 1}, Point{} == Point{X: 0})
	a := Named{Point{1, 2}, "l", 5}
	b := a
	fmt.Println(a == b)
	b.any = "five"
	fmt.Println(a == b)
	b.any, a.any = []int{1}, []int{1}
	try(func() bool { return a == b })
	a.Label = "other"
	try(func() bool { return a == b })
	var x, y any = Point{1, 2}, Point{1, 2}
	fmt.Println(x == y, x == any(&Point{1, 2}), any(Empty{}) == any(struct{}{}), Empty{} == struct{}{})
	fmt.Println(Blank{A: 1, B: 2} == Blank{A: 1, B: 2}, Blank{A: 1, B: 2})

	p := struct{ X, Y int }{3, 4}
	q := Point(p)
	p = q
	var r struct{ X, Y int } = Point{5, 6}
	fmt.Println(p, q, r, p == q, r == Point{5, 6})
	t := Tagged{1, "t"}
	pl := Plain(t)
	pp := (*Plain)(&t)
	pp.A = 50
	fmt.Println(t, pl, *pp, Celsius(Kelvin{1.5}))
	fmt.Printf("%T %T %T\n", p, t, struct {
		A int `tag:"x"`
		b []string
	}{})
	list := []struct {
		Name string
		Sub  struct{ N int }
	}{{"a", struct{ N int }{1}}, {Name: "b"}}
	list[1].Sub.N = 9
	fmt.Printf("%+v\n", list)
	type local struct {
		Next *local
		V    int
	}
	l := &local{&local{nil, 2}, 1}
	for n := l; n != nil; n = n.Next {
		fmt.Print(n.V, " ")
	}
	fmt.Println()
	f := func() Point { return Point{7, 8} }
	fmt.Println(f().X, Point{1, 2}.Y, (&Point{3, 4}).X, []Point{{1, 2}}[0].Y)
	arr := [2]Point{{1, 1}}
	arr[1].X, arr[0] = 5, Point{9, 9}
	s := arr[:]
	s[0].Y++
	ptr := &arr[1]
	ptr.Y = 6
	fmt.Println(arr, s)
	pa, pb := &Point{1, 2}, &Point{1, 2}
	fmt.Println(pa == pb, *pa == *pb, pa == &*pa)
	*pa, *pb = *pb, Point{0, 9}
	fmt.Println(*pa, *pb)
	m := map[Point][]Point{{1, 2}: {{3, 4}, {5, 6}}}
	mp := map[string]*Point{"k": {1, 1}}
	mp["k"].X = 8
	fmt.Println(m, *mp["k"])
	ch := make(chan Point, 1)
	v := Point{1, 2}
	ch <- v
	v.X = 100
	fmt.Println(<-ch)
	c1 := struct {
		P Point
		A [2]Point
	}{Point{1, 2}, [2]Point{{3, 4}}}
	c2 := c1
	c2.P.X, c2.A[0].X = 10, 30
	fmt.Println(c1, c2, c1 == c2)
}
