// Package sync has locks and other basic means of synchronisation.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

type noCopy struct{}

// A Mutex is a mutual exclusion lock. The zero value is unlocked.
type Mutex struct {
	_ noCopy
}

// Lock waits until the mutex can be locked.
func (m *Mutex) Lock()

// TryLock locks it if it is free.
func (m *Mutex) TryLock() bool

// Unlock unlocks it; it is a fatal error if it is not locked.
func (m *Mutex) Unlock()

// A RWMutex can be held by many readers or one writer.
type RWMutex struct {
	_ noCopy
}

// Lock locks for writing.
func (rw *RWMutex) Lock()

// TryLock locks for writing if that is possible at once.
func (rw *RWMutex) TryLock() bool

// Unlock undoes Lock.
func (rw *RWMutex) Unlock()

// RLock locks for reading.
func (rw *RWMutex) RLock()

// TryRLock locks for reading if that is possible at once.
func (rw *RWMutex) TryRLock() bool

// RUnlock undoes RLock.
func (rw *RWMutex) RUnlock()

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker {
	return (*rlocker)(rw)
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// A WaitGroup waits for a collection of goroutines to finish.
type WaitGroup struct {
	_ noCopy
}

// Add adds delta to the counter.
func (wg *WaitGroup) Add(delta int)

// Done takes one from the counter.
func (wg *WaitGroup) Done()

// Wait blocks until the counter is zero.
func (wg *WaitGroup) Wait()

// Go runs f on a new goroutine that the group waits for.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		returned := false
		defer func() {
			if !returned {
				if v := recover(); v != nil {
					panic(v)
				}
			}
			wg.Done()
		}()
		f()
		returned = true
	}()
}

// Once does something exactly once.
type Once struct {
	done bool
	m    Mutex
}

// Do calls f if it is the first call of Do; others wait until it has returned.
func (o *Once) Do(f func()) {
	if o.isDone() {
		return
	}
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer o.setDone()
		f()
	}
}

func (o *Once) isDone() bool

func (o *Once) setDone()

// OnceFunc returns a function that calls f once; if f panics every call does.
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var p any
	return func() {
		once.Do(func() {
			defer func() {
				p = recover()
				if !valid {
					panic(p)
				}
			}()
			f()
			f = nil
			valid = true
		})
		if !valid {
			panic(p)
		}
	}
}

// OnceValue returns a function that calls f once and returns its result ever after.
func OnceValue[T any](f func() T) func() T {
	var result T
	do := OnceFunc(func() { result = f() })
	return func() T {
		do()
		return result
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var r1 T1
	var r2 T2
	do := OnceFunc(func() { r1, r2 = f() })
	return func() (T1, T2) {
		do()
		return r1, r2
	}
}

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

// A Pool keeps objects for reuse.
type Pool struct {
	mu   Mutex
	free []any
	New  func() any
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.free) < 1024 {
		p.free = append(p.free, x)
	}
	p.mu.Unlock()
}

// Get takes some object from the pool, or makes one with New.
func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.free); n > 0 {
		x := p.free[n-1]
		p.free[n-1] = nil
		p.free = p.free[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Map is a map that many goroutines may use.
type Map struct {
	mu RWMutex
	m  map[any]any
}

// Load returns the value for a key.
func (m *Map) Load(key any) (value any, ok bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	value, ok = m.m[key]
	return value, ok
}

func (m *Map) put(key, value any) {
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
}

// Store sets the value for a key.
func (m *Map) Store(key, value any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.put(key, value)
}

// LoadOrStore returns the value that is there, or stores the one given.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; ok {
		return v, true
	}
	m.put(key, value)
	return value, false
}

// LoadAndDelete deletes a key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete deletes a key.
func (m *Map) Delete(key any) {
	m.LoadAndDelete(key)
}

// Swap sets the value for a key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	previous, loaded = m.m[key]
	m.put(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	m.m[key] = new
	return true
}

// CompareAndDelete deletes the key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	delete(m.m, key)
	return true
}

// Range calls f for each entry until it returns false; f may change the map.
func (m *Map) Range(f func(key, value any) bool) {
	type entry struct{ key, value any }
	m.mu.RLock()
	entries := make([]entry, 0, len(m.m))
	for k, v := range m.m {
		entries = append(entries, entry{k, v})
	}
	m.mu.RUnlock()
	for _, e := range entries {
		m.mu.RLock()
		v, ok := m.m[e.key]
		m.mu.RUnlock()
		if ok && !f(e.key, v) {
			return
		}
	}
}

// Clear deletes all entries.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.m)
}
