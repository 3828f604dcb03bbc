package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/singleflight"
)

func main() {
	plain()
	shared()
	channels()
	forget()
	goexit()
	panics()
}

func plain() {
	var g singleflight.Group
	v, err, shared := g.Do("key", func() (any, error) { return 42, nil })
	fmt.Println(v, err, shared)
	v, err, shared = g.Do("key", func() (any, error) { return nil, errors.New("no value") })
	fmt.Println(v, err, shared)
}

// waiting fills up with callers of a key, and lets the function return when all are there.
func shared() {
	var g singleflight.Group
	var calls atomic.Int32
	started, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		v, err, shared := g.Do("k", func() (any, error) {
			calls.Add(1)
			close(started)
			<-release
			return "once", nil
		})
		fmt.Println(v, err, shared)
	})
	<-started
	results := []<-chan singleflight.Result{}
	for range 3 {
		results = append(results, g.DoChan("k", func() (any, error) {
			calls.Add(1)
			return "never", nil
		}))
	}
	close(release)
	for _, r := range results {
		fmt.Println(<-r)
	}
	wg.Wait()
	fmt.Println("calls:", calls.Load())
}

func channels() {
	var g singleflight.Group
	fmt.Println(<-g.DoChan("a", func() (any, error) { return 1, nil }))
	fmt.Println(<-g.DoChan("a", func() (any, error) { return nil, errors.New("bad") }))
}

func forget() {
	var g singleflight.Group
	started, release := make(chan struct{}), make(chan struct{})
	first := g.DoChan("k", func() (any, error) {
		close(started)
		<-release
		return 1, nil
	})
	<-started
	g.Forget("k")
	v, _, shared := g.Do("k", func() (any, error) { return 2, nil })
	fmt.Println(v, shared)
	close(release)
	fmt.Println(<-first)
	g.Forget("nobody")
}

func goexit() {
	var g singleflight.Group
	done := make(chan bool)
	go func() {
		returned := false
		defer func() { done <- returned }()
		g.Do("k", func() (any, error) {
			runtime.Goexit()
			return nil, nil
		})
		returned = true
	}()
	fmt.Println("returned:", <-done)
}

func panics() {
	var g singleflight.Group
	bad := errors.New("an error")
	for _, value := range []any{"text", bad} {
		func() {
			defer func() {
				err := recover().(error)
				first, _, _ := strings.Cut(err.Error(), "\n")
				fmt.Printf("%s %v %T\n", first, errors.Is(err, bad), err)
			}()
			g.Do("k", func() (any, error) { panic(value) })
		}()
	}
}
