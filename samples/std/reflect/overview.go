package main

import (
	"fmt"
	"reflect"
	"strings"
)

type Inner struct{ A, B int }
type T struct {
	Name string `json:"name,omitempty" xml:"n"`
	Age  int    `json:"age"`
	Inner
	p *T
	L []string
	M map[string]int
	F float32
	I any
}

func (t T) Hello(who string) string { return "hello " + who + " from " + t.Name }
func (t *T) SetName(n string)       { t.Name = n }
func (t T) Sum(xs ...int) (s int, e error) {
	for _, x := range xs {
		s += x
	}
	return s, nil
}

type Namer interface{ SetName(string) }

func main() {
	t := T{Name: "x", Age: 3, L: []string{"a", "b"}, M: map[string]int{"k": 1}, I: 5}
	rt := reflect.TypeOf(t)
	fmt.Println(rt, rt.Kind(), rt.Name(), rt.PkgPath(), rt.NumField(), rt.NumMethod(), rt.Size())
	for i := 0; i < rt.NumField(); i++ {
		f := rt.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.Tag.Get("json"), f.Offset, f.Index, f.Anonymous, f.PkgPath)
	}
	for i := 0; i < rt.NumMethod(); i++ {
		m := rt.Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	pt := reflect.TypeOf(&t)
	for i := 0; i < pt.NumMethod(); i++ {
		m := pt.Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	fmt.Println(pt.Implements(reflect.TypeFor[Namer]()), rt.Implements(reflect.TypeFor[Namer]()))
	v := reflect.ValueOf(&t).Elem()
	v.Field(0).SetString("changed")
	v.FieldByName("Age").SetInt(42)
	v.FieldByName("A").SetInt(7)
	v.FieldByName("F").SetFloat(1.5)
	v.FieldByName("I").Set(reflect.ValueOf("str"))
	v.FieldByName("L").Index(0).SetString("zz")
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("q"), reflect.ValueOf(9))
	fmt.Printf("%+v\n", t)
	out := v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("bob")})
	fmt.Println(out[0], len(out))
	v.Addr().MethodByName("SetName").Call([]reflect.Value{reflect.ValueOf("viaCall")})
	fmt.Println(t.Name)
	out = v.MethodByName("Sum").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})
	fmt.Println(out[0].Int(), out[1].IsNil())
	fmt.Println(reflect.DeepEqual(t, t), reflect.DeepEqual([]int{1}, []int{1}), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}))
	fn := reflect.ValueOf(strings.ToUpper)
	fmt.Println(fn.Call([]reflect.Value{reflect.ValueOf("abc")})[0], fn.Type(), fn.Kind())
	for _, k := range v.FieldByName("M").MapKeys() {
		if k.String() == "q" {
			fmt.Println(k, v.FieldByName("M").MapIndex(k))
		}
	}
	s := reflect.ValueOf([]int{1, 2, 3})
	s = reflect.Append(s, reflect.ValueOf(4))
	fmt.Println(s, s.Len(), s.Cap(), s.Slice(1, 3), s.Index(0))
	fmt.Println(reflect.Zero(rt).Interface(), reflect.New(rt).Elem().Field(0).CanSet())
	var e error
	fmt.Println(reflect.TypeOf(e), reflect.ValueOf(e).IsValid(), reflect.TypeOf(&e).Elem())
	mf := reflect.MakeFunc(reflect.TypeOf(func(a, b int) int { return 0 }), func(a []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(int(a[0].Int() * a[1].Int()))}
	})
	fmt.Println(mf.Interface().(func(int, int) int)(6, 7))
	defer func() { fmt.Println(recover()) }()
	reflect.ValueOf(t).Field(0).SetString("x")
}
