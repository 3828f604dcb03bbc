// Package sync has locks and other basic means of synchronisation.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

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
