// A busy loop without any call cannot keep a processor for itself: after some milliseconds it
// is interrupted and others get their turn.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	var spins atomic.Int64
	var stop atomic.Bool
	done := make(chan bool)
	go func() {
		for !stop.Load() {
			spins.Add(1)
		}
		done <- true
	}()
	go func() { stop.Store(true) }()
	<-done
	fmt.Println("the loop was interrupted")

	ticks := 0
	end := time.Now().Add(300 * time.Millisecond)
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	go func() {
		for time.Now().Before(end) {
		}
		done <- true
	}()
	for running := true; running; {
		select {
		case <-ticker.C:
			ticks++
		case <-done:
			running = false
		}
	}
	fmt.Println("ticks came through:", ticks > 0)
}
