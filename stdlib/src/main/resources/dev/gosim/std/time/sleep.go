package time

// Sleep pauses the goroutine.
func Sleep(d Duration)

// A Timer sends the time on C once, or calls a function.
type Timer struct {
	C     <-chan Time
	timer *timer
}

// timer is a Java object.
type timer struct{}

func newChanTimer(when, period int64) (*timer, <-chan Time)

func newFuncTimer(when int64, f func()) *timer

func (t *timer) stop() bool

func (t *timer) reset(when, period int64) bool

// NewTimer returns a Timer that fires after d.
func NewTimer(d Duration) *Timer {
	t, c := newChanTimer(int64(d), 0)
	return &Timer{c, t}
}

// AfterFunc calls f on a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer { return &Timer{nil, newFuncTimer(int64(d), f)} }

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; it reports whether it was active.
func (t *Timer) Stop() bool {
	if t.timer == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.timer.stop()
}

// Reset makes it fire after d; it reports whether it was active.
func (t *Timer) Reset(d Duration) bool {
	if t.timer == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return t.timer.reset(int64(d), 0)
}
