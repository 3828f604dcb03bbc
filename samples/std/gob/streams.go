// Streams of values with their types, byte for byte, and what is read from them.
package main

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"
)

type Point struct{ X, Y int }

type Shape interface{ Area() float64 }

type Square struct{ Side float64 }

func (s Square) Area() float64 { return s.Side * s.Side }

type Group struct {
	Name   string
	Shapes []Shape
	Any    any
}

type All struct {
	B   bool
	I8  int8
	U   uint64
	F   float32
	C   complex128
	S   string
	Raw []byte
	A   [3]int
	M   map[string]int
	P   *Point
	PP  **int
	L   []Point
	N   *All
	E   struct{ Z int }
	un  int
	Ch  chan int
	T   time.Time
	Big *big.Int
}

type Own struct{ hidden string }

func (o Own) GobEncode() ([]byte, error) { return []byte("<" + o.hidden + ">"), nil }

func (o *Own) GobDecode(b []byte) error {
	if len(b) < 2 {
		return errors.New("too short")
	}
	o.hidden = string(b[1 : len(b)-1])
	return nil
}

type Tree struct {
	Left, Right *Tree
	Values      []int
}

func encode(values ...any) []byte {
	var b bytes.Buffer
	enc := gob.NewEncoder(&b)
	for _, v := range values {
		if err := enc.Encode(v); err != nil {
			fmt.Println("error:", err)
		}
	}
	fmt.Printf("%x\n", b.Bytes())
	return b.Bytes()
}

func decode[T any](b []byte) {
	var v T
	err := gob.NewDecoder(bytes.NewReader(b)).Decode(&v)
	fmt.Printf("%+v %v\n", v, err)
}

func main() {
	gob.Register(Square{})
	gob.RegisterName("pt", &Point{})
	decode[Point](encode(Point{3, -4}, Point{0, 1000000}))
	decode[struct{ Y int8 }](encode(Point{3, -4}))
	decode[struct{ Y int8 }](encode(Point{3, 400}))
	decode[struct{ X string }](encode(Point{3, 400}))
	decode[struct{ Q string }](encode(Point{3, 400}))
	decode[int](encode(Point{3, 400}))
	decode[[]int](encode([]int{1, 2, 300}))
	decode[[]string](encode([]string{"a", ""}))
	decode[map[string][]float64](encode(map[string][]float64{"k": {1.5, -0.25}}))
	decode[[2]bool](encode([2]bool{true, false}))
	decode[string](encode("text"))
	decode[uint](encode(-5))
	decode[int](encode(-5))
	decode[float64](encode(7))
	decode[any](encode(7))
	decode[Group](encode(Group{"g", []Shape{Square{2}, nil, Square{3}}, Square{4}}))
	decode[struct{ Name string }](encode(Group{"g", []Shape{Square{2}}, []string{"x"}}))
	var group Group
	fmt.Println(gob.NewDecoder(bytes.NewReader(encode(Group{Any: &Point{1, 2}}))).Decode(&group), *group.Any.(*Point))
	decode[Own](encode(Own{"secret"}))
	decode[[]Own](encode([]*Own{{"a"}, {"b"}}))
	var tree Tree
	fmt.Println(gob.NewDecoder(bytes.NewReader(encode(Tree{Left: &Tree{Values: []int{1}}, Values: []int{2}}))).Decode(&tree))
	fmt.Println(tree.Left.Values, tree.Right == nil, tree.Values)

	n := 5
	pn := &n
	a := All{true, -8, 1 << 63, 1.5, 2 - 1i, "s", []byte{0, 255}, [3]int{1, 0, -1}, map[string]int{"x": 1}, &Point{1, 0}, &pn, []Point{{}, {5, 6}}, &All{S: "inner"}, struct{ Z int }{9}, 1, nil,
		time.Date(2024, 2, 29, 12, 0, 0, 5, time.UTC), big.NewInt(-12345)}
	b := encode(a)
	var back All
	fmt.Println(gob.NewDecoder(bytes.NewReader(b)).Decode(&back))
	fmt.Println(back.B, back.I8, back.U, back.F, back.C, back.S, back.Raw, back.A, back.M, *back.P, **back.PP, back.L, back.N.S, back.E, back.un, back.T, back.Big)

	for _, v := range []any{nil, make(chan int), func() {}, struct{ a int }{}, Group{Any: struct{ Z int }{1}}, []*int{nil}, struct{ F any }{(*Point)(nil)}} {
		fmt.Println(gob.NewEncoder(io.Discard).Encode(v))
	}
	stream := encode(Point{1, 2}, Point{3, 4}, "end")
	dec := gob.NewDecoder(bytes.NewReader(stream))
	var p Point
	var s string
	var nothing, noPointer any = nil, p
	fmt.Println(dec.Decode(&p), p, dec.Decode(nothing), dec.Decode(&s), s, dec.Decode(&s), dec.Decode(noPointer))
	for _, cut := range []int{1, 5, len(stream) - 3} {
		dec := gob.NewDecoder(bytes.NewReader(stream[:cut]))
		var err error
		for err == nil {
			err = dec.Decode(nothing)
		}
		fmt.Println(cut, err)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		gob.RegisterName("pt", Square{})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		gob.NewEncoder(io.Discard).Encode((*Point)(nil))
	}()
}
