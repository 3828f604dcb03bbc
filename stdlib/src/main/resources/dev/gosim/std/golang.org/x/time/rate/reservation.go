package rate

import "time"

// A Reservation is a promise of a Limiter that events may happen, now or later.
type Reservation struct {
	ok     bool
	lim    *Limiter
	tokens int
	when   time.Time
	limit  Limit // at the time of the promise
}

// OK reports whether the promise was made.
func (r *Reservation) OK() bool { return r.ok }

// Delay returns how long to wait.
func (r *Reservation) Delay() time.Duration { return r.DelayFrom(time.Now()) }

// DelayFrom returns how long to wait from a time on.
func (r *Reservation) DelayFrom(t time.Time) time.Duration {
	if !r.ok {
		return InfDuration
	}
	return max(r.when.Sub(t), 0)
}

// Cancel gives the tokens back.
func (r *Reservation) Cancel() { r.CancelAt(time.Now()) }

// CancelAt gives back, at a time, those tokens that no later promise counts on.
func (r *Reservation) CancelAt(t time.Time) {
	if !r.ok {
		return
	}
	lim := r.lim
	lim.mu.Lock()
	defer lim.mu.Unlock()
	if lim.limit == Inf || r.tokens == 0 || r.when.Before(t) {
		return
	}
	back := float64(r.tokens) - r.limit.gathered(lim.latest.Sub(r.when))
	if back <= 0 {
		return
	}
	lim.tokens = min(lim.at(t)+back, float64(lim.burst))
	lim.filled = t
	if r.when.Equal(lim.latest) {
		if before := r.when.Add(r.limit.wait(float64(-r.tokens))); !before.Before(t) {
			lim.latest = before
		}
	}
}
