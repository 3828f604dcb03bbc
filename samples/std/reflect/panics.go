package main

import (
	"errors"
	"fmt"
	"reflect"
)

type T struct {
	Exp   int
	unexp int
	inner
	Slice []int
}

type inner struct{ Promoted string }

func try(name string, f func()) {
	defer func() {
		r := recover()
		var ve *reflect.ValueError
		err, _ := r.(error)
		fmt.Printf("%s: %v [%T %v]\n", name, r, r, errors.As(err, &ve))
	}()
	f()
}

func main() {
	var zero reflect.Value
	s := reflect.ValueOf("str")
	i := reflect.ValueOf(1)
	t := T{}
	v := reflect.ValueOf(t)
	e := reflect.ValueOf(&t).Elem()
	fmt.Println(zero, zero.Kind(), zero.IsValid(), zero.CanSet(), zero.CanAddr(), zero.String(), i.String(), e.String())
	try("Int", func() { s.Int() })
	try("Uint", func() { i.Uint() })
	try("Float", func() { i.Float() })
	try("Bool", func() { i.Bool() })
	try("Len", func() { i.Len() })
	try("Len ptr", func() { reflect.ValueOf(&t).Len() })
	try("Cap", func() { s.Cap() })
	try("Index", func() { i.Index(0) })
	try("Index range", func() { s.Index(3) })
	try("Index slice", func() { e.Field(3).Index(0) })
	try("Elem", func() { i.Elem() })
	try("Field", func() { i.Field(0) })
	try("Field range", func() { v.Field(10) })
	try("NumField", func() { s.NumField() })
	try("IsNil", func() { i.IsNil() })
	try("IsZero", func() { zero.IsZero() })
	try("MapKeys", func() { i.MapKeys() })
	try("MapIndex", func() { s.MapIndex(s) })
	try("MapRange", func() { s.MapRange() })
	try("Type", func() { zero.Type() })
	try("Interface", func() { zero.Interface() })
	try("Interface unexported", func() { v.Field(1).Interface() })
	try("zero Int", func() { zero.Int() })
	try("SetInt", func() { i.SetInt(1) })
	try("SetInt zero", func() { zero.SetInt(1) })
	try("SetInt unexported", func() { e.Field(1).SetInt(1) })
	try("SetInt kind", func() { e.Field(3).SetInt(1) })
	try("Set", func() { v.Field(0).Set(i) })
	try("Set type", func() { e.Field(0).Set(s) })
	try("Set zero", func() { e.Field(0).Set(zero) })
	try("Set from unexported", func() { e.Field(0).Set(e.Field(1)) })
	try("SetString", func() { e.Field(0).SetString("x") })
	try("SetLen", func() { e.Field(3).SetLen(1) })
	try("Addr", func() { v.Addr() })
	try("Call", func() { i.Call(nil) })
	try("Convert", func() { s.Convert(i.Type()) })
	try("Slice", func() { i.Slice(0, 1) })
	try("Slice bounds", func() { s.Slice(2, 9) })
	try("Slice array", func() { reflect.ValueOf([2]int{}).Slice(0, 1) })
	try("Bytes", func() { s.Bytes() })
	try("Bytes of ints", func() { e.Field(3).Bytes() })
	try("Append", func() { reflect.Append(i, i) })
	try("Append type", func() { reflect.Append(e.Field(3), s) })
	try("Copy", func() { reflect.Copy(i, i) })
	try("Send", func() { i.Send(i) })
	try("Pointer", func() { i.Pointer() })
	try("MethodByName", func() { zero.MethodByName("x") })
	try("NumMethod", func() { zero.NumMethod() })
	try("Equal", func() { e.Field(3).Equal(e.Field(3)) })
	try("FieldByName", func() { i.FieldByName("x") })
	try("Swapper", func() { reflect.Swapper(1) })
	try("Type.Elem", func() { i.Type().Elem() })
	try("Type.Field", func() { i.Type().Field(0) })
	try("Type.Field range", func() { v.Type().Field(9) })
	try("Type.NumField", func() { i.Type().NumField() })
	try("Type.FieldByName", func() { i.Type().FieldByName("x") })
	try("Type.Key", func() { i.Type().Key() })
	try("Type.Len", func() { i.Type().Len() })
	try("Type.In", func() { i.Type().In(0) })
	try("Type.NumIn", func() { i.Type().NumIn() })
	try("Type.NumOut", func() { i.Type().NumOut() })
	try("Type.IsVariadic", func() { i.Type().IsVariadic() })
	try("Type.ChanDir", func() { i.Type().ChanDir() })
	try("Type.Bits", func() { s.Type().Bits() })
	try("Type.Implements", func() { i.Type().Implements(i.Type()) })
	try("Type.Implements nil", func() { i.Type().Implements(nil) })
	try("Zero", func() { reflect.Zero(nil) })
	try("New", func() { reflect.New(nil) })
	try("Seq", func() { v.Seq() })
	try("VisibleFields", func() { reflect.VisibleFields(i.Type()) })
	e.Field(2).Field(0).SetString("ok: exported field of an embedded struct")
	fmt.Println(t.Promoted, e.Field(2).CanSet(), e.Field(2).Field(0).CanSet(), e.Field(1).CanInterface(), e.Field(1).Int())
	fmt.Println(v.Field(1), v)
	i.SetInt(3)
}
