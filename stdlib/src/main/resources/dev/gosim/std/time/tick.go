package time

// A Ticker sends the time on C again and again.
type Ticker struct {
	C     <-chan Time
	timer *timer
}

// NewTicker returns a Ticker with that period.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	t, c := newChanTimer(int64(d), int64(d))
	return &Ticker{c, t}
}

// Stop turns it off.
func (t *Ticker) Stop() {
	if t.timer != nil {
		t.timer.stop()
	}
}

// Reset gives it another period, from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.timer == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.timer.reset(int64(d), int64(d))
}

// Tick returns the channel of a new Ticker.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
