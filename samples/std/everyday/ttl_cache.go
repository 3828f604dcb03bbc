// A cache with a limit, times to live, loading by one at a time, and counts of hits, for any key and value.
package main

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
)

type item[K comparable, V any] struct {
	key  K
	val  V
	ends time.Time
}

type stats struct{ Hits, Misses, Evicted, Expired int }

type cache[K comparable, V any] struct {
	mu      sync.Mutex
	limit   int
	ttl     time.Duration
	now     func() time.Time
	order   *list.List
	by      map[K]*list.Element
	onEvict func(K, V)
	flight  singleflight.Group
	stats   stats
}

type option[K comparable, V any] func(*cache[K, V])

func withEvict[K comparable, V any](f func(K, V)) option[K, V] {
	return func(c *cache[K, V]) { c.onEvict = f }
}

func newCache[K comparable, V any](limit int, ttl time.Duration, now func() time.Time, opts ...option[K, V]) *cache[K, V] {
	c := &cache[K, V]{limit: limit, ttl: ttl, now: now, order: list.New(), by: map[K]*list.Element{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *cache[K, V]) remove(e *list.Element) {
	it := c.order.Remove(e).(*item[K, V])
	delete(c.by, it.key)
	if c.onEvict != nil {
		c.onEvict(it.key, it.val)
	}
}

func (c *cache[K, V]) Get(k K) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.by[k]
	if ok && !c.now().Before(e.Value.(*item[K, V]).ends) {
		c.stats.Expired++
		c.remove(e)
		ok = false
	}
	if !ok {
		c.stats.Misses++
		return v, false
	}
	c.stats.Hits++
	c.order.MoveToFront(e)
	return e.Value.(*item[K, V]).val, true
}

func (c *cache[K, V]) Put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	ends := c.now().Add(c.ttl)
	if e, ok := c.by[k]; ok {
		*e.Value.(*item[K, V]) = item[K, V]{k, v, ends}
		c.order.MoveToFront(e)
		return
	}
	for c.order.Len() >= c.limit {
		c.stats.Evicted++
		c.remove(c.order.Back())
	}
	c.by[k] = c.order.PushFront(&item[K, V]{k, v, ends})
}

func (c *cache[K, V]) Load(ctx context.Context, k K, load func(context.Context, K) (V, error)) (V, error) {
	if v, ok := c.Get(k); ok {
		return v, nil
	}
	v, err, _ := c.flight.Do(fmt.Sprint(k), func() (any, error) {
		v, err := load(ctx, k)
		if err == nil {
			c.Put(k, v)
		}
		return v, err
	})
	if err != nil {
		var zero V
		return zero, fmt.Errorf("load %v: %w", k, err)
	}
	return v.(V), nil
}

func (c *cache[K, V]) keys() (ks []K) {
	for e := c.order.Front(); e != nil; e = e.Next() {
		ks = append(ks, e.Value.(*item[K, V]).key)
	}
	return ks
}

type point struct{ X, Y int }

func main() {
	now := time.Unix(0, 0)
	var gone []string
	c := newCache(3, time.Minute, func() time.Time { return now }, withEvict(func(k string, v int) { gone = append(gone, fmt.Sprint(k, "=", v)) }))
	for i, k := range []string{"a", "b", "c"} {
		c.Put(k, i)
	}
	fmt.Println(c.Get("a"))
	c.Put("d", 3)
	fmt.Println(c.keys(), gone)
	c.Put("c", 22)
	now = now.Add(59 * time.Second)
	c.Put("d", 33)
	now = now.Add(time.Second)
	for _, k := range []string{"a", "c", "d", "x"} {
		v, ok := c.Get(k)
		fmt.Print(k, v, ok, " ")
	}
	fmt.Println(c.keys(), gone)
	fmt.Printf("%+v\n", c.stats)

	ps := newCache[point, []string](10, time.Hour, time.Now)
	var loads atomic.Int32
	gate := make(chan struct{})
	load := func(_ context.Context, p point) ([]string, error) {
		<-gate
		loads.Add(1)
		if p.X < 0 {
			return nil, errors.ErrUnsupported
		}
		return []string{fmt.Sprint(p)}, nil
	}
	var wg sync.WaitGroup
	var good atomic.Int32
	for range 20 {
		wg.Go(func() {
			if v, err := ps.Load(context.Background(), point{1, 2}, load); err == nil && v[0] == "{1 2}" {
				good.Add(1)
			}
		})
	}
	close(gate)
	wg.Wait()
	fmt.Println(good.Load(), loads.Load() >= 1 && loads.Load() <= 20, len(ps.keys()))
	_, err := ps.Load(context.Background(), point{-1, 0}, load)
	fmt.Println(err, errors.Is(err, errors.ErrUnsupported))
	v, ok := ps.Get(point{-1, 0})
	fmt.Println(v == nil, ok)
}
