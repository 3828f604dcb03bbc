// A variable has one finalizer.
package main

import "runtime"

func main() {
	p := &struct{ a, b, c int }{}
	runtime.SetFinalizer(p, func(*struct{ a, b, c int }) {})
	runtime.SetFinalizer(p, nil)
	runtime.SetFinalizer(p, func(any) {})
	runtime.SetFinalizer(p, func(any) {})
}
