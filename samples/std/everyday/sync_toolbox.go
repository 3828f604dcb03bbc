// The tools of package sync and atomic, each where it is the right one: pools, once, conditions, maps, hot configuration.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

type config struct {
	Version int
	Hosts   []string
}

// A bounded queue with conditions.
type queue[T any] struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []T
	limit    int
	closed   bool
}

func newQueue[T any](limit int) *queue[T] {
	q := &queue[T]{limit: limit}
	q.notEmpty, q.notFull = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	return q
}

func (q *queue[T]) put(v T) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.limit && !q.closed {
		q.notFull.Wait()
	}
	if q.closed {
		return false
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
	return true
}

func (q *queue[T]) get() (v T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return v, false
	}
	v, q.items = q.items[0], q.items[1:]
	q.notFull.Signal()
	return v, true
}

func (q *queue[T]) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.notEmpty.Broadcast()
	q.notFull.Broadcast()
}

// A barrier lets n goroutines go on together, again and again.
type barrier struct {
	mu          sync.Mutex
	cond        *sync.Cond
	n, here, no int
}

func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	turn := b.no
	if b.here++; b.here == b.n {
		b.here = 0
		b.no++
		b.cond.Broadcast()
		return
	}
	for turn == b.no {
		b.cond.Wait()
	}
}

func main() {
	q := newQueue[int](3)
	var sum atomic.Int64
	var producers, consumers sync.WaitGroup
	for range 3 {
		consumers.Go(func() {
			for {
				v, ok := q.get()
				if !ok {
					return
				}
				sum.Add(int64(v))
			}
		})
	}
	for p := range 4 {
		producers.Go(func() {
			for i := range 25 {
				q.put(p*25 + i)
			}
		})
	}
	producers.Wait()
	q.close()
	consumers.Wait()
	fmt.Println(sum.Load(), q.put(1))

	b := &barrier{n: 4}
	b.cond = sync.NewCond(&b.mu)
	var rounds [3]atomic.Int32
	var bad atomic.Bool
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for r := range rounds {
				rounds[r].Add(1)
				b.wait()
				if rounds[r].Load() != 4 {
					bad.Store(true)
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(bad.Load(), b.no)

	calls := 0
	load := sync.OnceValues(func() (*config, error) { calls++; return &config{Version: 1}, errors.New("partly") })
	broken := sync.OnceFunc(func() { calls++; panic("cannot init") })
	for range 2 {
		c, err := load()
		fmt.Println(c.Version, err, calls)
		func() {
			defer func() { fmt.Println(recover(), calls) }()
			broken()
		}()
	}
	fmt.Println(sync.OnceValue(func() int { return 42 })())
	var once sync.Once
	func() {
		defer func() { recover() }()
		once.Do(func() { panic(1) })
	}()
	once.Do(func() { fmt.Println("never") })

	var current atomic.Pointer[config]
	current.Store(&config{0, nil})
	var updates sync.WaitGroup
	for i := range 50 {
		updates.Go(func() {
			for {
				old := current.Load()
				next := &config{old.Version + 1, append(slices.Clone(old.Hosts), fmt.Sprint("h", i))}
				if current.CompareAndSwap(old, next) {
					return
				}
			}
		})
	}
	updates.Wait()
	fmt.Println(current.Load().Version, len(current.Load().Hosts), current.Swap(nil) != nil, current.Load() == nil)

	var v atomic.Value
	fmt.Println(v.Load(), v.CompareAndSwap(nil, "x"), v.Swap("y"), v.Load())
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store(1)
	}()
	var flags atomic.Uint32
	fmt.Println(flags.Or(6), flags.And(3), flags.Load(), flags.Add(^uint32(0)), flags.Swap(9))
	var u atomic.Uint64
	u.Store(1<<63 + 1)
	fmt.Println(u.Add(1<<63), atomic.AddInt64(new(int64), -5))

	made := atomic.Int32{}
	pool := sync.Pool{New: func() any { made.Add(1); return new(bytes.Buffer) }}
	for range 10 {
		wg.Go(func() {
			buf := pool.Get().(*bytes.Buffer)
			defer pool.Put(buf)
			buf.Reset()
			buf.WriteString(strings.Repeat("x", 10))
			if buf.Len() != 10 {
				bad.Store(true)
			}
		})
	}
	wg.Wait()
	fmt.Println(bad.Load(), made.Load() >= 1 && made.Load() <= 10, (&sync.Pool{}).Get())

	var m sync.Map
	for i := range 5 {
		m.Store(i, i*i)
	}
	actual, loaded := m.LoadOrStore(2, "other")
	gone, there := m.LoadAndDelete(3)
	prev, had := m.Swap(9, 81)
	fmt.Println(actual, loaded, gone, there, prev, had, m.CompareAndDelete(4, 15), m.CompareAndSwap(4, 16, "sixteen"))
	n := 0
	m.Range(func(k, v any) bool { n++; m.Delete(k); return true })
	fmt.Println(n)
	m.Clear()
	var rw sync.RWMutex
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.Unlock()
	rw.RLocker().Lock()
	rw.RLocker().Unlock()
	func() {
		defer func() { fmt.Println(recover()) }()
		var wg sync.WaitGroup
		wg.Done()
	}()
	defer fmt.Println("an unlock too many cannot be recovered")
	var mu sync.Mutex
	mu.Unlock()
}
