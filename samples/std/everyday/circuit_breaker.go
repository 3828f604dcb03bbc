// A circuit breaker and retries with a clock that only the program moves; what goes wrong is told by wrapped errors.
package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"time"
)

type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

type state int

const (
	closed state = iota
	open
	halfOpen
)

var stateNames = [...]string{closed: "closed", open: "open", halfOpen: "half-open"}

func (s state) String() string { return stateNames[s] }

type openError struct{ until time.Time }

func (e *openError) Error() string { return "circuit open until " + e.until.Format(time.TimeOnly) }
func (e *openError) Is(target error) bool {
	return target == errUnavailable
}

var (
	errUnavailable = errors.New("unavailable")
	errPermanent   = errors.New("permanent")
)

type breaker struct {
	clock    *clock
	limit    int
	rest     time.Duration
	onChange func(from, to state)

	mu       sync.Mutex
	state    state
	failures int
	until    time.Time
	trial    bool
}

func (b *breaker) set(s state) {
	if s != b.state {
		b.onChange(b.state, s)
		b.state = s
	}
}

func (b *breaker) Do(f func() error) (err error) {
	b.mu.Lock()
	if b.state == open && !b.clock.Now().Before(b.until) {
		b.set(halfOpen)
		b.trial = false
	}
	if b.state == open || b.state == halfOpen && b.trial {
		defer b.mu.Unlock()
		return &openError{b.until}
	}
	b.trial = b.state == halfOpen
	b.mu.Unlock()
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
		b.mu.Lock()
		defer b.mu.Unlock()
		switch {
		case err == nil:
			b.failures = 0
			b.set(closed)
		case b.state == halfOpen || b.failures+1 >= b.limit:
			b.failures = 0
			b.until = b.clock.Now().Add(b.rest)
			b.set(open)
		default:
			b.failures++
		}
	}()
	return f()
}

type attemptsError struct {
	errs []error
}

func (e *attemptsError) Error() string {
	parts := make([]string, len(e.errs))
	for i, err := range e.errs {
		parts[i] = fmt.Sprintf("#%d %v", i+1, err)
	}
	return strings.Join(parts, "; ")
}

func (e *attemptsError) Unwrap() []error { return e.errs }

func retry(ctx context.Context, c *clock, times int, r *rand.Rand, f func(n int) error) error {
	var all attemptsError
	pause := 100 * time.Millisecond
	for n := range times {
		err := f(n)
		if err == nil {
			return nil
		}
		all.errs = append(all.errs, err)
		if errors.Is(err, errPermanent) || context.Cause(ctx) != nil {
			if cause := context.Cause(ctx); cause != nil {
				all.errs = append(all.errs, cause)
			}
			break
		}
		c.Advance(pause/2 + time.Duration(r.Int64N(int64(pause/2))))
		pause = min(2*pause, time.Second)
	}
	return &all
}

func main() {
	c := &clock{now: time.Date(2024, 1, 1, 12, 0, 0, 0, time.UTC)}
	b := &breaker{clock: c, limit: 3, rest: 10 * time.Second, onChange: func(from, to state) {
		fmt.Println("  ", c.Now().Format(time.StampMilli), from, "->", to)
	}}
	fail := func() error { return errors.New("timeout") }
	fine := func() error { return nil }
	for i, step := range []struct {
		wait time.Duration
		f    func() error
	}{{0, fail}, {0, fine}, {0, fail}, {time.Second, fail}, {0, func() error { panic("bug") }}, {time.Second, fine}, {9 * time.Second, fail}, {5 * time.Second, fine}, {5 * time.Second, fine}, {0, fail}} {
		c.Advance(step.wait)
		err := b.Do(step.f)
		var oe *openError
		fmt.Println(i, err, errors.As(err, &oe), errors.Is(err, errUnavailable), b.state)
	}
	b.failures, b.state, b.until = 0, open, c.Now()
	inside, leave := make(chan bool), make(chan bool)
	go func() { leave <- b.Do(func() error { inside <- true; <-leave; return nil }) == nil }()
	<-inside
	fmt.Println("second trial:", b.Do(fine))
	leave <- true
	fmt.Println("first:", <-leave, b.state)

	r := rand.New(rand.NewPCG(1, 2))
	ctx, cancel := context.WithCancelCause(context.Background())
	fmt.Println(retry(ctx, c, 5, r, func(n int) error {
		if n < 3 {
			return fmt.Errorf("try %d", n)
		}
		return nil
	}))
	fmt.Println(c.Now().Format(time.StampMicro))
	err := retry(ctx, c, 5, r, func(n int) error {
		if n == 1 {
			return fmt.Errorf("disk: %w", errPermanent)
		}
		return errUnavailable
	})
	fmt.Println(err, errors.Is(err, errPermanent), errors.Is(err, errUnavailable), len(errors.Unwrap(fmt.Errorf("%w", err)).(*attemptsError).errs))
	err = retry(ctx, c, 5, r, func(n int) error {
		if n == 2 {
			cancel(errors.New("shutting down"))
		}
		return errUnavailable
	})
	fmt.Println(err)
	ae, ok := errors.AsType[*attemptsError](fmt.Errorf("outer: %w", err))
	fmt.Println(ok, len(ae.errs))
	err = errors.Join(nil, errPermanent, nil, fmt.Errorf("a %w and b %w", errUnavailable, context.Canceled))
	fmt.Printf("%q %v %v %v\n", err, errors.Is(err, context.Canceled), errors.Unwrap(err), errors.Join(nil, nil) == nil)
}
