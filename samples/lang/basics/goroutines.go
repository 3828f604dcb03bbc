package main

import (
	"fmt"
	"sync"
)

func worker(id int, jobs <-chan int, results chan<- [2]int) {
	for j := range jobs {
		results <- [2]int{j, j * j}
	}
	_ = id
}

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println("in goroutine")
		done <- true
	}()
	fmt.Println("got", <-done)

	jobs := make(chan int, 5)
	results := make(chan [2]int, 5)
	for w := range 3 {
		go worker(w, jobs, results)
	}
	for i := 1; i <= 5; i++ {
		jobs <- i
	}
	close(jobs)
	sum := 0
	for range 5 {
		r := <-results
		sum += r[0]*100 + r[1]
	}
	fmt.Println(sum)

	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := 0; i < 100; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			total += i
		}()
	}
	wg.Wait()
	fmt.Println(total)

	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for range 1000 {
		ping <- v
		v = <-pong
	}
	close(ping)
	_, ok := <-pong
	fmt.Println(v, ok)

	gen := func(n int) <-chan int {
		c := make(chan int)
		go func() {
			defer close(c)
			for i := range n {
				c <- i
			}
		}()
		return c
	}
	for v := range gen(5) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	select {
	case v := <-results:
		fmt.Println("unexpected", v)
	default:
		fmt.Println("nothing ready")
	}
}
