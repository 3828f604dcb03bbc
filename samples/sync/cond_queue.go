// A bounded queue: producers wait while it is full, consumers while it is empty. A Cond wakes
// them; each checks its condition again, because somebody else may have been faster.
package main

import (
	"fmt"
	"sync"
)

type Queue struct {
	mu                sync.Mutex
	notEmpty, notFull sync.Cond
	items             []int
	size              int
}

func NewQueue(size int) *Queue {
	q := &Queue{size: size}
	q.notEmpty.L, q.notFull.L = &q.mu, &q.mu
	return q
}

func (q *Queue) Put(v int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.size {
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
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
	q.notFull.Signal()
	return v
}

func main() {
	q := NewQueue(2)
	var producers, consumers sync.WaitGroup
	for p := range 3 {
		producers.Go(func() {
			for i := range 10 {
				q.Put(p*100 + i)
			}
		})
	}
	sums := make(chan int, 2)
	for range 2 {
		consumers.Go(func() {
			sum := 0
			for range 15 {
				sum += q.Take()
			}
			sums <- sum
		})
	}
	producers.Wait()
	consumers.Wait()
	fmt.Println("sum", <-sums+<-sums, "left", len(q.items))
}
