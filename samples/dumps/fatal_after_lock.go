package main

import (
	"fmt"
	"runtime"
	"sync"
)

type counts struct {
	mu sync.Mutex
	n  int
}

func (c *counts) add() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	return c.n
}

type spawner struct {
	task func()
}

func (s spawner) start() {
	go s.task()
}

// The fatal error is raised in start, after calls that have returned: the dump begins there.
func main() {
	var c counts
	waiting := make(chan int)
	go func() {
		c.add()
		waiting <- c.add()
		waiting <- c.add()
	}()
	fmt.Println(<-waiting)
	c.add()
	for range 100000 { // until the other one waits again
		runtime.Gosched()
	}
	var s spawner
	s.start()
}
