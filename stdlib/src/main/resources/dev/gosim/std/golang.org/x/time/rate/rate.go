package rate

import (
	"context"
	"fmt"
	"math"
	"sync"
	"time"
)

// Limit is a number of events per second.
type Limit float64

// Inf is no limit at all.
const Inf = Limit(math.MaxFloat64)

// InfDuration is the delay of a reservation that cannot be had.
const InfDuration = time.Duration(math.MaxInt64)

// Every returns the limit that has a time between two events.
func Every(interval time.Duration) Limit {
	if interval <= 0 {
		return Inf
	}
	return 1 / Limit(interval.Seconds())
}

// wait is how long it takes to gather tokens.
func (l Limit) wait(tokens float64) time.Duration {
	if l <= 0 {
		return InfDuration
	}
	nanos := tokens / float64(l) * float64(time.Second)
	if nanos > float64(math.MaxInt64) {
		return InfDuration
	}
	return time.Duration(nanos)
}

// gathered is how many tokens come in a time.
func (l Limit) gathered(d time.Duration) float64 {
	if l <= 0 {
		return 0
	}
	return d.Seconds() * float64(l)
}

// A Limiter is a bucket of tokens that fills at the limit's rate; each event takes one out.
type Limiter struct {
	mu     sync.Mutex
	limit  Limit
	burst  int
	tokens float64   // at the time filled
	filled time.Time // below zero tokens: events that are promised
	latest time.Time // when the last event that was promised may happen
}

// NewLimiter returns a Limiter with a full bucket of b tokens.
func NewLimiter(r Limit, b int) *Limiter {
	return &Limiter{limit: r, burst: b, tokens: float64(b)}
}

// Limit returns the limit.
func (lim *Limiter) Limit() Limit {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.limit
}

// Burst returns the size of the bucket.
func (lim *Limiter) Burst() int {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.burst
}

// Tokens returns how many tokens there are.
func (lim *Limiter) Tokens() float64 { return lim.TokensAt(time.Now()) }

// TokensAt returns how many tokens there are at a time.
func (lim *Limiter) TokensAt(t time.Time) float64 {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	return lim.at(t)
}

// at is the number of tokens at a time.
func (lim *Limiter) at(t time.Time) float64 {
	from := lim.filled
	if t.Before(from) {
		from = t
	}
	return min(lim.tokens+lim.limit.gathered(t.Sub(from)), float64(lim.burst))
}

// SetLimit changes the limit.
func (lim *Limiter) SetLimit(newLimit Limit) { lim.SetLimitAt(time.Now(), newLimit) }

// SetLimitAt changes the limit at a time.
func (lim *Limiter) SetLimitAt(t time.Time, newLimit Limit) {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	lim.tokens, lim.filled = lim.at(t), t
	lim.limit = newLimit
}

// SetBurst changes the size of the bucket.
func (lim *Limiter) SetBurst(newBurst int) { lim.SetBurstAt(time.Now(), newBurst) }

// SetBurstAt changes the size of the bucket at a time.
func (lim *Limiter) SetBurstAt(t time.Time, newBurst int) {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	lim.tokens, lim.filled = lim.at(t), t
	lim.burst = newBurst
}

// Allow reports whether an event may happen now, and takes its token.
func (lim *Limiter) Allow() bool { return lim.AllowN(time.Now(), 1) }

// AllowN reports whether n events may happen at a time, and takes their tokens.
func (lim *Limiter) AllowN(t time.Time, n int) bool {
	r := lim.reserve(t, n, 0)
	return r.ok
}

// Reserve promises an event.
func (lim *Limiter) Reserve() *Reservation { return lim.ReserveN(time.Now(), 1) }

// ReserveN promises n events at a time or later.
func (lim *Limiter) ReserveN(t time.Time, n int) *Reservation {
	r := lim.reserve(t, n, InfDuration)
	return &r
}

// reserve takes n tokens, if the wait for them is not longer than patience.
func (lim *Limiter) reserve(t time.Time, n int, patience time.Duration) Reservation {
	lim.mu.Lock()
	defer lim.mu.Unlock()
	if lim.limit == Inf {
		return Reservation{ok: true, lim: lim, tokens: n, when: t}
	}
	left := lim.at(t) - float64(n)
	var delay time.Duration
	if left < 0 {
		delay = lim.limit.wait(-left)
	}
	r := Reservation{lim: lim, limit: lim.limit}
	if n > lim.burst || delay > patience {
		return r
	}
	r.ok, r.tokens, r.when = true, n, t.Add(delay)
	lim.tokens, lim.filled, lim.latest = left, t, r.when
	return r
}

// Wait waits until an event may happen.
func (lim *Limiter) Wait(ctx context.Context) (err error) { return lim.WaitN(ctx, 1) }

// WaitN waits until n events may happen, or fails at once if ctx will not last that long.
func (lim *Limiter) WaitN(ctx context.Context, n int) (err error) {
	t := time.Now()
	lim.mu.Lock()
	burst, limit := lim.burst, lim.limit
	lim.mu.Unlock()
	if n > burst && limit != Inf {
		return fmt.Errorf("rate: Wait(n=%d) exceeds limiter's burst %d", n, burst)
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	default:
	}
	patience := InfDuration
	if deadline, ok := ctx.Deadline(); ok {
		patience = deadline.Sub(t)
	}
	r := lim.reserve(t, n, patience)
	if !r.ok {
		return fmt.Errorf("rate: Wait(n=%d) would exceed context deadline", n)
	}
	delay := r.DelayFrom(t)
	if delay == 0 {
		return nil
	}
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		r.Cancel()
		return ctx.Err()
	}
}
