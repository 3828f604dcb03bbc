package main

import (
	"fmt"
	"math"
	"reflect"
)

type Tree struct {
	Left, Right *Tree
	Val         int
	tags        map[string][]int
}

type Loop map[string]Loop
type SelfSlice []SelfSlice
type Any []any

func main() {
	a := &Tree{Left: &Tree{Val: 1}, Val: 2, tags: map[string][]int{"a": {1, 2}}}
	b := &Tree{Left: &Tree{Val: 1}, Val: 2, tags: map[string][]int{"a": {1, 2}}}
	fmt.Println(reflect.DeepEqual(a, b))
	b.tags["a"][1] = 3
	fmt.Println(reflect.DeepEqual(a, b))
	b.tags["a"][1] = 2
	a.Right, b.Right = a, b
	fmt.Println(reflect.DeepEqual(a, b))
	b.Left.Val = 5
	fmt.Println(reflect.DeepEqual(a, b))

	l1, l2 := Loop{}, Loop{}
	l1["x"], l2["x"] = l1, l2
	fmt.Println(reflect.DeepEqual(l1, l2))
	s1, s2 := SelfSlice{nil}, SelfSlice{nil}
	s1[0], s2[0] = s1, s2
	fmt.Println(reflect.DeepEqual(s1, s2))
	c1, c2 := Any{1, nil}, Any{1, nil}
	c1[1], c2[1] = c1, c2
	fmt.Println(reflect.DeepEqual(c1, c2))

	nan := math.NaN()
	f := func() {}
	var nf1, nf2 func()
	sl := []float64{nan}
	ch := make(chan int)
	cases := []struct{ x, y any }{
		{nil, nil}, {nil, 0}, {1, 1}, {1, int64(1)}, {"a", "a"},
		{[]int{}, []int(nil)}, {[]int{}, []int{}}, {map[int]int{}, map[int]int(nil)},
		{nan, nan}, {sl, sl}, {[]float64{nan}, []float64{nan}}, {&nan, &nan},
		{f, f}, {nf1, nf2}, {ch, ch}, {ch, make(chan int)},
		{[2]any{1, "x"}, [2]any{1, "x"}}, {[]any{1, []byte("a")}, []any{1, []byte("a")}},
		{error(nil), nil}, {struct{ a, _ int }{a: 1}, struct{ a, _ int }{a: 1}},
		{map[string]any{"k": []int{1}}, map[string]any{"k": []int{1}}},
		{map[float64]int{nan: 1}, map[float64]int{nan: 1}},
		{[]byte("abc"), []byte("abd")}, {new(int), new(int)}, {0.0, math.Copysign(0, -1)},
		{map[string]*Tree{"a": a}, map[string]*Tree{"a": a}},
	}
	for i, c := range cases {
		fmt.Println(i, reflect.DeepEqual(c.x, c.y))
	}
}
