package main

import (
	"fmt"
	"reflect"
	"sort"
)

type Key struct {
	A int
	B string
}

func sorted(keys []reflect.Value) []reflect.Value {
	sort.Slice(keys, func(i, j int) bool { return fmt.Sprint(keys[i]) < fmt.Sprint(keys[j]) })
	return keys
}

func main() {
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	v := reflect.ValueOf(m)
	fmt.Println(v.Len(), v.Kind(), v.Type(), v.Type().Key(), v.Type().Elem())
	for _, k := range sorted(v.MapKeys()) {
		fmt.Println(k, v.MapIndex(k).Int())
	}
	v.SetMapIndex(reflect.ValueOf("four"), reflect.ValueOf(4))
	v.SetMapIndex(reflect.ValueOf("one"), reflect.Value{})
	fmt.Println(m, v.MapIndex(reflect.ValueOf("one")).IsValid(), v)

	sum, n := 0, 0
	for it := v.MapRange(); it.Next(); {
		sum += int(it.Value().Int())
		n += len(it.Key().String())
	}
	fmt.Println(sum, n)

	s := reflect.ValueOf(map[Key][]string{{1, "a"}: {"x"}, {2, "b"}: {"y", "z"}})
	fmt.Println(s.MapIndex(reflect.ValueOf(Key{2, "b"})), s.MapIndex(reflect.ValueOf(Key{3, "c"})).IsValid())

	mt := reflect.MapOf(reflect.TypeFor[string](), reflect.SliceOf(reflect.TypeFor[int]()))
	made := reflect.MakeMap(mt)
	made.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf([]int{1, 2}))
	fmt.Println(mt, made.Interface().(map[string][]int)["k"], mt == reflect.TypeOf(map[string][]int{}))

	var nilMap map[int]bool
	nv := reflect.ValueOf(nilMap)
	fmt.Println(nv.IsNil(), nv.Len(), nv.MapIndex(reflect.ValueOf(1)).IsValid(), nv.MapRange().Next())
	func() {
		defer func() { fmt.Println(recover()) }()
		nv.SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(true))
	}()
	anyMap := reflect.ValueOf(map[any]any{1: "a", "b": 2.5})
	e := anyMap.MapIndex(reflect.ValueOf("b"))
	fmt.Println(e.Kind(), e.Elem().Kind(), e)
	cleared := map[int]int{1: 1}
	reflect.ValueOf(cleared).Clear()
	fmt.Println(len(cleared))

	it := v.MapRange()
	func() {
		defer func() { fmt.Println(recover()) }()
		it.Key()
	}()
	for it.Next() {
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		it.Next()
	}()
	it.Reset(reflect.ValueOf(map[int]int{5: 6}))
	it.Next()
	k := reflect.New(reflect.TypeFor[int]()).Elem()
	k.SetIterKey(it)
	fmt.Println(k, it.Value())
	k.SetIterValue(it)
	fmt.Println(k)
	func() {
		defer func() { fmt.Println(recover()) }()
		reflect.MapOf(reflect.TypeFor[[]int](), reflect.TypeFor[int]())
	}()
}
