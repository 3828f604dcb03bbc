package main

import (
	"fmt"
	"sync"
)

type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

type Matrix[T ~int | ~float64] [][]T

func (m Matrix[T]) Sum() (s T) {
	for _, r := range m {
		for _, v := range r {
			s += v
		}
	}
	return
}

type Option[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Option[T] { return Option[T]{v, true} }
func None[T any]() Option[T]    { return Option[T]{} }
func (o Option[T]) OrElse(d T) T {
	if o.ok {
		return o.v
	}
	return d
}

type Container[T any] interface {
	Put(T)
	Get() (T, bool)
}

type Queue[T any] struct{ xs []T }

func (q *Queue[T]) Put(v T) { q.xs = append(q.xs, v) }
func (q *Queue[T]) Get() (v T, ok bool) {
	if len(q.xs) == 0 {
		return
	}
	v, q.xs = q.xs[0], q.xs[1:]
	return v, true
}

type Stack[T any] struct{ Queue[T] }

func (s *Stack[T]) Get() (v T, ok bool) {
	n := len(s.xs)
	if n == 0 {
		return
	}
	v, s.xs = s.xs[n-1], s.xs[:n-1]
	return v, true
}

func Fill[C Container[T], T any](c C, vs ...T) C {
	for _, v := range vs {
		c.Put(v)
	}
	return c
}

type SafeMap[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func (s *SafeMap[K, V]) Update(k K, f func(V, bool) V) V {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = make(map[K]V)
	}
	old, ok := s.m[k]
	s.m[k] = f(old, ok)
	return s.m[k]
}

type Event[T any] struct {
	handlers []func(T)
}

func (e *Event[T]) On(f func(T)) { e.handlers = append(e.handlers, f) }
func (e *Event[T]) Emit(v T) {
	for _, h := range e.handlers {
		h(v)
	}
}

type Num[T any] interface {
	Add(T) T
	comparable
}
type Money int

func (m Money) Add(o Money) Money { return m + o }
func SumAll[T Num[T]](xs ...T) (s T) {
	for _, x := range xs {
		s = s.Add(x)
	}
	return
}

type Vec[T any] = []T
type StrMap[V any] = map[string]V
type IntPair = Pair[int, int]

type Cache[K comparable, V any] struct {
	load  func(K) (V, error)
	items map[K]*V
}

func (c *Cache[K, V]) Get(k K) (V, error) {
	if v, ok := c.items[k]; ok {
		return *v, nil
	}
	v, err := c.load(k)
	if err == nil {
		c.items[k] = &v
	}
	return v, err
}

type Fn[T, R any] func(T) R

func (f Fn[T, R]) Call(t T) R { return f(t) }

type Loop[T any] struct {
	Next *Loop[T]
	Kids []Loop[T]
	Val  T
}

func (l *Loop[T]) Len() int {
	if l == nil {
		return 0
	}
	return 1 + l.Next.Len()
}

func main() {
	p := MakePair("a", 1)
	fmt.Printf("%v %+v %v %T %T\n", p, p.Swap(), p == MakePair("a", 1), p, p.Swap())
	fmt.Printf("%#v %T\n", Pair[Pair[int, string], []any]{}, Pair[map[string]Money, *Option[int]]{})
	fmt.Println(Matrix[float64]{{1, 2}, {3.5}}.Sum(), Matrix[Money]{{1}, {2}}.Sum())
	fmt.Println(Some(3).OrElse(9), None[string]().OrElse("default"), Some[any](nil).OrElse(1))
	q := Fill(&Queue[int]{}, 1, 2, 3)
	s := Fill(&Stack[int]{}, 1, 2, 3)
	for _, c := range []Container[int]{q, s} {
		v, ok := c.Get()
		fmt.Printf("%T %v %v\n", c, v, ok)
	}
	var sm SafeMap[string, []int]
	sm.Update("k", func(v []int, ok bool) []int { return append(v, 1) })
	fmt.Println(sm.Update("k", func(v []int, ok bool) []int { return append(v, len(v)*10) }))
	var ev Event[string]
	log := Vec[string]{}
	ev.On(func(s string) { log = append(log, "1:"+s) })
	ev.On(func(s string) { log = append(log, "2:"+s) })
	ev.Emit("hello")
	fmt.Println(log, SumAll(Money(1), 2, 3), StrMap[int]{"x": 1}, IntPair{1, 2}.Swap())
	fmt.Printf("%T %T %T\n", log, StrMap[bool]{}, IntPair{})
	loads := 0
	c := Cache[int, string]{func(i int) (string, error) {
		loads++
		if i < 0 {
			return "", fmt.Errorf("bad key %d", i)
		}
		return fmt.Sprint("v", i), nil
	}, map[int]*string{}}
	fmt.Println(c.Get(1))
	fmt.Println(c.Get(1))
	fmt.Println(c.Get(-1))
	fmt.Println(loads, Fn[int, string](func(i int) string { return fmt.Sprint(i * 2) }).Call(21))
	l := &Loop[int]{&Loop[int]{nil, nil, 2}, []Loop[int]{{Val: 5}}, 1}
	fmt.Println(l.Len(), l.Kids[0].Val)
	swap := Pair[int, bool].Swap
	put := (*Queue[string]).Put
	qs := &Queue[string]{}
	put(qs, "via expression")
	fmt.Println(swap(Pair[int, bool]{1, true}), qs.xs)
	type Local[T any] struct{ V T }
	fmt.Printf("%v %T\n", Local[int]{5}, Local[[]string]{})
}
