package testing

import (
	"context"
	"internal/synctest"
	"sync"
	"sync/atomic"
	"time"
)

// ---- What all tests of a run share

// session is one pass over the tests: one value of -test.cpu and one of -test.count.
type session struct {
	run, skip *matcher
	names     map[string]int
	namesMu   sync.Mutex
	slots     slots
	deadline  time.Time
	printer   *printer
	ran       atomic.Bool
	failures  *atomic.Int64
	running   sync.Map // name of a test to the time when it started
}

func newSession(run, skip *matcher) *session {
	synctest.TestInBubble = func(t, f any) bool { return testInBubble(t.(*T), f.(func(*T))) }
	return &session{run: run, skip: skip, names: map[string]int{}, failures: new(atomic.Int64)}
}

// forgetNames lets subtests be called what others were called before.
func (s *session) forgetNames() {
	s.namesMu.Lock()
	defer s.namesMu.Unlock()
	clear(s.names)
}

func (s *session) stopsEarly() bool {
	return flags.failFast != nil && *flags.failFast && s.failures.Load() > 0
}

// slots lets a limited number of tests run: the sequential one, and parallel ones.
type slots struct {
	mu      sync.Mutex
	free    int
	waiting []chan struct{}
}

func (s *slots) take() {
	s.mu.Lock()
	if s.free > 0 {
		s.free--
		s.mu.Unlock()
		return
	}
	turn := make(chan struct{})
	s.waiting = append(s.waiting, turn)
	s.mu.Unlock()
	<-turn
}

func (s *slots) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.waiting) == 0 {
		s.free++
		return
	}
	close(s.waiting[0])
	s.waiting = s.waiting[1:]
}

// root is the parent of all tests of a run.
func (s *session) root() common {
	ctx, cancel := context.WithCancel(context.Background())
	return common{
		session: s, barrier: make(chan struct{}), signal: make(chan bool, 1), ctx: ctx, cancel: cancel,
	}
}

func (s *session) runTests(tests []InternalTest) (ok bool) {
	root := &T{s.root()}
	s.slots.free = max(*flags.parallel-1, 0)
	tRunner(root, func(t *T) {
		for _, test := range tests {
			t.Run(test.Name, test.F)
		}
	})
	<-root.signal
	return !root.failed
}
