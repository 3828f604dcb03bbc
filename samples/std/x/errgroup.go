package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

func main() {
	firstError()
	cancellation()
	limit()
	tryGo()
	causes()
	modified()
	panics()
}

func firstError() {
	var g errgroup.Group
	fmt.Println("empty:", g.Wait())
	first := make(chan struct{})
	g.Go(func() error { defer close(first); return nil })
	g.Go(func() error { <-first; return errors.New("the only one") })
	fmt.Println("error:", g.Wait())
	fmt.Println("again:", g.Wait())
}

func cancellation() {
	g, ctx := errgroup.WithContext(context.Background())
	var stopped atomic.Int32
	for range 5 {
		g.Go(func() error {
			<-ctx.Done()
			stopped.Add(1)
			return ctx.Err()
		})
	}
	g.Go(func() error { return errors.New("broken") })
	fmt.Println("cancelled by:", g.Wait(), stopped.Load(), context.Cause(ctx))

	g, ctx = errgroup.WithContext(context.Background())
	g.Go(func() error { return nil })
	fmt.Println("without error:", g.Wait(), ctx.Err(), context.Cause(ctx))
}

func limit() {
	var g errgroup.Group
	g.SetLimit(3)
	var mu sync.Mutex
	running, most, total := 0, 0, 0
	for i := range 50 {
		g.Go(func() error {
			mu.Lock()
			running++
			most = max(most, running)
			mu.Unlock()
			mu.Lock()
			running--
			total += i
			mu.Unlock()
			return nil
		})
	}
	fmt.Println("limited:", g.Wait(), most <= 3, total)
	g.SetLimit(-1)
}

func tryGo() {
	var g errgroup.Group
	g.SetLimit(1)
	release := make(chan struct{})
	fmt.Println("first:", g.TryGo(func() error { <-release; return nil }))
	fmt.Println("second:", g.TryGo(func() error { return nil }))
	close(release)
	fmt.Println(g.Wait())
	fmt.Println("third:", g.TryGo(func() error { return errors.New("third") }))
	fmt.Println(g.Wait())
	g.SetLimit(0)
	fmt.Println("none at all:", g.TryGo(func() error { return nil }))
}

func causes() {
	outer, cancel := context.WithCancelCause(context.Background())
	g, ctx := errgroup.WithContext(outer)
	g.Go(func() error {
		<-ctx.Done()
		return context.Cause(ctx)
	})
	cancel(errors.New("from outside"))
	fmt.Println(g.Wait())
}

func modified() {
	var g errgroup.Group
	g.SetLimit(2)
	release := make(chan struct{})
	g.Go(func() error { <-release; return nil })
	func() {
		defer func() {
			r := recover()
			fmt.Printf("%T: %v\n", r, r)
		}()
		g.SetLimit(5)
	}()
	close(release)
	fmt.Println(g.Wait())
}

func panics() {
	var g errgroup.Group
	g.Go(func() error { panic("in the group") })
	g.Wait()
}
