package main

import (
	"fmt"
	"iter"
)

func count(yield func(int) bool) {
	for i := 0; i < 3; i++ {
		if !yield(i) {
			return
		}
	}
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
	fmt.Println(name, "ok")
}

func main() {
	var y func(int) bool
	n, s := iter.Pull(func(yield func(int) bool) { y = yield; yield(1) })
	fmt.Println(n())
	try("yield", func() { fmt.Println(y(2)) })
	s()
	try("yield after stop", func() { fmt.Println(y(2)) })
	var n2 func() (int, int, bool)
	n2, s2 := iter.Pull2(func(yield func(int, int) bool) { n2() })
	try("nested", func() { n2() })
	try("again", func() { fmt.Println(n2()) })
	s2()
	var s3 func()
	n3, s3 := iter.Pull(func(yield func(int) bool) { s3(); fmt.Println("in"); yield(4) })
	fmt.Println(n3())
	s3()
	n4, s4 := iter.Pull(count)
	s4()
	fmt.Println(n4())
	s4()
	n5, s5 := iter.Pull(func(yield func(int) bool) { panic("boom") })
	try("boom", func() { n5() })
	try("boom", func() { n5() })
	s5()
}
