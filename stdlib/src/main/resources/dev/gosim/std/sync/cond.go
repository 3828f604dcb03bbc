package sync

type noCopy struct{}

type waiter struct{}

type notifyList struct {
	_ noCopy
}

func (l *notifyList) add() *waiter

func (l *notifyList) wait(w *waiter)

func (l *notifyList) notifyOne()

func (l *notifyList) notifyAll()

// A Cond lets goroutines wait for an event. L is held while the condition is looked at or changed.
type Cond struct {
	L      Locker
	notify notifyList
	self   *Cond
}

// NewCond returns a Cond with that lock.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits to be woken, and locks it again.
func (c *Cond) Wait() {
	c.check()
	t := c.notify.add()
	c.L.Unlock()
	c.notify.wait(t)
	c.L.Lock()
}

// Signal wakes one waiter.
func (c *Cond) Signal() {
	c.check()
	c.notify.notifyOne()
}

// Broadcast wakes all waiters.
func (c *Cond) Broadcast() {
	c.check()
	c.notify.notifyAll()
}
