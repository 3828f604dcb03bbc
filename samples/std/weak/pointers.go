// Weak pointers: of variables, fields and elements; their equality; what is left when nobody else
// points there.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"weak"
)

type Node struct {
	name string
	size int
	next *Node
}

var kept = &Node{name: "kept", size: 3}

type Lost struct {
	p, q  weak.Pointer[Node]
	size  weak.Pointer[int]
	array weak.Pointer[[40]int]
}

// lost makes weak pointers to what nobody else knows.
func lost() Lost {
	n := &Node{name: "lost"}
	a := new([40]int)
	return Lost{weak.Make(n), weak.Make(n), weak.Make(&n.size), weak.Make(a)}
}

func reclaimed[T any](p weak.Pointer[T]) bool {
	for range 100 {
		if p.Value() == nil {
			return true
		}
		runtime.GC()
	}
	return false
}

func zero() {
	var p weak.Pointer[Node]
	fmt.Println(p.Value() == nil, p == weak.Make[Node](nil))
	fmt.Printf("%T\n", p)
}

func equality() {
	p, q := weak.Make(kept), weak.Make(kept)
	fmt.Println(p == q, p.Value() == kept, p.Value().name)
	other := &Node{name: "kept", size: 3}
	fmt.Println(p == weak.Make(other))
	f := weak.Make(&kept.size)
	fmt.Println(f == weak.Make(&kept.size), f == weak.Make(&other.size), *f.Value())
	*f.Value() = 7
	fmt.Println(kept.size)
	s := []string{"a", "b", "c"}
	e := weak.Make(&s[1])
	fmt.Println(e == weak.Make(&s[1:][0]), e == weak.Make(&s[2]), *e.Value())
	array := [3]int{1, 2, 3}
	a := weak.Make(&array)
	fmt.Println(a == weak.Make(&array), a.Value()[2], a.Value() == &array)
	m := map[weak.Pointer[Node]]int{p: 1}
	m[q]++
	m[weak.Make(other)]++
	fmt.Println(len(m), m[p])
	var x, y any = p, f
	fmt.Println(x == any(q), x == y)
	runtime.KeepAlive(other)
}

func reclaims() {
	l := lost()
	p, q := l.p, l.q
	fmt.Println(reclaimed(p), reclaimed(l.size), reclaimed(l.array))
	fmt.Println(p == q, q.Value() == nil, p == weak.Pointer[Node]{})
	m := map[weak.Pointer[Node]]string{p: "was there"}
	fmt.Println(m[q])
	runtime.GC()
	fmt.Println(weak.Make(kept).Value() == kept)
}

// shared is made by several goroutines at once: they get the same pointer.
func shared() {
	var wg sync.WaitGroup
	made := make([]weak.Pointer[Node], 50)
	for i := range made {
		wg.Go(func() {
			made[i] = weak.Make(kept)
			runtime.Gosched()
			if made[i].Value() != kept {
				panic("lost")
			}
		})
	}
	wg.Wait()
	for _, p := range made {
		if p != made[0] {
			panic("different")
		}
	}
	fmt.Println("one pointer")
}

func main() {
	zero()
	equality()
	reclaims()
	shared()
}
