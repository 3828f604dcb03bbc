package sync

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
