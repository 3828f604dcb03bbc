package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"math/rand/v2"
)

type task struct {
	name     string
	priority int
	index    int
}

type queue []*task

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].priority > q[j].priority }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}

func (q *queue) Push(x any) {
	t := x.(*task)
	t.index = len(*q)
	*q = append(*q, t)
}

func (q *queue) Pop() any {
	last := len(*q) - 1
	t := (*q)[last]
	*q = (*q)[:last]
	return t
}

func heaps() {
	var q queue
	for i, name := range []string{"write", "test", "review", "merge", "rest", "plan"} {
		q = append(q, &task{name, i * 7 % 5, i})
	}
	heap.Init(&q)
	heap.Push(&q, &task{name: "fix", priority: 9})
	for _, t := range q {
		fmt.Print(t.name, ":", t.priority, "@", t.index, " ")
	}
	fmt.Println()
	q[3].priority = 20
	heap.Fix(&q, 3)
	fmt.Println(heap.Remove(&q, 2).(*task).name, heap.Remove(&q, q.Len()-1).(*task).name)
	for q.Len() > 0 {
		fmt.Print(heap.Pop(&q).(*task).name, " ")
	}
	fmt.Println()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		heap.Push(&q, &task{priority: r.IntN(50)})
		if r.IntN(4) == 0 {
			heap.Remove(&q, r.IntN(q.Len()))
		}
	}
	for last := 50; q.Len() > 0; {
		p := heap.Pop(&q).(*task).priority
		if p > last {
			fmt.Println("wrong order:", p, last)
		}
		last = p
	}
}

func show(l *list.List) {
	fmt.Print(l.Len(), ":")
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(" ", e.Value)
	}
	fmt.Print(" |")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(" ", e.Value)
	}
	fmt.Println()
}

func lists() {
	var l list.List
	fmt.Println(l.Front() == nil, l.Back() == nil, l.Len())
	b := l.PushBack("b")
	a := l.PushFront("a")
	l.InsertAfter("c", b)
	l.InsertBefore("x", b)
	show(&l)
	l.MoveToBack(a)
	l.MoveToFront(b)
	show(&l)
	l.MoveAfter(b, a)
	l.MoveBefore(a, l.Front())
	show(&l)
	other := list.New()
	other.PushBack(1)
	other.PushBack(2)
	l.PushBackList(other)
	l.PushFrontList(other)
	l.PushBackList(&l)
	show(&l)
	fmt.Println(l.Remove(a), l.Remove(a), other.Remove(b), a.Next() == nil, l.InsertAfter(0, a) == nil)
	show(&l)
	show(l.Init())
}

func rings() {
	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	values := func(r *ring.Ring) {
		r.Do(func(v any) { fmt.Print(v, " ") })
		fmt.Println(r.Len())
	}
	values(r)
	values(r.Move(2))
	values(r.Move(-1).Prev())
	values(r.Unlink(2))
	values(r)
	values(r.Link(ring.New(2)))
	values(r)
	var zero ring.Ring
	values(&zero)
	values(ring.New(0))
}

func main() {
	heaps()
	lists()
	rings()
}
