// Bench times goroutines and channels; its twin in Java is RuntimeBench.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
	"time"
)

const (
	switches    = 20_000
	batches     = 20
	batch       = 500
	elements    = 100_000
	locks       = 100_000
	parked      = 200_000
	repetitions = 100
)

func main() {
	for _, p := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(p)
		measure(p, "ping-pong", 2*switches, pingPong)
		measure(p, "spawn", batches*batch, spawn)
		measure(p, "buffered", elements, buffered)
		measure(p, "select", switches, sel)
		measure(p, "mutex", locks, mutex)
	}
	runtime.GOMAXPROCS(1)
	parkedMemory()
}

func measure(p int, what string, n int, f func()) {
	var ns []float64
	for range repetitions {
		t := time.Now()
		f()
		ns = append(ns, float64(time.Since(t).Nanoseconds())/float64(n))
	}
	sort.Float64s(ns)
	fmt.Printf("P=%d %-10s best %7.1f ns, median %7.1f ns\n", p, what, ns[0], ns[repetitions/2])
}

func pingPong() {
	a, b, done := make(chan int), make(chan int), make(chan int)
	go func() {
		for range switches {
			b <- <-a + 1
		}
		done <- 1
	}()
	go func() {
		for i := range switches {
			a <- i
			<-b
		}
		done <- 1
	}()
	<-done
	<-done
}

func spawn() {
	for range batches {
		var group sync.WaitGroup
		group.Add(batch)
		for range batch {
			go group.Done()
		}
		group.Wait()
	}
}

func buffered() {
	c := make(chan int, 128)
	go func() {
		for i := range elements {
			c <- i
		}
		close(c)
	}()
	for range c {
	}
}

func sel() {
	a, quit := make(chan int), make(chan int)
	go func() {
		for i := range switches {
			a <- i
		}
		close(quit)
	}()
	for {
		select {
		case <-a:
		case <-quit:
			return
		}
	}
}

func mutex() {
	var m sync.Mutex
	var group sync.WaitGroup
	x := 0
	for range 4 {
		group.Add(1)
		go func() {
			for range locks / 4 {
				m.Lock()
				x++
				m.Unlock()
			}
			group.Done()
		}()
	}
	group.Wait()
}

func parkedMemory() {
	c := make(chan int)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range parked {
		go func() { <-c }()
	}
	runtime.Gosched()
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Printf("%d parked: %.0f bytes each\n", runtime.NumGoroutine()-1,
		float64(after.Sys-before.Sys)/parked)
}
