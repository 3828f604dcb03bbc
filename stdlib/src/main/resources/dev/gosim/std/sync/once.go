package sync

// Once does something exactly once.
type Once struct {
	done bool
	m    Mutex
}

// Do calls f if it is the first call of Do; others wait until it has returned.
func (o *Once) Do(f func()) {
	if !o.isDone() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer o.setDone()
		f()
	}
}

func (o *Once) isDone() bool

func (o *Once) setDone()
