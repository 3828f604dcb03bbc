// Finalizers: called once with the variable, which is alive again then.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name string
	n    int
	next *node
}

type closer interface{ close() string }

func (n *node) close() string { return "close " + n.name }

var (
	done  = make(chan string, 100)
	saved *node
)

func await(n int) {
	for n > 0 {
		runtime.GC()
		select {
		case s := <-done:
			fmt.Println(s)
			n--
		case <-time.After(10 * time.Millisecond):
		}
	}
}

//go:noinline
func single() {
	a := &node{name: "a"}
	runtime.SetFinalizer(a, func(n *node) { done <- fmt.Sprint(n.name, n.n) })
	a.n = 42 // later than SetFinalizer
}

// First who points, then who is pointed to.
//
//go:noinline
func chain() {
	b := &node{name: "last"}
	a := &node{name: "first", next: b}
	for _, n := range []*node{b, a} {
		runtime.SetFinalizer(n, func(n *node) { done <- n.name + " of the chain" })
	}
}

//go:noinline
func resurrected() {
	r := &node{name: "r", n: 1}
	runtime.SetFinalizer(r, again)
}

func again(n *node) {
	n.n++
	saved = n
	done <- fmt.Sprint("saved ", n.n)
}

//go:noinline
func undone() {
	a := &node{name: "undone"}
	runtime.SetFinalizer(a, func(n *node) { done <- "not undone" })
	runtime.SetFinalizer(a, nil)
	runtime.AddCleanup(a, func(s string) { done <- s }, "cleanup instead")
}

//go:noinline
func asInterface() {
	runtime.SetFinalizer(&node{name: "i"}, func(c closer) { done <- c.close() })
}

//go:noinline
func methodAndResult() {
	runtime.SetFinalizer(&node{name: "m"}, (*node).finish)
}

func (n *node) finish() error {
	done <- "finish " + n.name
	return nil
}

func main() {
	single()
	await(1)
	chain()
	await(2)
	resurrected()
	await(1)
	fmt.Println(saved.name, saved.n)
	runtime.SetFinalizer(saved, again)
	saved = nil
	await(1)
	saved = nil
	undone()
	await(1)
	asInterface()
	await(1)
	methodAndResult()
	await(1)
	runtime.SetFinalizer(node{}, nil)
}
