// A finalizer takes the pointer.
package main

import "runtime"

type t struct{ a, b, c int }

func main() {
	runtime.SetFinalizer(&t{}, func(t) {})
}
