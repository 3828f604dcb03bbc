package main

import (
	"fmt"
	"math"
)

type P struct {
	X, Y int
	Tag  any
}

type Color int

type I interface{ M() }
type T1 struct{ v int }
type T2 string

func (T1) M() {}
func (T2) M() {}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func main() {
	ps := map[P]string{{1, 2, nil}: "a", {1, 2, "t"}: "b", {1, 2, 3}: "c"}
	fmt.Println(ps[P{1, 2, nil}], ps[P{1, 2, "t"}], ps[P{1, 2, 3}], ps[P{1, 2, int8(3)}] == "", len(ps))

	m := map[any]string{1: "int", int64(1): "int64", 1.0: "float", "1": "string", 'x': "rune", true: "bool", nil: "nil",
		P{X: 1}: "struct", [2]int{1, 2}: "array", Color(1): "color", 1i: "complex"}
	fmt.Println(m[1], m[int64(1)], m[1.0], m["1"], m[rune(120)], m[true], m[nil], m[P{1, 0, nil}], m[[2]int{1, 2}], m[Color(1)], m[1i])
	fmt.Println(len(m), m[int32(1)] == "", m[uint(1)] == "", m[false] == "", m[float32(1)] == "")
	try("slice key", func() { m[[]int{1}] = "x" })
	try("slice lookup", func() { _ = m[[]int{1}] })
	try("map key", func() { m[map[int]int{}] = "x" })
	try("func key", func() { m[func() {}] = "x" })
	try("nested", func() { ps[P{Tag: []string{}}] = "x" })
	try("empty lookup", func() { e := map[any]int{}; fmt.Println(e[[]int{}]) })
	try("delete bad", func() { delete(m, any([]int{})) })

	nan := math.NaN()
	fm := map[float64]int{nan: 1}
	fm[nan] = 2
	fm[nan]++
	_, ok := fm[nan]
	delete(fm, nan)
	fmt.Println(len(fm), ok)
	sum := 0
	for k, v := range fm {
		if k == k {
			fmt.Println("not nan")
		}
		sum += v
	}
	clear(fm)
	fmt.Println(sum, len(fm))
	negz := math.Copysign(0, -1)
	fm[negz] = 5
	fm[0]++
	fmt.Println(fm[0], len(fm))

	im := map[I]int{T1{1}: 1, T2("a"): 2, &T1{3}: 3, nil: 4}
	fmt.Println(im[T1{1}], im[T2("a")], im[&T1{3}], im[nil], len(im))
	a, b := new(int), new(int)
	pm := map[*int]string{a: "a", b: "b"}
	*a = 7
	fmt.Println(pm[a], pm[b], pm[nil] == "")
	ch := make(chan int)
	cm := map[chan int]bool{ch: true}
	fmt.Println(cm[ch], cm[make(chan int)])
	sm := map[string][]int{}
	k := []byte("key")
	sm[string(k)] = append(sm[string(k)], 1, 2)
	k[0] = 'K'
	fmt.Println(sm, sm["key"], sm[string(k)] == nil)
	mm := map[[2]string]map[string]int{{"a", "b"}: {"x": 1}}
	mm[[2]string{"a", "b"}]["y"]++
	fmt.Println(mm)
	u8 := map[uint8]int{}
	for i := range 600 {
		u8[uint8(i)] += i
	}
	fmt.Println(len(u8), u8[0], u8[88], u8[255])
	bm := map[bool]int{}
	for i := range 10 {
		bm[i%3 == 0]++
	}
	fmt.Println(bm)
}
