package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

func main() {
	weights()
	queue()
	cancelled()
	tooLarge()
	pool()
	misuse()
}

func weights() {
	s := semaphore.NewWeighted(10)
	fmt.Println(s.TryAcquire(4), s.TryAcquire(6), s.TryAcquire(1), s.TryAcquire(0))
	s.Release(5)
	fmt.Println(s.TryAcquire(6), s.TryAcquire(5), s.Acquire(context.Background(), 0))
	s.Release(10)
}

func queue() {
	s := semaphore.NewWeighted(3)
	s.Acquire(context.Background(), 3)
	large := make(chan error)
	go func() { large <- s.Acquire(context.Background(), 2) }()
	for s.TryAcquire(0) { // as long as nobody waits
		time.Sleep(time.Millisecond)
	}
	s.Release(1)
	fmt.Println("past a large one:", s.TryAcquire(1))
	s.Release(1)
	fmt.Println("large:", <-large)
	s.Release(2)
	fmt.Println(s.TryAcquire(2), s.TryAcquire(1))
}

func cancelled() {
	s := semaphore.NewWeighted(1)
	ctx, cancel := context.WithCancel(context.Background())
	s.Acquire(ctx, 1)
	waited := make(chan error)
	go func() { waited <- s.Acquire(ctx, 1) }()
	cancel()
	fmt.Println(<-waited)
	s.Release(1)
	fmt.Println("done already:", s.Acquire(ctx, 1), s.TryAcquire(1))
}

func tooLarge() {
	s := semaphore.NewWeighted(2)
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	err := s.Acquire(ctx, 3)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded), s.TryAcquire(3), s.TryAcquire(2))
}

func pool() {
	s := semaphore.NewWeighted(4)
	var wg sync.WaitGroup
	var running, over atomic.Int64
	for i := range 100 {
		wg.Go(func() {
			n := int64(i%4 + 1)
			if err := s.Acquire(context.Background(), n); err != nil {
				panic(err)
			}
			if running.Add(n) > 4 {
				over.Add(1)
			}
			running.Add(-n)
			s.Release(n)
		})
	}
	wg.Wait()
	fmt.Println("over:", over.Load(), "all free:", s.TryAcquire(4))
}

func misuse() {
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	s := semaphore.NewWeighted(1)
	try(func() { s.Release(1) })
	try(func() { s.Release(-1) })
	try(func() { s.TryAcquire(-1) })
	try(func() { s.Acquire(context.Background(), -1) })
	try(func() { semaphore.NewWeighted(-1) })
}
