package main

import "fmt"

type Point struct {
	X, Y int
}

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

func (p *Point) Scale(k int) {
	p.X *= k
	p.Y *= k
}

func (p Point) String() string { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }

type Rect struct {
	Min, Max Point
	name     string
}

func (r Rect) Area() int { return (r.Max.X - r.Min.X) * (r.Max.Y - r.Min.Y) }

type Shape struct {
	Rect
	Color string
	tags  []string
}

type Node struct {
	val         int
	left, right *Node
}

func (n *Node) Insert(v int) *Node {
	if n == nil {
		return &Node{val: v}
	}
	if v < n.val {
		n.left = n.left.Insert(v)
	} else {
		n.right = n.right.Insert(v)
	}
	return n
}

func (n *Node) Walk(f func(int)) {
	if n != nil {
		n.left.Walk(f)
		f(n.val)
		n.right.Walk(f)
	}
}

func main() {
	p := Point{1, 2}
	q := p
	q.X = 10
	fmt.Println(p, q, p.Add(q), p == q, p == Point{1, 2})
	p.Scale(3)
	pp := &p
	pp.Scale(2)
	pp.Y++
	fmt.Println(p, *pp, pp.Add(Point{Y: 1}))

	r := Rect{Max: Point{3, 4}}
	fmt.Println(r, r.Area(), r.name == "")
	r2 := r
	r2.Max.X = 100
	fmt.Println(r.Max, r2.Max)

	s := Shape{Rect: r, Color: "red", tags: []string{"a", "b"}}
	fmt.Println(s.Max, s.Area(), s.Rect.Max.X, s.Color)
	t := s
	t.tags[0] = "shared"
	t.Color = "blue"
	fmt.Printf("%v\n%+v\n", s, t)

	var root *Node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.Insert(v)
	}
	root.Walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()

	arr := [3]Point{{1, 1}, {2, 2}}
	brr := arr
	brr[0].X = 99
	fmt.Println(arr, brr, arr == brr)
	ps := []*Point{{7, 8}, {9, 10}}
	for _, e := range ps {
		e.X = 0
	}
	fmt.Println(*ps[0], ps[1])
	anon := struct {
		Name string
		Age  int
	}{"Ann", 30}
	fmt.Printf("%v %+v %T\n", anon, anon, anon)
}
