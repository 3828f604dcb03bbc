// Addresses as numbers and back: what libraries use to see whether they were somewhere before.
package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

type P struct {
	p unsafe.Pointer
	t reflect.Type
}

func of(x any) P { v := reflect.ValueOf(x); return P{unsafe.Pointer(v.Pointer()), v.Type()} }

func main() {
	a, b := new(int), new(int)
	m := map[P]string{of(a): "a", of(b): "b"}
	fmt.Println(m[of(a)], m[of(b)], of(a) == of(a), of(a) == of(b), len(m))
	s := []int{1, 2}
	fmt.Println(of(s) == of(s[:1]), of(s) == of(s[1:]), of(map[int]int(nil)).p == nil, of(a).p == nil)
	n := uintptr(unsafe.Pointer(a))
	fmt.Println(uintptr(unsafe.Pointer(n)) == n, unsafe.Pointer(uintptr(0)) == nil)
}
