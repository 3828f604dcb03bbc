// Fanin: one goroutine selects from four others and a channel that says stop.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func produce(start, each int) <-chan int {
	c := make(chan int)
	go func() {
		for i := 0; i < each; i++ {
			c <- start + i
		}
		close(c)
	}()
	return c
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	a, b, c, d := produce(0, n), produce(1, n), produce(2, n), produce(3, n)
	stop := make(chan struct{})
	sum, open := 0, 4
	for open > 0 {
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
		case <-stop:
			return
		}
		if !ok {
			open--
		}
		sum += v
	}
	fmt.Println(sum)
}
