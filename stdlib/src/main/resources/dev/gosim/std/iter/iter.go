// Package iter defines iterators.
package iter

// goexit ends the calling goroutine.
func goexit()

// newcoro makes a pair of goroutines of which one runs while the other waits (runtime/coro.go).
func newcoro() any

// corostart waits, in the second goroutine, until the first one switches to it.
func corostart(c any)

// coroswitch lets the other goroutine run until it switches back or ends.
func coroswitch(c any)

// coroexit says, in the second goroutine, that it ends; then the first one goes on.
func coroexit(c any)

// Seq is an iterator over single values.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

// pull is what the functions that Pull makes share. The iterator runs on a goroutine of its own,
// and only while the caller of next or stop waits for it.
type pull struct {
	c        any // the two goroutines
	name     string
	done     bool
	yielding bool // next has been called, and the iterator has not yielded since
	returned bool
	goexit   bool
	panics   bool
	value    any // of the panic
}

func newPull(name string) *pull {
	return &pull{c: newcoro(), name: name}
}

// yield begins a call of yield: whether there is anybody to yield to.
func (p *pull) yield() bool {
	if p.done {
		return false
	}
	if !p.yielding {
		panic(p.name + ": yield called again before next")
	}
	p.yielding = false
	return true
}

// next begins a call of next: whether there is anything to wait for.
func (p *pull) next() bool {
	if p.done {
		return false
	}
	if p.yielding {
		panic(p.name + ": next called again before yield")
	}
	p.yielding = true
	return true
}

// end is deferred by the iterator's goroutine.
func (p *pull) end(v any) {
	if v != nil {
		p.panics, p.value = true, v
	} else if !p.returned {
		p.goexit = true
	}
	p.done = true
}

// resumed is called when the iterator has given control back: who called it dies with it.
func (p *pull) resumed() {
	if p.panics {
		panic(p.value)
	}
	if p.goexit {
		goexit()
	}
}

// stop begins a call of stop: whether the iterator has to be told.
func (p *pull) stop() bool {
	if p.done {
		return false
	}
	p.done = true
	return true
}

// Pull turns an iterator into next, which returns its values one by one, and stop, which ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := newPull("iter.Pull")
	var v V
	var ok bool
	go func() {
		defer coroexit(p.c)
		corostart(p.c)
		if p.done {
			return
		}
		yield := func(x V) bool {
			if !p.yield() {
				return false
			}
			v, ok = x, true
			coroswitch(p.c)
			return !p.done
		}
		defer func() { p.end(recover()) }()
		seq(yield)
		var zero V
		v, ok = zero, false
		p.returned = true
	}()
	next = func() (V, bool) {
		if !p.next() {
			var zero V
			return zero, false
		}
		coroswitch(p.c)
		p.resumed()
		return v, ok
	}
	stop = func() {
		if p.stop() {
			coroswitch(p.c)
			p.resumed()
		}
	}
	return next, stop
}

// Pull2 is Pull for iterators over pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := newPull("iter.Pull2")
	var k K
	var v V
	var ok bool
	go func() {
		defer coroexit(p.c)
		corostart(p.c)
		if p.done {
			return
		}
		yield := func(x K, y V) bool {
			if !p.yield() {
				return false
			}
			k, v, ok = x, y, true
			coroswitch(p.c)
			return !p.done
		}
		defer func() { p.end(recover()) }()
		seq(yield)
		var zk K
		var zv V
		k, v, ok = zk, zv, false
		p.returned = true
	}()
	next = func() (K, V, bool) {
		if !p.next() {
			var zk K
			var zv V
			return zk, zv, false
		}
		coroswitch(p.c)
		p.resumed()
		return k, v, ok
	}
	stop = func() {
		if p.stop() {
			coroswitch(p.c)
			p.resumed()
		}
	}
	return next, stop
}
