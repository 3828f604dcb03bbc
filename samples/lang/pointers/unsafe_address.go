package main

import (
	"fmt"
	"unsafe"
)

var (
	where = uintptr(unsafe.Pointer(&z))
	none  = uintptr(unsafe.Pointer(nil))
	z     = 1.5
)

type pair struct{ a, b int }

func main() {
	fmt.Println(where == uintptr(unsafe.Pointer(&z)), where != 0, none)
	p := &pair{1, 2}
	q := &pair{1, 2}
	address := func(p *pair) uintptr { return uintptr(unsafe.Pointer(p)) }
	fmt.Println(address(p) == address(p), address(p) == address(q), address(nil))
	fmt.Println(fmt.Sprintf("%p", p) == fmt.Sprintf("%#x", address(p)))
	s := []int{1, 2, 3}
	fmt.Println(uintptr(unsafe.Pointer(&s[1])) == uintptr(unsafe.Pointer(&s[1])), uintptr(unsafe.Pointer(&s[0])) < uintptr(unsafe.Pointer(&s[2])))
	var a any = where
	fmt.Printf("%T\n", a)
}
