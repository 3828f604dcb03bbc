// An event bus: topics with wildcards, typed events, slow subscribers, unsubscribing, replay, weak references.
package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unique"
	"weak"
)

type event struct {
	topic   unique.Handle[string]
	payload any
}

type subscriber struct {
	pattern []string
	ch      chan event
	dropped atomic.Int64
}

type bus struct {
	mu      sync.RWMutex
	subs    []*subscriber
	history []event
	closed  bool
}

var errClosed = errors.New("bus is closed")

func matches(pattern, topic []string) bool {
	for i, p := range pattern {
		if p == "#" {
			return true
		}
		if i >= len(topic) || p != "*" && p != topic[i] {
			return false
		}
	}
	return len(pattern) == len(topic)
}

func (b *bus) subscribe(ctx context.Context, pattern string, size int, replay bool) *subscriber {
	s := &subscriber{pattern: strings.Split(pattern, "."), ch: make(chan event, size)}
	b.mu.Lock()
	defer b.mu.Unlock()
	if replay {
		for _, e := range b.history {
			s.offer(e)
		}
	}
	b.subs = append(b.subs, s)
	context.AfterFunc(ctx, func() { b.unsubscribe(s) })
	return s
}

func (b *bus) unsubscribe(s *subscriber) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if i := slices.Index(b.subs, s); i >= 0 {
		b.subs = slices.Delete(b.subs, i, i+1)
		close(s.ch)
	}
}

func (s *subscriber) offer(e event) {
	if !matches(s.pattern, strings.Split(e.topic.Value(), ".")) {
		return
	}
	select {
	case s.ch <- e:
	default:
		s.dropped.Add(1)
	}
}

func (b *bus) publish(topic string, payload any) error {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.closed {
		return fmt.Errorf("publish %s: %w", topic, errClosed)
	}
	e := event{unique.Make(topic), payload}
	for _, s := range b.subs {
		s.offer(e)
	}
	return nil
}

func (b *bus) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for _, s := range b.subs {
		close(s.ch)
	}
	b.subs = nil
}

// typed handlers, by the type of what they take
type dispatcher struct{ handlers sync.Map }

func on[T any](d *dispatcher, f func(T)) {
	v, _ := d.handlers.LoadOrStore(reflect.TypeFor[T](), &[]func(any){})
	list := v.(*[]func(any))
	*list = append(*list, func(x any) { f(x.(T)) })
}

func (d *dispatcher) emit(x any) int {
	v, ok := d.handlers.Load(reflect.TypeOf(x))
	if !ok {
		return 0
	}
	for _, f := range *v.(*[]func(any)) {
		f(x)
	}
	return len(*v.(*[]func(any)))
}

type created struct{ id int }
type removed struct{ id int }

func main() {
	b := &bus{}
	ctx, cancel := context.WithCancel(context.Background())
	orders := b.subscribe(ctx, "order.*", 10, false)
	everything := b.subscribe(context.Background(), "#", 2, false)
	deep := b.subscribe(context.Background(), "order.#", 10, false)
	exact := b.subscribe(context.Background(), "user.login", 10, false)
	for i, topic := range []string{"order.new", "order.paid", "user.login", "order.item.added", "order", "user.login.failed"} {
		fmt.Print(b.publish(topic, i), " ")
	}
	fmt.Println()
	cancel()
	drain := func(name string, s *subscriber) {
		var got []string
		for e := range s.ch {
			got = append(got, fmt.Sprint(e.topic.Value(), "=", e.payload))
		}
		fmt.Println(name, got, "dropped", s.dropped.Load())
	}
	drain("orders", orders)
	b.close()
	b.close()
	drain("everything", everything)
	drain("deep", deep)
	drain("exact", exact)
	err := b.publish("order.new", 1)
	fmt.Println(err, errors.Is(err, errClosed))

	live := &bus{}
	var wg sync.WaitGroup
	var sum atomic.Int64
	for range 4 {
		s := live.subscribe(context.Background(), "n.*", 100, false)
		wg.Go(func() {
			for e := range s.ch {
				sum.Add(int64(e.payload.(int)))
			}
		})
	}
	var pubs sync.WaitGroup
	for p := range 5 {
		pubs.Go(func() {
			for i := range 20 {
				live.publish(fmt.Sprint("n.", p), i)
			}
		})
	}
	pubs.Wait()
	live.close()
	wg.Wait()
	fmt.Println(sum.Load())

	var d dispatcher
	var log []string
	on(&d, func(c created) { log = append(log, fmt.Sprint("created ", c.id)) })
	on(&d, func(c created) { log = append(log, fmt.Sprint("also ", c.id)) })
	on(&d, func(r *removed) { log = append(log, fmt.Sprint("removed ", r.id)) })
	fmt.Println(d.emit(created{1}), d.emit(removed{2}), d.emit(&removed{3}), d.emit("text"), log)

	a, c := unique.Make("topic"), unique.Make(strings.Join([]string{"to", "pic"}, ""))
	fmt.Println(a == c, a.Value(), unique.Make(created{1}) == unique.Make(created{1}), unique.Make("x") == unique.Make("y"))
	obj := &created{9}
	w := weak.Make(obj)
	fmt.Println(w.Value() == obj, w == weak.Make(obj), weak.Make[created](nil).Value() == nil)
	runtime.KeepAlive(obj)
}
