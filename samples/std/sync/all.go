package main

import (
	"fmt"
	"sort"
	"sync"
	"sync/atomic"
)

type Counter struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *Counter) Inc(k string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k]++
}

func (c *Counter) Get(k string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.m[k]
}

type Queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	items    []int
}

func (q *Queue) Put(v int) {
	q.mu.Lock()
	q.items = append(q.items, v)
	q.mu.Unlock()
	q.notEmpty.Signal()
}

func (q *Queue) Take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	return v
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func main() {
	c := Counter{m: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() {
			c.Inc([]string{"even", "odd"}[i%2])
			_ = c.Get("even")
		})
	}
	wg.Wait()
	fmt.Println(c.Get("even"), c.Get("odd"))
	var lk sync.Locker = c.mu.RLocker()
	lk.Lock()
	fmt.Println(c.mu.TryLock(), c.mu.TryRLock())
	c.mu.RUnlock()
	lk.Unlock()

	q := &Queue{}
	q.notEmpty = sync.NewCond(&q.mu)
	sum := atomic.Int64{}
	for range 4 {
		wg.Go(func() {
			for range 25 {
				sum.Add(int64(q.Take()))
			}
		})
	}
	for i := range 100 {
		q.Put(i)
	}
	wg.Wait()
	fmt.Println(sum.Load(), len(q.items))

	var once sync.Once
	n := 0
	for range 10 {
		wg.Go(func() { once.Do(func() { n++ }) })
	}
	wg.Wait()
	fmt.Println(n)
	of := sync.OnceFunc(func() { n += 10 })
	of()
	of()
	ov := sync.OnceValue(func() string { n++; return fmt.Sprint("value ", n) })
	ovs := sync.OnceValues(func() (int, error) { n++; return n, nil })
	fmt.Println(n)
	fmt.Println(ov(), ov(), n)
	fmt.Println(ovs())
	fmt.Println(ovs())

	var m sync.Map
	for i := range 5 {
		m.Store(i, i*i)
	}
	v, ok := m.Load(3)
	fmt.Println(v, ok)
	v, loaded := m.LoadOrStore(3, "new")
	v2, loaded2 := m.LoadOrStore(9, "nine")
	fmt.Println(v, loaded, v2, loaded2)
	prev, was := m.Swap(0, "zero")
	fmt.Println(prev, was, m.CompareAndSwap(0, "zero", "ZERO"), m.CompareAndSwap(0, "zero", "x"), m.CompareAndDelete(1, 99), m.CompareAndDelete(1, 1))
	m.Delete(2)
	v, loaded = m.LoadAndDelete(4)
	fmt.Println(v, loaded)
	v, loaded = m.LoadAndDelete(4)
	fmt.Println(v, loaded)
	var keys []int
	m.Range(func(k, v any) bool {
		keys = append(keys, k.(int))
		return true
	})
	sort.Ints(keys)
	calls := 0
	m.Range(func(k, v any) bool { calls++; return false })
	fmt.Println(keys, calls)
	m.Clear()
	_, ok = m.Load(0)
	fmt.Println(ok)

	p := sync.Pool{New: func() any { return new([]byte) }}
	b := p.Get().(*[]byte)
	*b = append(*b, "reused?"...)
	p.Put(b)
	_ = p.Get()
	var empty sync.Pool
	fmt.Println(empty.Get())

	try("negative", func() { var w sync.WaitGroup; w.Add(-1) })

	var w2 sync.WaitGroup
	w2.Wait()
	fmt.Println("no waiting on zero")
	for round := range 3 {
		for i := range 3 {
			w2.Add(1)
			go func() {
				defer w2.Done()
				c.Inc(fmt.Sprint(round, i))
			}()
		}
		w2.Wait()
	}
	fmt.Println(len(c.m))
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	turn := 0
	for i := range 5 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			for turn != i {
				cond.Wait()
			}
			fmt.Print("turn", i, " ")
			turn++
			cond.Broadcast()
		})
	}
	wg.Wait()
	fmt.Println()
}
