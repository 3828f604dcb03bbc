// Contexts: trees of them, values looked up through many levels, cancellation, timeouts.
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

type key int

func request(ctx context.Context, id int) int {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	ctx = context.WithValue(ctx, key(1), id)
	ctx = context.WithValue(ctx, key(2), "user")
	results := make(chan int, 4)
	var wg sync.WaitGroup
	for part := 0; part < 4; part++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sub, stop := context.WithCancel(ctx)
			defer stop()
			select {
			case <-sub.Done():
			case results <- sub.Value(key(1)).(int) + part + sub.Value(key(0)).(int):
			}
		}()
	}
	wg.Wait()
	sum := 0
	for part := 0; part < 4; part++ {
		sum += <-results
	}
	if ctx.Err() != nil {
		return -1
	}
	return sum
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	root, cancel := context.WithCancel(context.WithValue(context.Background(), key(0), 7))
	total := 0
	for i := 0; i < n; i++ {
		total += request(root, i)
	}
	waiting := make(chan error)
	for i := 0; i < 1000; i++ {
		child, _ := context.WithCancel(root)
		go func() {
			<-child.Done()
			waiting <- child.Err()
		}()
	}
	cancel()
	for i := 0; i < 1000; i++ {
		if err := <-waiting; err != context.Canceled {
			fmt.Println(err)
		}
	}
	fmt.Println(total)
}
