// Locks that are copied, and those that are not.
package main

import (
	"sync"
	"sync/atomic"
)

type Counter struct {
	mu sync.Mutex
	n  int
}

type Outer struct {
	name string
	c    Counter
}

type Embeds struct{ sync.RWMutex }

type Once struct {
	once sync.Once
	wg   sync.WaitGroup
}

type Stats struct{ hits atomic.Int64 }

type Ref struct {
	mu *sync.Mutex
	l  sync.Locker
}

type Generic[T any] struct {
	mu sync.Mutex
	v  T
}

func (c Counter) Value() int { return c.n }

func (c *Counter) Pointer() int { return c.n }

func byValue(o Outer, c *Counter) Outer { return o }

func params(a, b sync.Mutex, cond sync.Cond, m sync.Map, p sync.Pool) {}

func generic[T any](g Generic[T]) {}

func constrained[M sync.Mutex | Counter](m M) {}

func tilde[M interface{ ~struct{ mu sync.Mutex } }](m M) {}

func ref(r Ref) Ref { return r }

func fresh() Counter { return Counter{} }

func ptr() *Counter { return &Counter{} }

func use(...any) {}

func uses(o Outer, list []Counter, set map[string]Counter, arr [2]sync.Mutex) {
	c := o.c
	var d = o.c
	var e Counter = fresh()
	use(c, d, &e)
	use(*ptr())
	use(len(arr), cap(arr))
	_ = c
	c = *(&o.c)
	for i, x := range list {
		use(i, &x)
	}
	for _, x := range set {
		use(&x)
	}
	for i := range list {
		use(&list[i])
	}
	var y Counter
	for _, y = range list {
		use(&y)
	}
	_ = []Counter{list[0], {}}
	_ = Outer{name: "x", c: (o.c)}
	f := func(s Stats, o Once) {}
	f(Stats{}, Once{})
	for m, i := (sync.Mutex{}), 0; i < 1; i++ {
		m.Lock()
		m.Unlock()
	}
	a, b := list[0], 1
	use(&a, b, Embeds{}, *new(Embeds))
	var at atomic.Pointer[int]
	bt := at
	var v atomic.Value
	w := v
	use(&bt, &w, list[0].n)
	ch := make(chan Counter, 1)
	ch <- *ptr()
	z := <-ch
	use(&z)
}

func main() {}
