// Jobs by time and priority on container/heap, with cancelling and a clock that the program moves.
package main

import (
	"container/heap"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

type job struct {
	name  string
	at    time.Time
	every time.Duration
	prio  int
	index int
	run   func(now time.Time) error
}

type queue []*job

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if c := q[i].at.Compare(q[j].at); c != 0 {
		return c < 0
	}
	return q[i].prio > q[j].prio
}
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}
func (q *queue) Push(x any) {
	j := x.(*job)
	j.index = len(*q)
	*q = append(*q, j)
}
func (q *queue) Pop() any {
	old := *q
	j := old[len(old)-1]
	old[len(old)-1] = nil
	*q, j.index = old[:len(old)-1], -1
	return j
}

type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time { c.mu.Lock(); defer c.mu.Unlock(); return c.now }
func (c *clock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t.After(c.now) {
		c.now = t
	}
}

type scheduler struct {
	q   queue
	clk *clock
	log strings.Builder
}

func (s *scheduler) add(j *job) *job { heap.Push(&s.q, j); return j }
func (s *scheduler) cancel(j *job) error {
	if j.index < 0 {
		return fmt.Errorf("cancel %s: not waiting", j.name)
	}
	heap.Remove(&s.q, j.index)
	return nil
}

var errStop = errors.New("stop")

func (s *scheduler) runUntil(end time.Time) (errs error) {
	for len(s.q) > 0 && !s.q[0].at.After(end) {
		j := s.q[0]
		s.clk.set(j.at)
		fmt.Fprintf(&s.log, "%s %s\n", s.clk.Now().Format(time.TimeOnly), j.name)
		err := j.run(j.at)
		switch {
		case errors.Is(err, errStop):
			heap.Pop(&s.q)
		case err != nil:
			errs = errors.Join(errs, fmt.Errorf("%s: %w", j.name, err))
			fallthrough
		case j.every > 0:
			j.at = j.at.Add(max(j.every, time.Minute))
			heap.Fix(&s.q, j.index)
		default:
			heap.Pop(&s.q)
		}
	}
	s.clk.set(end)
	return errs
}

func main() {
	start := time.Date(2025, time.March, 30, 0, 59, 0, 0, time.UTC)
	s := &scheduler{clk: &clock{now: start}}
	ok := func(time.Time) error { return nil }
	n := 0
	s.add(&job{name: "tick", at: start, every: 20 * time.Minute, run: ok})
	s.add(&job{name: "urgent", at: start.Add(20 * time.Minute), prio: 9, run: ok})
	s.add(&job{name: "counts", at: start.Add(5 * time.Minute), every: 10 * time.Minute, run: func(time.Time) error {
		if n++; n == 3 {
			return fmt.Errorf("had enough: %w", errStop)
		}
		return nil
	}})
	late := s.add(&job{name: "late", at: start.Add(time.Hour), run: ok})
	s.add(&job{name: "fails", at: start.Add(30 * time.Minute), run: func(now time.Time) error {
		if now.Minute() < 31 {
			return errors.New("too early")
		}
		return errStop
	}})
	s.add(&job{name: "nested", at: start.Add(time.Minute), prio: 1, run: func(now time.Time) error {
		s.add(&job{name: "child", at: now.Add(30 * time.Second), run: ok})
		return s.cancel(late)
	}})
	fmt.Println(s.runUntil(start.Add(50 * time.Minute)))
	fmt.Print(s.log.String())
	fmt.Println(s.cancel(late), len(s.q), s.q[0].name, s.q[0].at.Sub(start), s.clk.Now())
	for len(s.q) > 0 {
		fmt.Print(heap.Pop(&s.q).(*job).name, " ")
	}
	fmt.Println()
}
