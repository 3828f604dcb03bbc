// All are asleep in package sync: each goroutine's part of the dump shows where.
package main

import (
	"runtime"
	"sync"
)

type account struct {
	mu      sync.RWMutex
	balance int
}

func (a *account) deposit(n int) {
	a.mu.Lock()
	a.balance += n
	a.mu.Unlock()
}

func (a *account) read() int {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.balance
}

// start runs f until it waits.
func start(f func()) {
	go f()
	for range 100 {
		runtime.Gosched()
	}
}

func main() {
	runtime.GOMAXPROCS(1)
	var mu sync.Mutex
	mu.Lock()
	start(mu.Lock)
	start(func() {
		defer mu.Unlock()
		mu.Lock()
	})
	var readers, writers account
	readers.mu.RLock()
	start(func() { readers.deposit(1) })
	start(func() { _ = readers.read() })
	writers.mu.Lock()
	start(func() { writers.deposit(1) })
	var group sync.WaitGroup
	group.Add(1)
	start(func() { group.Wait() })
	group.Wait()
}
