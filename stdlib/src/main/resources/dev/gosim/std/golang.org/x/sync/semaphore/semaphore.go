package semaphore

import (
	"container/list"
	"context"
	"sync"
)

// Weighted is a semaphore of which more than one unit can be had at a time.
type Weighted struct {
	mu    sync.Mutex
	free  int64
	size  int64
	queue list.List // of *request, first come first served
}

// A request waits for units; granted is closed when it has them.
type request struct {
	units   int64
	granted chan struct{}
}

// NewWeighted returns a semaphore of n units.
func NewWeighted(n int64) *Weighted {
	if n < 0 {
		panic("semaphore: size < 0")
	}
	return &Weighted{free: n, size: n}
}

// Acquire takes n units, and waits until they are free or ctx is done.
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	check(n)
	done := ctx.Done()
	if closed(done) {
		return ctx.Err()
	}
	s.mu.Lock()
	if s.take(n) {
		s.mu.Unlock()
		return nil
	}
	if n > s.size {
		s.mu.Unlock() // never to be had: nobody else has to wait for it
		<-done
		return ctx.Err()
	}
	r := &request{n, make(chan struct{})}
	place := s.queue.PushBack(r)
	s.mu.Unlock()
	select {
	case <-r.granted:
		if !closed(done) {
			return nil
		}
		s.Release(n)
	case <-done:
		s.withdraw(place, r)
	}
	return ctx.Err()
}

// TryAcquire takes n units if they are free, and reports whether they were.
func (s *Weighted) TryAcquire(n int64) bool {
	check(n)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take(n)
}

// Release gives n units back.
func (s *Weighted) Release(n int64) {
	check(n)
	s.mu.Lock()
	if n > s.size-s.free {
		s.free += n
		s.mu.Unlock()
		panic("semaphore: released more than held")
	}
	s.free += n
	s.grant()
	s.mu.Unlock()
}

// take takes units that are free, unless others wait already.
func (s *Weighted) take(n int64) bool {
	if n > s.free || s.queue.Len() > 0 {
		return false
	}
	s.free -= n
	return true
}

// grant serves the queue from its front. A large request is not passed by small ones behind it,
// or it might wait for ever.
func (s *Weighted) grant() {
	for s.queue.Len() > 0 {
		first := s.queue.Front()
		r := first.Value.(*request)
		if r.units > s.free {
			return
		}
		s.free -= r.units
		s.queue.Remove(first)
		close(r.granted)
	}
}

// withdraw takes a request back, be it granted meanwhile or not.
func (s *Weighted) withdraw(place *list.Element, r *request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if closed(r.granted) {
		s.free += r.units
	} else {
		s.queue.Remove(place)
	}
	s.grant()
}

func check(n int64) {
	if n < 0 {
		panic("semaphore: n < 0")
	}
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
