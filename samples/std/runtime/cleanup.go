// Cleanups: called once, after their variable is gone, unless they were stopped.
package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
	"weak"
)

type file struct {
	name string
	size int
}

type tree struct {
	left, right *tree
	name        string
}

var done = make(chan string, 100)

// await collects until so many are told.
func await(n int) {
	var all []string
	for len(all) < n {
		runtime.GC()
		select {
		case s := <-done:
			all = append(all, s)
		case <-time.After(10 * time.Millisecond):
		}
	}
	slices.Sort(all)
	fmt.Println(all)
}

//go:noinline
func open(name string) weak.Pointer[file] {
	f := &file{name: name, size: len(name)}
	runtime.AddCleanup(f, func(fd int) { done <- fmt.Sprint("closed ", fd) }, 7)
	runtime.AddCleanup(f, func(s string) { done <- "removed " + s }, name)
	return weak.Make(f)
}

//go:noinline
func stopped() {
	f := &file{name: "b"}
	runtime.AddCleanup(f, func(string) { done <- "not stopped" }, "").Stop()
	c := runtime.AddCleanup(f, func(string) { done <- "again" }, "")
	runtime.AddCleanup(f, func(s string) { done <- s }, "one of two")
	c.Stop()
	c.Stop()
}

// A pointer into a variable keeps it.
//
//go:noinline
func inner() *int {
	f := &file{name: "c", size: 3}
	runtime.AddCleanup(f, func(s string) { done <- s }, "with its field")
	return &f.size
}

//go:noinline
func elements() {
	s := make([]int, 10)
	runtime.AddCleanup(&s[3], func(n int) { done <- fmt.Sprint("array ", n) }, len(s))
	p := new([100]string)
	runtime.AddCleanup(&p[1], func(n int) { done <- fmt.Sprint("array ", n) }, len(p))
}

//go:noinline
func many() {
	var list []*tree
	for i := range 20 {
		t := &tree{name: fmt.Sprint("t", i)}
		runtime.AddCleanup(t, func(s string) { done <- s }, t.name)
		list = append(list, t)
	}
	for i, t := range list { // a ring
		t.right = list[(i+1)%len(list)]
	}
}

type outer struct {
	name string
	in   part
}

type part struct{ list [2]int }

// A pointer into a struct of a struct keeps all of it.
//
//go:noinline
func nested() *part {
	o := &outer{name: "o"}
	runtime.AddCleanup(o, func(s string) { done <- s }, "outer")
	runtime.SetFinalizer(o, func(*outer) { fmt.Println("never before") })
	runtime.SetFinalizer(o, nil)
	return &o.in
}

func main() {
	w := open("a")
	await(2)
	fmt.Println(w.Value())
	stopped()
	await(1)
	size := inner()
	runtime.GC()
	select {
	case s := <-done:
		fmt.Println("too early:", s)
	default:
	}
	fmt.Println(*size)
	size = nil
	await(1)
	in := nested()
	runtime.GC()
	select {
	case s := <-done:
		fmt.Println("too early:", s)
	default:
	}
	fmt.Println(in.list)
	in = nil
	await(1)
	elements()
	await(2)
	many()
	await(20)

	// It runs when main waits for it, too.
	open("z")
	runtime.GC()
	runtime.GC()
	a, b := <-done, <-done
	fmt.Println(len(a) > 0, len(b) > 0)

	var none *file
	func() {
		defer func() { fmt.Println(recover()) }()
		runtime.AddCleanup(none, func(int) {}, 1)
	}()
	f := &file{}
	func() {
		defer func() { fmt.Println(recover()) }()
		runtime.AddCleanup(f, func(*file) {}, f)
	}()
	runtime.KeepAlive(f)
}
