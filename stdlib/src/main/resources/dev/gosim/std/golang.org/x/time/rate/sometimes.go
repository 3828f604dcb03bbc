package rate

import (
	"sync"
	"time"
)

// Sometimes runs a function at some of the calls of Do: the first ones, every so many, and when
// some time has passed since the last run. The zero Sometimes runs it once.
type Sometimes struct {
	First    int           // the number of first calls that run it
	Every    int           // each so many calls, one runs it
	Interval time.Duration // after this time a call runs it

	mu    sync.Mutex
	calls int
	last  time.Time
}

// Do runs f, or not.
func (s *Sometimes) Do(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.due() {
		f()
		if s.Interval > 0 {
			s.last = time.Now()
		}
	}
	s.calls++
}

func (s *Sometimes) due() bool {
	return s.calls == 0 ||
		s.calls < s.First ||
		s.Every > 0 && s.calls%s.Every == 0 ||
		s.Interval > 0 && time.Since(s.last) >= s.Interval
}
