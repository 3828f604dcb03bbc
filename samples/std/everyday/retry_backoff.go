// Calls again what failed for a while, with growing pauses, on the clock of a synctest-like fake.
package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"net"
	"os"
	"time"
)

type permanent struct{ error }

func (p permanent) Unwrap() error { return p.error }

type policy struct {
	base, max time.Duration
	tries     int
	jitter    float64
	rng       *rand.Rand
	sleep     func(context.Context, time.Duration) error
}

func (p policy) pause(try int) time.Duration {
	d := time.Duration(float64(p.base) * math.Pow(2, float64(try)))
	d = min(d, p.max)
	return d + time.Duration((p.rng.Float64()*2-1)*p.jitter*float64(d))
}

func retry[T any](ctx context.Context, p policy, f func(try int) (T, error)) (T, error) {
	var zero T
	var errs []error
	for try := range p.tries {
		v, err := f(try)
		if err == nil {
			return v, nil
		}
		errs = append(errs, fmt.Errorf("try %d: %w", try+1, err))
		var perm permanent
		var ne net.Error
		switch {
		case errors.As(err, &perm):
			return zero, errors.Join(errs...)
		case errors.As(err, &ne) && !ne.Timeout():
			return zero, err
		}
		if err := p.sleep(ctx, p.pause(try)); err != nil {
			return zero, errors.Join(append(errs, err)...)
		}
	}
	return zero, fmt.Errorf("gave up after %d tries: %w", p.tries, errors.Join(errs...))
}

func main() {
	var slept []time.Duration
	p := policy{base: 100 * time.Millisecond, max: time.Second, tries: 5, jitter: 0.2, rng: rand.New(rand.NewPCG(1, 2)),
		sleep: func(ctx context.Context, d time.Duration) error {
			slept = append(slept, d.Round(time.Millisecond))
			return context.Cause(ctx)
		}}
	show := func(v any, err error) {
		fmt.Printf("%v\n%v\n%v\n\n", v, err, slept)
		slept = nil
	}
	show(retry(context.Background(), p, func(try int) (string, error) {
		if try < 3 {
			return "", os.ErrDeadlineExceeded
		}
		return "done", nil
	}))
	v, err := retry(context.Background(), p, func(try int) (int, error) {
		return 0, &net.OpError{Op: "dial", Net: "tcp", Err: os.ErrDeadlineExceeded}
	})
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded))
	show(v, err)
	show(retry(context.Background(), p, func(try int) ([]byte, error) {
		if try == 1 {
			return nil, permanent{fmt.Errorf("code %d", 403)}
		}
		return nil, errors.New("busy")
	}))
	show(retry(context.Background(), p, func(int) (error, error) {
		return nil, &net.DNSError{Err: "no such host", Name: "nowhere.test", IsNotFound: true}
	}))
	ctx, cancel := context.WithCancelCause(context.Background())
	show(retry(ctx, p, func(try int) (struct{}, error) {
		if try == 2 {
			cancel(errors.New("operator stopped it"))
		}
		return struct{}{}, fmt.Errorf("%w (%d)", os.ErrPermission, try)
	}))
}
