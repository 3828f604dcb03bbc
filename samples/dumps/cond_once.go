package main

import "sync"

type queue struct {
	mu   sync.Mutex
	some *sync.Cond
	list []int
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.list) == 0 {
		q.some.Wait()
	}
	v := q.list[0]
	q.list = q.list[1:]
	return v
}

var load sync.Once

func config(ready chan int) {
	load.Do(func() {
		<-ready
	})
}

func main() {
	q := &queue{}
	q.some = sync.NewCond(&q.mu)
	go config(make(chan int))
	q.take()
}
