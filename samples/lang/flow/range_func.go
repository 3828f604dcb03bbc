package main

import (
	"fmt"
	"iter"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("(cleanup) ")
		for i := range n {
			if !yield(i) {
				fmt.Print("(stopped at ", i, ") ")
				return
			}
		}
	}
}

func pairs(s ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func thrice(yield func() bool) {
	for range 3 {
		if !yield() {
			return
		}
	}
}

type Tree struct {
	L, R *Tree
	V    int
}

func (t *Tree) All() iter.Seq[int] {
	return func(yield func(int) bool) { t.push(yield) }
}

func (t *Tree) push(yield func(int) bool) bool {
	return t == nil || t.L.push(yield) && yield(t.V) && t.R.push(yield)
}

func filter[T any](s iter.Seq[T], ok func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if ok(v) && !yield(v) {
				return
			}
		}
	}
}

func find(want int) (string, bool) {
	for v := range count(10) {
		if v == want {
			return fmt.Sprint("found ", v), true
		}
	}
	return "none", false
}

func nested() int {
	total := 0
outer:
	for i := range count(5) {
		for j := range count(5) {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			}
			total += i*10 + j
		}
	}
	return total
}

func deferred() {
	for i := range count(3) {
		defer fmt.Print("d", i, " ")
	}
	fmt.Print("end of deferred: ")
}

func named() (n int, err error) {
	defer func() { n *= 2 }()
	for i := range count(4) {
		n += i
		if i == 2 {
			return n, fmt.Errorf("stopped")
		}
	}
	return
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range count(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i, s := range pairs("a", "b", "c") {
		fmt.Print(i, s, " ")
	}
	for i := range pairs("x", "y") {
		fmt.Print(i, " ")
	}
	n := 0
	for range thrice {
		n++
	}
	fmt.Println(n)
	t := &Tree{&Tree{nil, nil, 1}, &Tree{&Tree{nil, nil, 3}, nil, 4}, 2}
	for v := range t.All() {
		fmt.Print(v, " ")
	}
	for v := range filter(t.All(), func(i int) bool { return i%2 == 0 }) {
		fmt.Print("even", v, " ")
		if v == 2 {
			break
		}
	}
	fmt.Println()
	fmt.Println(find(4))
	fmt.Println(find(99))
	fmt.Println(nested())
	deferred()
	fmt.Println()
	fmt.Println(named())
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	fmt.Println(fs[0](), fs[0](), fs[2]())
	next, stop := iter.Pull(count(3))
	fmt.Print(next())
	fmt.Print(" ")
	fmt.Print(next())
	stop()
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in body")
			}
		}
	}()
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		bad := func(yield func(int) bool) {
			yield(1)
			yield(2)
		}
		for range bad {
			break
		}
	}()
	var x int
	for x = range count(3) {
	}
	fmt.Println(x)
	func() {
		for i := range count(5) {
			func() {
				defer func() { fmt.Print("f", i, " ") }()
			}()
			if i == 1 {
				goto out
			}
		}
	out:
		fmt.Println("out")
	}()
}
