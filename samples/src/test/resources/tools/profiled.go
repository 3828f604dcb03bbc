// Writes all profiles into the folder that the argument names.
package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

// busy computes until that much time has passed.
func busy(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
		fib(20)
	}
}

func idle(stop chan bool) { <-stop }

func main() {
	create := func(name string) *os.File {
		f, err := os.Create(filepath.Join(os.Args[1], name))
		if err != nil {
			panic(err)
		}
		return f
	}
	runtime.SetBlockProfileRate(1)
	runtime.SetMutexProfileFraction(1)
	stop := make(chan bool)
	for range 7 {
		go idle(stop)
	}
	f := create("cpu")
	if err := pprof.StartCPUProfile(f); err != nil {
		panic(err)
	}
	pprof.Do(context.Background(), pprof.Labels("part", "numbers"), func(context.Context) {
		busy(time.Second)
	})
	pprof.StopCPUProfile()
	f.Close()
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				mu.Lock()
				time.Sleep(time.Millisecond)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, p := range pprof.Profiles() {
		f := create(p.Name())
		if err := p.WriteTo(f, 0); err != nil {
			panic(err)
		}
		f.Close()
	}
	close(stop)
}
