package main

import "fmt"

type point struct{ X, Y int }
type inner struct {
	A any
	B *int
	C []string
	m map[string]int
}
type outer struct {
	Name string
	In   inner
	P    *point
	F    func()
	Ch   chan int
	E    error
	Arr  [2]bool
	By   []byte
	R    rune
	f    float32
	c    complex64
	u    uint8
	up   uintptr
}
type num int
type list []num
type table map[num]list
type fn func(int) string
type empty struct{}

// %v, %+v, %#v and %T of nested types; what would show an address is nil here.
func main() {
	values := []any{
		nil, true, 1, int8(2), uint(3), 1.5, float32(2.5), 1i, "s", 'r', num(4),
		[]int(nil), []int{}, []int{1, 2}, [3]string{"a", "b"}, []string{"x", "y z"}, []any{1, "a", nil, 2.5, []int{1}},
		map[string]int(nil), map[string]int{}, map[string]int{"b": 2, "a": 1}, map[int]string{2: "two", -1: "minus"},
		map[bool]float64{true: 1, false: 0}, map[any]int{2: 2, -7: 3, 1: 5},
		point{1, 2}, &point{3, 4}, []point{{1, 2}}, []*point{nil}, map[string]point{"k": {5, 6}}, map[point]bool{{2, 1}: true, {1, 2}: false},
		outer{Name: "n", P: nil, By: []byte("hi")}, inner{A: point{7, 8}, C: []string{"q"}, m: map[string]int{"z": 26}},
		list{1, 2}, table{1: {2, 3}}, (*int)(nil), (*point)(nil), (func())(nil), fn(nil), (chan int)(nil), (<-chan string)(nil), (chan<- error)(nil),
		struct{}{}, empty{}, &empty{}, struct {
			A int
			B string `json:"b"`
		}{1, "x"}, []byte("abc"), [2]byte{1, 2}, []byte{}, []byte(nil), &[]int{1}, &map[string]int{"a": 1}, &[2]int{1, 2}, [][]int{{1}, nil, {2, 3}}, []rune("hé"), [0]int{}, []error{nil}, []any{nil, []any{nil}},
		uint64(255), []uint16{1, 2}, []bool{true}, []float64{1, 2.5}, []string(nil), error(nil), []uintptr{1}, new(struct{ P *int }), int64(-9), uintptr(10), &struct{ Q []byte }{[]byte{1}},
	}
	for _, v := range values {
		fmt.Printf("%v | %+v | %#v | %T\n", v, v, v, v)
	}
}
