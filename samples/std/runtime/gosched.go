package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// Two goroutines that hand the only processor to each other.
func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	for _, name := range []string{"ping", "pong"} {
		wg.Go(func() {
			for i := range 3 {
				fmt.Print(name, i, " ")
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println()
	// A busy loop does not keep others from running: the scheduler takes the processor away.
	var stop atomic.Bool
	spins := 0
	wg.Go(func() {
		for !stop.Load() {
			spins++
		}
	})
	wg.Go(func() { stop.Store(true) })
	wg.Wait()
	fmt.Println("stopped", spins >= 0)
	// Nobody yields between two Goscheds.
	shared := 0
	for range 10 {
		wg.Go(func() {
			v := shared
			shared = v + 1
			runtime.Gosched()
		})
	}
	wg.Wait()
	fmt.Println(shared)
}
