// A cache that forgets what was not used for longest, generic, with one load per key and statistics in JSON.
package main

import (
	"container/list"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/singleflight"
)

type item[K comparable, V any] struct {
	key K
	val V
}

type lru[K comparable, V any] struct {
	mu      sync.Mutex
	max     int
	order   *list.List
	items   map[K]*list.Element
	flight  singleflight.Group
	onEvict func(K, V)
	hits    atomic.Int64
	misses  atomic.Int64
}

func newLRU[K comparable, V any](max int, onEvict func(K, V)) *lru[K, V] {
	return &lru[K, V]{max: max, order: list.New(), items: map[K]*list.Element{}, onEvict: onEvict}
}

func (c *lru[K, V]) get(k K) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.items[k]
	if !ok {
		c.misses.Add(1)
		return v, false
	}
	c.hits.Add(1)
	c.order.MoveToFront(e)
	return e.Value.(*item[K, V]).val, true
}

func (c *lru[K, V]) put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.items[k]; ok {
		e.Value.(*item[K, V]).val = v
		c.order.MoveToFront(e)
		return
	}
	c.items[k] = c.order.PushFront(&item[K, V]{k, v})
	for c.order.Len() > c.max {
		it := c.order.Remove(c.order.Back()).(*item[K, V])
		delete(c.items, it.key)
		if c.onEvict != nil {
			c.onEvict(it.key, it.val)
		}
	}
}

func (c *lru[K, V]) load(k K, f func(K) (V, error)) (V, error) {
	if v, ok := c.get(k); ok {
		return v, nil
	}
	v, err, _ := c.flight.Do(fmt.Sprint(k), func() (any, error) {
		v, err := f(k)
		if err == nil {
			c.put(k, v)
		}
		return v, err
	})
	return v.(V), err
}

func (c *lru[K, V]) all() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		c.mu.Lock()
		defer c.mu.Unlock()
		for e := c.order.Front(); e != nil; e = e.Next() {
			if it := e.Value.(*item[K, V]); !yield(it.key, it.val) {
				return
			}
		}
	}
}

type point struct{ x, y int }

func main() {
	c := newLRU(3, func(k point, v string) { fmt.Println("evicted", k, v) })
	for i := range 4 {
		c.put(point{i, -i}, fmt.Sprint("v", i))
		c.get(point{1, -1})
	}
	c.put(point{2, -2}, "new")
	for k, v := range c.all() {
		fmt.Println(k, v)
	}
	_, ok := c.get(point{0, 0})
	fmt.Println(ok, c.hits.Load(), c.misses.Load())

	bad := errors.New("no such page")
	pages := newLRU[string, []byte](10, nil)
	var loads atomic.Int64
	start, arrived := make(chan struct{}), make(chan struct{}, 8)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			arrived <- struct{}{}
			<-start
			b, err := pages.load("home", func(k string) ([]byte, error) {
				loads.Add(1)
				return []byte("page " + k), nil
			})
			if string(b) != "page home" || err != nil {
				fmt.Println(b, err)
			}
		})
	}
	for range 8 {
		<-arrived
	}
	close(start)
	wg.Wait()
	fmt.Println(loads.Load() >= 1, pages.order.Len())
	b, err := pages.load("none", func(string) ([]byte, error) { return nil, bad })
	fmt.Println(b == nil, err == bad, pages.order.Len())
	json.NewEncoder(os.Stdout).Encode(struct {
		Size int
		Keys []string
		Hit  *atomic.Int64
	}{pages.order.Len(), func() (ks []string) {
		for k := range pages.all() {
			ks = append(ks, k)
		}
		return ks
	}(), nil})
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		_, _ = newLRU[any, int](1, nil).get([]int{1})
	}()
}
