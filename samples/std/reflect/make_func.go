package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// memoize wraps any function whose arguments print differently if they differ.
func memoize(fn any) any {
	f := reflect.ValueOf(fn)
	seen := map[string][]reflect.Value{}
	return reflect.MakeFunc(f.Type(), func(args []reflect.Value) []reflect.Value {
		var key strings.Builder
		for _, a := range args {
			fmt.Fprintf(&key, "%v|", a)
		}
		out, ok := seen[key.String()]
		if !ok {
			out = f.Call(args)
			seen[key.String()] = out
		}
		return out
	}).Interface()
}

func bind(fptr any, impl func([]reflect.Value) []reflect.Value) {
	fn := reflect.ValueOf(fptr).Elem()
	fn.Set(reflect.MakeFunc(fn.Type(), impl))
}

type Visitor func(name string, depth int, w float64, ok bool) (string, error)

func main() {
	calls := 0
	square := memoize(func(x int) int { calls++; return x * x }).(func(int) int)
	fmt.Println(square(4), square(4), square(5), calls)

	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	var mixed func(float64, float64) (float64, float64)
	bind(&intSwap, swap)
	bind(&mixed, swap)
	fmt.Println(intSwap(0, 1))
	fmt.Println(mixed(2.72, 3.14))

	var v Visitor
	bind(&v, func(in []reflect.Value) []reflect.Value {
		s := fmt.Sprint(in[0], in[1], in[2], in[3])
		err := reflect.Zero(reflect.TypeFor[error]())
		if !in[3].Bool() {
			err = reflect.ValueOf(errors.New("not ok"))
		}
		return []reflect.Value{reflect.ValueOf(s), err}
	})
	fmt.Println(v("a", 1, 2.5, true))
	fmt.Println(v("b", 2, 3.5, false))

	var variadic func(string, ...int) int
	bind(&variadic, func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(len(in)*100 + in[1].Len())}
	})
	fmt.Println(variadic("x"), variadic("x", 1, 2, 3))

	ft := reflect.FuncOf([]reflect.Type{reflect.TypeFor[int](), reflect.TypeFor[[]string]()},
		[]reflect.Type{reflect.TypeFor[bool]()}, true)
	fmt.Println(ft, ft == reflect.TypeFor[func(int, ...string) bool](), ft.NumIn(), ft.IsVariadic())

	st := reflect.StructOf([]reflect.StructField{
		{Name: "Name", Type: reflect.TypeFor[string](), Tag: `json:"name"`},
		{Name: "Age", Type: reflect.TypeFor[int](), Tag: `json:"age"`},
	})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetString("bob")
	sv.Field(1).SetInt(3)
	fmt.Printf("%v %+v\n", st, sv)
	_, same := sv.Interface().(struct {
		Name string `json:"name"`
		Age  int    `json:"age"`
	})
	fmt.Println(same, reflect.ArrayOf(3, st).Len(), reflect.PointerTo(st).Kind(), reflect.SliceOf(reflect.TypeFor[error]()))
	for i, f := range []func(){
		func() { bind(&intSwap, func([]reflect.Value) []reflect.Value { return nil }); intSwap(1, 2) },
		func() { reflect.MakeFunc(reflect.TypeFor[int](), swap) },
		func() { reflect.FuncOf([]reflect.Type{reflect.TypeFor[int]()}, nil, true) },
		func() { reflect.StructOf([]reflect.StructField{{Name: "x", Type: st}}) },
		func() { reflect.StructOf([]reflect.StructField{{Name: "X"}}) },
		func() { reflect.ArrayOf(-1, st) },
		func() { reflect.MakeSlice(st, 1, 1) },
		func() { reflect.MakeSlice(reflect.SliceOf(st), 2, 1) },
	} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
}
