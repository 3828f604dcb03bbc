package errgroup

import (
	"context"
	"fmt"
	"sync"
)

// A Group runs functions as goroutines and keeps the first error that one of them returns.
// The zero Group has no limit and cancels nothing.
type Group struct {
	running sync.WaitGroup
	slots   chan struct{} // one for each goroutine; nil without limit
	failed  sync.Once
	err     error
	cancel  context.CancelCauseFunc // nil without context
}

// WithContext returns a Group, and a context that ends with the first error or when Wait returns.
func WithContext(ctx context.Context) (*Group, context.Context) {
	child, cancel := context.WithCancelCause(ctx)
	return &Group{cancel: cancel}, child
}

// SetLimit says how many goroutines may run at once; a negative number means any.
func (g *Group) SetLimit(n int) {
	if n < 0 {
		g.slots = nil
		return
	}
	if busy := len(g.slots); busy > 0 {
		panic(fmt.Errorf("errgroup: modify limit while %v goroutines in the group are still active", busy))
	}
	g.slots = make(chan struct{}, n)
}

// Go runs f in a goroutine, as soon as the limit lets it.
func (g *Group) Go(f func() error) {
	if g.slots != nil {
		g.slots <- struct{}{}
	}
	g.running.Add(1)
	go func() {
		defer g.leave()
		g.keep(f())
	}()
}

// TryGo runs f in a goroutine if the limit lets it now, and reports whether it does.
func (g *Group) TryGo(f func() error) bool {
	if g.slots != nil {
		select {
		case g.slots <- struct{}{}:
		default:
			return false
		}
	}
	g.running.Add(1)
	go func() {
		defer g.leave()
		g.keep(f())
	}()
	return true
}

// Wait waits for all functions and returns the first error.
func (g *Group) Wait() error {
	g.running.Wait()
	if g.cancel != nil {
		g.cancel(g.err)
	}
	return g.err
}

// leave gives the goroutine's slot back, even when its function panics or exits.
func (g *Group) leave() {
	if g.slots != nil {
		<-g.slots
	}
	g.running.Done()
}

// keep remembers the first error and ends the context with it.
func (g *Group) keep(err error) {
	if err == nil {
		return
	}
	g.failed.Do(func() {
		g.err = err
		if g.cancel != nil {
			g.cancel(err)
		}
	})
}
