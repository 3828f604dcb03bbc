// The classes that the scheduler, channels and locks need once a program does little else than wait
// and wake.
package main

import (
	"fmt"
	"sync"
)

const rounds = 100_000

func pingpong() int {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for range rounds {
		ping <- v
		v = <-pong
	}
	close(ping)
	return v
}

func pipeline() int {
	stage := func(in <-chan int) <-chan int {
		out := make(chan int, 64)
		go func() {
			defer close(out)
			for v := range in {
				out <- v + 1
			}
		}()
		return out
	}
	source := make(chan int, 64)
	go func() {
		defer close(source)
		for i := range rounds {
			source <- i
		}
	}()
	sum := 0
	for v := range stage(stage(stage(source))) {
		sum += v
	}
	return sum
}

func selects() int {
	a, b, stop := make(chan int), make(chan int), make(chan struct{})
	for _, c := range []chan int{a, b} {
		go func() {
			for i := range rounds {
				c <- i
			}
			close(c)
		}()
	}
	sum := 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
			}
			sum += v
		case <-stop:
		}
	}
	return sum
}

func spawn() int {
	var mu sync.Mutex
	n := 0
	for range rounds / 1000 {
		var wg sync.WaitGroup
		for range 1000 {
			wg.Go(func() {
				mu.Lock()
				defer mu.Unlock()
				n++
			})
		}
		wg.Wait()
	}
	return n
}

func main() { fmt.Println(pingpong(), pipeline(), selects(), spawn()) }
