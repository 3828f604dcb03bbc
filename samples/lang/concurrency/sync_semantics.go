package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v (%T)\n", name, r, r)
		}
	}()
	f()
}

func main() {
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	n := 0
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			for range 20 {
				mu.Lock()
				n++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(n)

	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	rw.Lock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.Unlock()
	// A waiting writer keeps new readers out.
	rw.RLock()
	order := make(chan string, 3)
	go func() {
		rw.Lock()
		order <- "writer"
		rw.Unlock()
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("reader may enter:", rw.TryRLock())
	go func() {
		rw.RLock()
		order <- "reader"
		rw.RUnlock()
	}()
	time.Sleep(10 * time.Millisecond)
	rw.RUnlock()
	fmt.Println(<-order, <-order)

	var once sync.Once
	for i := range 3 {
		once.Do(func() { fmt.Println("once", i) })
	}
	var failing sync.Once
	try("once panics", func() { failing.Do(func() { panic("in once") }) })
	failing.Do(func() { fmt.Println("never") })
	v := sync.OnceValue(func() int { fmt.Println("computing"); return 42 })
	fmt.Println(v(), v())
	vs := sync.OnceValues(func() (string, error) { return "x", fmt.Errorf("err") })
	fmt.Println(vs())
	of := sync.OnceFunc(func() { panic("again and again") })
	try("oncefunc 1", of)
	try("oncefunc 2", of)

	try("negative", func() {
		var wg sync.WaitGroup
		wg.Done()
	})
	var cond = sync.NewCond(&sync.Mutex{})
	ready, woken := false, 0
	for range 3 {
		wg.Go(func() {
			cond.L.Lock()
			defer cond.L.Unlock()
			for !ready {
				cond.Wait()
			}
			woken++
		})
	}
	time.Sleep(5 * time.Millisecond)
	cond.L.Lock()
	ready = true
	cond.L.Unlock()
	cond.Broadcast()
	wg.Wait()
	fmt.Println("woken", woken)

	var m sync.Map
	m.Store("a", 1)
	act, loaded := m.LoadOrStore("a", 2)
	fmt.Println(act, loaded)
	act, loaded = m.LoadAndDelete("a")
	fmt.Println(act, loaded)
	_, ok := m.Load("a")
	fmt.Println(ok)
	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	var cnt atomic.Int32
	for range 10 {
		wg.Go(func() { cnt.Add(1) })
	}
	wg.Wait()
	fmt.Println(cnt.Load(), cnt.CompareAndSwap(10, 0), cnt.CompareAndSwap(10, 1), cnt.Swap(5), cnt.Load())
	var av atomic.Value
	fmt.Println(av.Load())
	av.Store("first")
	try("inconsistent", func() { av.Store(1) })
	try("nil", func() { av.Store(nil) })
	fmt.Println(av.Load(), av.Swap("second"), av.CompareAndSwap("second", "third"), av.Load())
	// A mutex may be unlocked by another goroutine.
	mu.Lock()
	go func() { mu.Unlock() }()
	mu.Lock()
	fmt.Println("handed over")
}
