package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// A context of our own, whose Done channel the package has to watch.
type manual struct {
	done chan struct{}
	mu   sync.Mutex
	err  error
}

func (m *manual) Deadline() (time.Time, bool) { return time.Time{}, false }
func (m *manual) Done() <-chan struct{}       { return m.done }
func (m *manual) Value(k any) any             { return fmt.Sprint("value of ", k) }
func (m *manual) String() string              { return "manual" }
func (m *manual) Err() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.err
}

func (m *manual) finish(err error) {
	m.mu.Lock()
	m.err = err
	m.mu.Unlock()
	close(m.done)
}

type wrapped struct {
	context.Context
	name string
}

func (w wrapped) Value(k any) any {
	if k == "name" {
		return w.name
	}
	return w.Context.Value(k)
}

func worker(ctx context.Context, id int, out chan<- string) {
	select {
	case <-ctx.Done():
		out <- fmt.Sprintf("worker %d: %v (%v)", id, ctx.Err(), context.Cause(ctx))
	case <-time.After(time.Hour):
	}
}

func main() {
	m := &manual{done: make(chan struct{})}
	ctx, cancel := context.WithCancel(m)
	defer cancel()
	fmt.Println(ctx, ctx.Value("x"), ctx.Err())
	m.finish(errors.New("finished by hand"))
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), context.Cause(m))

	w := wrapped{context.Background(), "wrapper"}
	wctx, wcancel := context.WithCancelCause(context.WithValue(w, "k", "v"))
	fmt.Println(wctx.Value("name"), wctx.Value("k"), wctx.Value("zz"))
	out := make(chan string)
	for i := range 3 {
		go worker(wctx, i, out)
	}
	wcancel(fmt.Errorf("stop all: %w", errors.ErrUnsupported))
	got := map[string]int{}
	for range 3 {
		got[(<-out)[10:]]++
	}
	fmt.Println(got)
	fmt.Println(errors.Is(context.Cause(wctx), errors.ErrUnsupported))
	// A deep chain of values and cancellations.
	c := context.Background()
	var cancels []context.CancelFunc
	for i := range 100 {
		var cf context.CancelFunc
		c, cf = context.WithCancel(context.WithValue(c, i, i*i))
		cancels = append(cancels, cf)
	}
	fmt.Println(c.Value(0), c.Value(50), c.Value(99), c.Value(100))
	cancels[0]()
	<-c.Done()
	fmt.Println(c.Err())
	for _, cf := range cancels {
		cf()
	}
}
