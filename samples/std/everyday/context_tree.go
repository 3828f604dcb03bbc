// Contexts of every kind in a tree of work: values, causes, deadlines, AfterFunc, WithoutCancel, contexts of one's own.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type key[T any] struct{ name string }

func (k key[T]) with(ctx context.Context, v T) context.Context {
	return context.WithValue(ctx, k, v)
}

func (k key[T]) get(ctx context.Context) (v T, ok bool) {
	v, ok = ctx.Value(k).(T)
	return
}

var (
	user  = key[string]{"user"}
	level = key[int]{"level"}
)

// merged ends when either of two contexts does.
type merged struct {
	context.Context
	other context.Context
}

func merge(a, b context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(a)
	stop := context.AfterFunc(b, func() { cancel(context.Cause(b)) })
	return merged{ctx, b}, func() { stop(); cancel(nil) }
}

func (m merged) Value(k any) any {
	if v := m.Context.Value(k); v != nil {
		return v
	}
	return m.other.Value(k)
}

type stopError struct{ who string }

func (e stopError) Error() string { return "stopped by " + e.who }

func tell(name string, ctx context.Context) {
	_, has := ctx.Deadline()
	var se stopError
	fmt.Println(name, ctx.Err(), context.Cause(ctx), has, errors.As(context.Cause(ctx), &se), errors.Is(ctx.Err(), context.DeadlineExceeded))
}

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Done() == nil, bg.Err())
	root, cancel := context.WithCancelCause(user.with(bg, "ann"))
	child, cancelChild := context.WithCancel(level.with(root, 3))
	defer cancelChild()
	detached := context.WithoutCancel(child)
	u, ok := user.get(child)
	l, ok2 := level.get(root)
	d, ok3 := level.get(detached)
	fmt.Println(u, ok, l, ok2, d, ok3)
	fmt.Println(child)
	var mu sync.Mutex
	var log []string
	note := func(s string) func() {
		return func() { mu.Lock(); log = append(log, s); mu.Unlock() }
	}
	var wg sync.WaitGroup
	wg.Add(2)
	context.AfterFunc(child, func() { defer wg.Done(); note("after child")() })
	stop := context.AfterFunc(child, note("never"))
	fmt.Println(stop(), stop())
	timed, cancelTimed := context.WithTimeoutCause(child, time.Hour, stopError{"timer"})
	defer cancelTimed()
	tell("timed", timed)
	cancel(stopError{"the boss"})
	cancel(errors.New("too late"))
	<-timed.Done()
	for _, c := range []struct {
		name string
		ctx  context.Context
	}{{"root", root}, {"child", child}, {"timed", timed}, {"detached", detached}} {
		tell(c.name, c.ctx)
	}
	context.AfterFunc(root, func() { defer wg.Done(); note("after the end")() })
	wg.Wait()
	fmt.Println(len(log), stop())

	late, c2 := context.WithDeadlineCause(bg, time.Now().Add(-time.Second), stopError{"yesterday"})
	defer c2()
	tell("late", late)
	short, c3 := context.WithTimeout(bg, 10*time.Millisecond)
	defer c3()
	<-short.Done()
	tell("short", short)
	var te interface{ Timeout() bool }
	fmt.Println(errors.As(short.Err(), &te), te.Timeout())
	longer, c4 := context.WithTimeout(short, time.Hour)
	defer c4()
	a, _ := short.Deadline()
	b, _ := longer.Deadline()
	fmt.Println(a.Equal(b))

	x, cx := context.WithCancelCause(user.with(bg, "x"))
	y, cy := context.WithCancelCause(level.with(bg, 9))
	m, cm := merge(x, y)
	sub, cs := context.WithCancel(m)
	xu, _ := user.get(sub)
	yl, _ := level.get(sub)
	fmt.Println(xu, yl, sub.Err())
	cy(stopError{"y"})
	<-sub.Done()
	tell("merged", m)
	tell("sub", sub)
	cs()
	cm()
	cx(nil)
	tell("x", x)

	work := func(ctx context.Context, n int) (err error) {
		defer func() {
			if ctx.Err() != nil {
				err = fmt.Errorf("step %d: %w", n, context.Cause(ctx))
			}
		}()
		select {
		case <-ctx.Done():
		case <-time.After(time.Duration(n) * time.Millisecond):
		}
		return nil
	}
	all, stopAll := context.WithCancelCause(bg)
	errs := make(chan error, 3)
	for _, n := range []int{1, 60000, 60000} {
		go func() { errs <- work(all, n) }()
	}
	fmt.Println(<-errs)
	stopAll(stopError{"first"})
	e1, e2 := <-errs, <-errs
	fmt.Println(e1, e2, errors.Is(e1, stopError{"first"}))
	for _, f := range []func(){
		func() { _ = context.WithValue(bg, nil, 1) },
		func() { _ = context.WithValue(bg, []int{}, 1) },
		func() { var none context.Context; _, stop := context.WithCancel(none); stop() },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
