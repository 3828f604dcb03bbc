package singleflight

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// A Group is a set of calls, one at a time for each key.
type Group struct {
	mu    sync.Mutex
	calls map[string]*call
}

// Result is what DoChan's channel delivers: the results of Do.
type Result struct {
	Val    any
	Err    error
	Shared bool
}

// A call is one run of a function, and who waits for it.
type call struct {
	finished sync.WaitGroup
	val      any
	err      error
	sharers  int // besides the one that runs it
	channels []chan<- Result
}

// errGoexit is the error of a call whose function ended its goroutine.
var errGoexit = errors.New("runtime.Goexit was called")

// A panicError is the error of a call whose function panicked.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

func (p *panicError) Unwrap() error {
	err, _ := p.value.(error)
	return err
}

// Do calls fn and returns what it returns, or waits for the call with that key that is under way.
// shared tells whether others get the same results.
func (g *Group) Do(key string, fn func() (any, error)) (v any, err error, shared bool) {
	c, own := g.join(key, nil)
	if own {
		g.run(c, key, fn)
		return c.val, c.err, c.sharers > 0
	}
	c.finished.Wait()
	if p, ok := c.err.(*panicError); ok {
		panic(p)
	}
	if c.err == errGoexit {
		runtime.Goexit()
	}
	return c.val, c.err, true
}

// DoChan is Do whose results come through a channel, which is not closed.
func (g *Group) DoChan(key string, fn func() (any, error)) <-chan Result {
	results := make(chan Result, 1)
	if c, own := g.join(key, results); own {
		go g.run(c, key, fn)
	}
	return results
}

// Forget makes the next call with the key run its function, whatever is under way.
func (g *Group) Forget(key string) {
	g.mu.Lock()
	delete(g.calls, key)
	g.mu.Unlock()
}

// join returns the call with a key; own if it has just been made and is to be run.
func (g *Group) join(key string, results chan<- Result) (c *call, own bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c, found := g.calls[key]
	if found {
		c.sharers++
	} else {
		if g.calls == nil {
			g.calls = map[string]*call{}
		}
		c = &call{}
		c.finished.Add(1)
		g.calls[key] = c
	}
	if results != nil {
		c.channels = append(c.channels, results)
	}
	return c, !found
}

// run runs the call and tells all who wait.
func (g *Group) run(c *call, key string, fn func() (any, error)) {
	c.err = errGoexit // unless something else comes of it
	defer g.end(c, key)
	c.call(fn)
}

// call calls the function; a panic becomes an error, with the stack that it had.
func (c *call) call(fn func() (any, error)) {
	returned := false
	defer func() {
		if returned {
			return
		}
		if r := recover(); r != nil {
			stack := debug.Stack()
			if i := bytes.IndexByte(stack, '\n'); i >= 0 {
				stack = stack[i+1:] // the goroutine will be another one when this is read
			}
			c.err = &panicError{r, stack}
		}
	}()
	val, err := fn()
	c.val, c.err, returned = val, err, true
}

// end runs when the call is over, in whatever way.
func (g *Group) end(c *call, key string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c.finished.Done()
	if g.calls[key] == c {
		delete(g.calls, key)
	}
	if p, ok := c.err.(*panicError); ok {
		if len(c.channels) == 0 {
			panic(p)
		}
		go panic(p) // nobody may recover it, or the channels would wait for ever
		select {}
	}
	if c.err == errGoexit {
		return
	}
	for _, results := range c.channels {
		results <- Result{c.val, c.err, c.sharers > 0}
	}
}
