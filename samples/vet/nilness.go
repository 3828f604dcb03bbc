// Values that are certainly nil, or certainly not, where that makes a difference.
package main

import (
	"errors"
	"fmt"
)

type node struct {
	value int
	next  *node
}

func (n *node) sum() int { return 0 }

func (n node) val() int { return n.value }

func dereferences(n *node, e error, m map[string]int, s []int, f func(), c chan int, a *[3]int) {
	if n == nil {
		fmt.Println(n.value)
		n.value = 1
		_ = *n
		*n = node{}
		fmt.Println(n.sum())
		fmt.Println(n.val())
	}
	if e == nil {
		fmt.Println(e.Error())
	}
	if m == nil {
		fmt.Println(m["a"])
		m["a"] = 1
		for range m {
			fmt.Println("never")
		}
	}
	if s == nil {
		fmt.Println(s[0])
		for _, x := range s {
			fmt.Println(x)
		}
		for i := range s {
			fmt.Println(i)
		}
		s = append(s, 1)
		fmt.Println(s[0])
	}
	if f == nil {
		f()
		go f()
		defer f()
	}
	if c == nil {
		c <- 1
		<-c
		close(c)
	}
	if a == nil {
		a[0] = 1
		fmt.Println(a[1], a[:])
	}
	var any any
	fmt.Println(any.(int))
	n2, ok := any.(int)
	fmt.Println(n2, ok)
}

func conditions(n, other *node, e error) {
	if n == nil {
		if n == nil {
			fmt.Println("again")
		}
		if n != nil {
			fmt.Println(n.value)
		}
	}
	if n != nil && n == nil {
		fmt.Println("never")
	}
	if n == nil || n.value == 0 {
		fmt.Println(n.value)
	}
	if n != nil || n.value == 0 {
		fmt.Println("panics")
	}
	p := &node{}
	if p == nil {
		fmt.Println("never")
	}
	q := p
	if q != nil {
		fmt.Println("always")
	}
	err := errors.New("x")
	if err != nil {
		fmt.Println(err)
	}
	var typed *node
	if typed == nil {
		fmt.Println("always")
	}
	var iface any = typed
	if iface == nil {
		fmt.Println("never")
	}
	if other != nil {
		return
	}
	fmt.Println(other.value)
	if e != nil {
		if e == nil {
			fmt.Println("never")
		}
	}
	m := make(map[int]int)
	if m != nil && nil != p {
		fmt.Println("always")
	}
	if n == nil {
		if n == other {
			fmt.Println("both")
		}
	}
}

func assigned(n *node, b bool) {
	if n == nil {
		n = &node{}
	}
	fmt.Println(n.value)
	var m *node
	if b {
		m = n
	}
	fmt.Println(m.value)
	m = nil
	for i := 0; i < 3; i++ {
		if m == nil {
			m = &node{}
		}
		fmt.Println(m.value)
	}
	m = nil
	fmt.Println(m.value)
	x, y := m, n
	fmt.Println(x.value, y.value)
	func() { fmt.Println(x.value) }()
}

func captured(n *node) {
	set := func() { n = &node{} }
	if n == nil {
		set()
		fmt.Println(n.value)
	}
	var p *node
	address(&p)
	if p == nil {
		fmt.Println(p.value)
	}
}

func address(p **node) { *p = &node{} }

func asserted(v any) {
	if n, ok := v.(*node); ok {
		fmt.Println(n.value)
	} else {
		fmt.Println(n.value)
	}
	n, ok := v.(*node)
	if !ok {
		fmt.Println(n.value)
		return
	}
	fmt.Println(n.value)
}

func switches(n *node, e error) {
	switch {
	case n == nil:
		fmt.Println(n.value)
	case e == nil:
		fmt.Println(n.value, e.Error())
	}
	switch n {
	case nil:
		fmt.Println(n.value)
	}
	switch e.(type) {
	case nil:
		fmt.Println(e.Error())
	}
	if n == nil {
		panic(nil)
	}
	for n != nil {
		n = n.next
	}
	fmt.Println(n.value)
}

func loops(list []*node) {
	var last *node
	for _, n := range list {
		if last != nil {
			fmt.Println(last.value)
		}
		last = n
	}
	for cur := last; cur != nil; cur = cur.next {
		if cur == nil {
			fmt.Println("never")
		}
	}
	var first *node
	for {
		if first == nil {
			break
		}
	}
	fmt.Println(first.value)
}

func named() (n *node, err error) {
	defer func() { err = nil }()
	if n == nil {
		fmt.Println(n.value)
	}
	return nil, err
}

func main() {
	fmt.Println("done")
}
