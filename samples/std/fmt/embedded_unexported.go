package main

import (
	"fmt"
	"reflect"
)

type N float32

func (N) Error() string { return "N!" }

type s struct {
	F N
	g N
}
type T struct {
	A int
	s
	h s
}
type P struct {
	*s
	N
	n N
}
type inner struct{ X any }
type U struct {
	inner
	V map[string]s
	w []N
}

func main() {
	t := T{1, s{2, 3}, s{4, 5}}
	fmt.Println(t)
	fmt.Printf("%v %+v\n", t, &t)
	fmt.Println(P{nil, 3, 4})
	fmt.Println(U{inner{N(2)}, map[string]s{"a": {1, 2}}, []N{1}})
	fmt.Println(struct{ inner inner }{inner{N(1)}})
	fmt.Println([]T{t}, map[string]T{"a": t}, struct{ T }{t}, struct{ t T }{t})
}

func init() {
	v := reflect.ValueOf(T{1, s{2, 3}, s{4, 5}})
	fmt.Println(v, v.Field(1), v.Field(2), v.Field(1).Field(0), v.Field(2).Field(0))
	fmt.Printf("%+v %#v\n", v.Field(1), v.Field(1))
}
