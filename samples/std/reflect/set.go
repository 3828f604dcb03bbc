package main

import (
	"fmt"
	"reflect"
)

type Color uint8

type Node struct {
	Val   int
	Next  *Node
	Items [3]int
	Sub   struct {
		F float32
		C complex128
	}
	Any    any
	Names  []string
	Color  Color
	Bytes  []byte
	hidden int
}

type ID int

func main() {
	x := 5
	v := reflect.ValueOf(&x)
	fmt.Println(v.CanSet(), v.Elem().CanSet(), v.Elem().CanAddr(), reflect.ValueOf(x).CanSet())
	v.Elem().SetInt(6)
	fmt.Println(x)
	*v.Interface().(*int) = 7
	fmt.Println(v.Elem().Int(), v.Elem().Addr().Interface() == any(&x))

	n := &Node{}
	e := reflect.ValueOf(n).Elem()
	e.FieldByName("Val").Set(reflect.ValueOf(1))
	e.FieldByName("Next").Set(reflect.New(reflect.TypeOf(Node{})))
	e.FieldByName("Next").Elem().FieldByName("Val").SetInt(2)
	e.FieldByName("Items").Index(1).SetInt(11)
	e.FieldByName("Sub").Field(0).SetFloat(0.1)
	e.FieldByName("Sub").Field(1).SetComplex(complex(1, 2))
	e.FieldByName("Any").Set(reflect.ValueOf([]int{1}))
	e.FieldByName("Names").Set(reflect.Append(e.FieldByName("Names"), reflect.ValueOf("a"), reflect.ValueOf("b")))
	e.FieldByName("Color").SetUint(300)
	e.FieldByName("Bytes").SetBytes([]byte("hi"))
	next := n.Next
	n.Next = nil
	fmt.Printf("%+v %v\n", *n, next.Val)
	e.FieldByName("Any").Set(reflect.Zero(reflect.TypeFor[any]()))
	e.FieldByName("Items").SetZero()
	e.FieldByName("Sub").Set(reflect.Zero(e.FieldByName("Sub").Type()))
	fmt.Println(n.Any, n.Items, n.Sub, e.FieldByName("Color").OverflowUint(300), e.FieldByName("Val").OverflowInt(1<<40))

	items := e.FieldByName("Items").Slice(0, 2)
	items.Index(0).SetInt(99)
	fmt.Println(n.Items, items.Len(), items.Cap(), items.Type())
	p := e.FieldByName("Items").Index(2).Addr().Interface().(*int)
	*p = 33
	fmt.Println(n.Items)

	s := []string{"x", "y", "z"}
	sv := reflect.ValueOf(&s).Elem()
	sv.Index(2).SetString("Z")
	sv.SetLen(2)
	fmt.Println(s, len(s), cap(s))
	sv.SetLen(3)
	sv.SetCap(3)
	fmt.Println(s)
	sv.Grow(10)
	fmt.Println(len(s), cap(s) >= 13)
	reflect.Copy(sv, reflect.ValueOf([]string{"1", "2"}))
	fmt.Println(s)
	sv.Clear()
	fmt.Printf("%q\n", s)
	reflect.Swapper(s)(0, 1)

	var i any = Node{Val: 3}
	iv := reflect.ValueOf(&i).Elem()
	fmt.Println(iv.Kind(), iv.Elem().Kind(), iv.Elem().CanSet())
	iv.Set(reflect.ValueOf("now a string"))
	fmt.Println(i)

	var id ID
	reflect.ValueOf(&id).Elem().Set(reflect.ValueOf(12).Convert(reflect.TypeOf(id)))
	fmt.Printf("%v %T\n", id, reflect.ValueOf(&id).Elem().Interface())
	arr := [2]Node{{Val: 1}, {Val: 2}}
	av := reflect.ValueOf(&arr).Elem()
	av.Index(0).Set(av.Index(1))
	av.Index(1).Field(0).SetInt(50)
	fmt.Println(arr[0].Val, arr[1].Val)
	copyOf := av.Index(1).Interface().(Node)
	copyOf.Val = 60
	fmt.Println(arr[1].Val, copyOf.Val)
	fv := reflect.New(reflect.TypeFor[func(int) int]()).Elem()
	fv.Set(reflect.ValueOf(func(i int) int { return i + 1 }))
	fmt.Println(fv.Interface().(func(int) int)(1))
	u := struct{ A, B int }{1, 2}
	type U struct{ A, B int }
	var named U
	reflect.ValueOf(&named).Elem().Set(reflect.ValueOf(u))
	fmt.Printf("%+v %T\n", named, named)
}
