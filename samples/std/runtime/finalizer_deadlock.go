// Finalizers that will never run keep no program alive.
package main

import (
	"fmt"
	"runtime"
)

type t struct{ name string }

func main() {
	p := &t{"kept"}
	runtime.SetFinalizer(p, func(*t) {})
	runtime.AddCleanup(p, func(int) {}, 1)
	runtime.GC()
	fmt.Println("waiting")
	<-make(chan int)
	fmt.Println(p.name)
}
