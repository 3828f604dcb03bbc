// Package iter defines iterators.
package iter

// goexit ends the calling goroutine.
func goexit()

// Seq is an iterator over single values.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

// pull is the state that next and stop share. The iterator runs on a goroutine of its own, and
// only while the caller of next or stop waits for it.
type pull struct {
	resume  chan bool // to the iterator: true to go on, false to end
	yielded chan struct{}
	started bool
	done    bool
	running bool
	goexit  bool
	panics  bool
	value   any // of the panic
}

func newPull() *pull {
	return &pull{resume: make(chan bool), yielded: make(chan struct{})}
}

// run calls body on its own goroutine; body ends when the iterator does.
func (p *pull) run(body func()) {
	finished := false
	defer func() {
		if !finished {
			if v := recover(); v != nil {
				p.panics, p.value = true, v
			} else {
				p.goexit = true
			}
		}
		p.done = true
		p.yielded <- struct{}{}
	}()
	if <-p.resume {
		body()
	}
	finished = true
}

// wait hands control to the iterator until it yields or ends.
func (p *pull) wait(goOn bool) {
	p.running = true
	p.resume <- goOn
	<-p.yielded
	p.running = false
	if p.panics {
		p.panics = false
		panic(p.value)
	}
	if p.goexit {
		p.goexit = false
		goexit()
	}
}

// yield hands control back to the caller of next, and reports whether to go on.
func (p *pull) yield() bool {
	p.yielded <- struct{}{}
	return <-p.resume
}

func (p *pull) check() {
	if p.running {
		panic("iter.Pull: next called again before yield")
	}
}

// Pull turns an iterator into next, which returns its values one by one, and stop, which ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := newPull()
	var v V
	var ok bool
	body := func() {
		seq(func(x V) bool {
			if p.done {
				return false
			}
			v, ok = x, true
			return p.yield()
		})
	}
	next = func() (V, bool) {
		p.check()
		var zero V
		if p.done {
			return zero, false
		}
		if !p.started {
			p.started = true
			go p.run(body)
		}
		v, ok = zero, false
		p.wait(true)
		return v, ok
	}
	stop = func() {
		p.check()
		if p.done {
			return
		}
		p.done = true
		if p.started {
			p.wait(false)
		}
	}
	return next, stop
}

// Pull2 is Pull for iterators over pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := newPull()
	var k K
	var v V
	var ok bool
	body := func() {
		seq(func(x K, y V) bool {
			if p.done {
				return false
			}
			k, v, ok = x, y, true
			return p.yield()
		})
	}
	next = func() (K, V, bool) {
		p.check()
		var zk K
		var zv V
		if p.done {
			return zk, zv, false
		}
		if !p.started {
			p.started = true
			go p.run(body)
		}
		k, v, ok = zk, zv, false
		p.wait(true)
		return k, v, ok
	}
	stop = func() {
		p.check()
		if p.done {
			return
		}
		p.done = true
		if p.started {
			p.wait(false)
		}
	}
	return next, stop
}
