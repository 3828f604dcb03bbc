// Channels that are used while a lock is held, or after they have been closed; timers in loops.
package main

import (
	"sync"
	"time"
)

type state struct {
	mu sync.Mutex
	rw sync.RWMutex
	ch chan int
}

func (s *state) held() {
	s.mu.Lock()
	s.ch <- 1
	s.mu.Unlock()
	s.ch <- 2
	s.rw.RLock()
	<-s.ch
	s.rw.RUnlock()
}

func (s *state) deferred() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := <-s.ch; x > 0 {
		return
	}
}

func (s *state) polls() {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case s.ch <- 1:
	default:
	}
	go func() { s.ch <- 2 }()
}

func (s *state) selects() {
	s.mu.Lock()
	select {
	case s.ch <- 1:
	case <-time.After(time.Second):
	}
	s.mu.Unlock()
}

func closed() {
	ch := make(chan int, 2)
	ch <- 1
	close(ch)
	ch <- 2
	if true {
		ch <- 3
	}
	ch = make(chan int, 1)
	ch <- 4
}

func timers(ch chan int) {
	for {
		select {
		case <-ch:
		case <-time.After(time.Second):
			return
		}
	}
}

func retries() {
	for range 3 {
		<-time.After(time.Millisecond)
		func() {
			select {
			case <-time.After(time.Millisecond):
			}
		}()
	}
}

func main() {}
