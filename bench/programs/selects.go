// Fan-in over buffered channels: four producers, one select, a worker pool behind it.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

func produce(n int) <-chan int {
	c := make(chan int, 16)
	go func() {
		for i := 0; i < n; i++ {
			c <- i
		}
		close(c)
	}()
	return c
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	a, b, c, d := produce(n), produce(n), produce(n), produce(n)
	jobs, results := make(chan int, 64), make(chan int, 64)
	var workers sync.WaitGroup
	for w := 0; w < 4; w++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for j := range jobs {
				results <- j * j % 1000
			}
		}()
	}
	go func() {
		for open := 4; open > 0; {
			var v int
			var ok bool
			select {
			case v, ok = <-a:
				if !ok {
					a = nil
				}
			case v, ok = <-b:
				if !ok {
					b = nil
				}
			case v, ok = <-c:
				if !ok {
					c = nil
				}
			case v, ok = <-d:
				if !ok {
					d = nil
				}
			}
			if ok {
				jobs <- v
			} else {
				open--
			}
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()
	sum := 0
	for r := range results {
		sum += r
	}
	fmt.Println(sum)
}
