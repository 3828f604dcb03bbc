package main

import (
	"errors"
	"fmt"
	"io"
)

type A struct{ n int }
type B struct{ s string }
type Str string

func (a A) Name() string    { return fmt.Sprint("A", a.n) }
func (b *B) Name() string   { return "B" + b.s }
func (s Str) Error() string { return string(s) }

type Namer interface{ Name() string }

func classify(v any) string {
	switch t := v.(type) {
	case nil:
		return "nil"
	case bool:
		return fmt.Sprint("bool ", !t)
	case int8, int16, int32:
		return fmt.Sprintf("small %T %v", t, t)
	case int:
		return fmt.Sprint("int ", t+1)
	case float32, float64, complex64, complex128:
		return fmt.Sprintf("inexact %T", t)
	case string:
		return "string " + t
	case []byte:
		return "bytes " + string(t)
	case []any:
		out := "list("
		for _, e := range t {
			out += classify(e) + ";"
		}
		return out + ")"
	case map[string]any:
		return fmt.Sprint("map ", len(t))
	case *int:
		return fmt.Sprint("ptr ", *t)
	case func(int) int:
		return fmt.Sprint("func ", t(20))
	case chan int:
		return fmt.Sprint("chan ", cap(t))
	case Namer:
		return "namer " + t.Name()
	case error:
		return "error " + t.Error()
	case struct{ X int }:
		return fmt.Sprint("anon ", t.X)
	case [2]int:
		return fmt.Sprint("array ", t[1])
	case interface{ Len() int }:
		return fmt.Sprint("len ", t.Len())
	default:
		return fmt.Sprintf("default %T", t)
	}
}

type L []int

func (l L) Len() int { return len(l) }

func main() {
	n := 5
	for _, v := range []any{nil, true, int8(1), 'r', 41, 1.5, float32(2), 2i, "s", []byte("b"), []any{1, "x", nil}, map[string]any{"k": 1},
		&n, func(i int) int { return i + 1 }, make(chan int, 3), A{1}, &A{2}, &B{"b"}, B{"b"}, Str("err"), errors.New("new"), io.EOF, struct{ X int }{9},
		[2]int{1, 2}, [3]int{}, L{1, 2}, uint(3), (*B)(nil) == nil, (*A)(nil) == nil, (func())(nil), (error)(nil), []int{}, struct{ X int8 }{}} {
		fmt.Println(classify(v))
	}
	var x any = 3
	switch x := x.(type) {
	case int:
		x++
		fmt.Println(x)
	}
	fmt.Println(x)
	switch x.(type) {
	case string:
		fmt.Println("string")
	case int:
		fmt.Println("int without variable")
	}
	switch y := any(x); z := y.(type) {
	default:
		fmt.Printf("%T %v\n", z, z)
	case string:
	}
	var nm Namer
	switch nm.(type) {
	case nil:
		fmt.Println("nil namer")
	case A:
		fmt.Println("A")
	}
	nm = A{7}
	switch v := nm.(type) {
	case *B:
		fmt.Println("B", v.s)
	case A, *A:
		fmt.Println("A or *A", v.Name())
	}
loop:
	for i, v := range []any{1, "two", 3.0} {
		switch v.(type) {
		case string:
			continue loop
		case float64:
			break loop
		}
		fmt.Println("loop", i)
	}
	switch v := x.(type) {
	case int:
		func() { v = 100 }()
		fmt.Println(v)
	}
}
