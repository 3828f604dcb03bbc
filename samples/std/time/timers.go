package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

const ms = time.Millisecond

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	start := time.Now()
	t := time.NewTimer(20 * ms)
	fmt.Println(len(t.C), cap(t.C))
	fired := <-t.C
	fmt.Println(fired.After(start), time.Since(start) >= 20*ms)
	fmt.Println(t.Stop(), t.Reset(10*ms), t.Reset(15*ms), t.Stop(), t.Stop())
	select {
	case <-t.C:
		fmt.Println("never")
	case <-time.After(30 * ms):
		fmt.Println("stopped timer stays quiet")
	}
	// After Stop or Reset no stale value arrives, even when the timer had fired unread.
	t.Reset(1 * ms)
	time.Sleep(10 * ms)
	fmt.Println("stop of a fired, unread timer:", t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing")
	}
	t.Reset(5 * ms)
	<-t.C
	fmt.Println("reset works")

	var n atomic.Int32
	done := make(chan bool)
	f := time.AfterFunc(5*ms, func() {
		n.Add(1)
		done <- true
	})
	<-done
	fmt.Println(n.Load(), f.Stop(), f.Reset(5*ms))
	<-done
	g := time.AfterFunc(time.Hour, func() { n.Add(100) })
	fmt.Println(n.Load(), g.Stop(), g.Stop(), f.C == nil)

	tick := time.NewTicker(5 * ms)
	for i := range 3 {
		<-tick.C
		fmt.Print("tick", i, " ")
	}
	tick.Reset(2 * ms)
	<-tick.C
	tick.Stop()
	time.Sleep(10 * ms)
	select {
	case <-tick.C:
		fmt.Println("late tick")
	default:
		fmt.Println("stopped")
	}
	// A slow receiver loses ticks: at most one waits.
	tick = time.NewTicker(40 * ms)
	time.Sleep(100 * ms)
	got := 0
	for {
		select {
		case <-tick.C:
			got++
			continue
		default:
		}
		break
	}
	tick.Stop()
	fmt.Println("waiting ticks:", got)
	c := time.Tick(3 * ms)
	<-c
	<-c
	order := make(chan int, 3)
	for _, d := range []int{30, 10, 20} {
		time.AfterFunc(time.Duration(d)*ms, func() { order <- d })
	}
	fmt.Println(<-order, <-order, <-order)
	zero := time.NewTimer(0)
	<-zero.C
	neg := time.After(-time.Second)
	<-neg
	try(func() { time.NewTicker(0) })
	try(func() { tick.Reset(-1) })
	try(func() { new(time.Timer).Stop() })
	try(func() { new(time.Timer).Reset(1) })
	fmt.Println(time.Tick(0) == nil)
	timeout := time.After(50 * ms)
	beat := time.NewTicker(10 * ms)
	defer beat.Stop()
	beats := 0
	for {
		select {
		case <-beat.C:
			beats++
			continue
		case <-timeout:
		}
		break
	}
	fmt.Println(beats >= 2 && beats <= 6)
}
