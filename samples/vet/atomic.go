// Atomic additions whose result is assigned to what was added to.
package main

import "sync/atomic"

type S struct {
	n uint64
	a [2]int32
	p *int64
}

func main() {
	var x, y int64
	x = atomic.AddInt64(&x, 1)
	y = atomic.AddInt64(&x, 1)
	x, y = atomic.AddInt64(&x, 1), 2
	p := &x
	*p = atomic.AddInt64(p, 1)
	s := S{p: p}
	s.n = atomic.AddUint64(&s.n, 1)
	s.a[1] = atomic.AddInt32(&s.a[1], 1)
	s.a[0] = atomic.AddInt32(&s.a[1], 1)
	*s.p = atomic.AddInt64(s.p, 1)
	{
		x := atomic.AddInt64(&x, 1)
		_ = x
	}
	x = atomic.LoadInt64(&x)
	_, _ = x, y
}
