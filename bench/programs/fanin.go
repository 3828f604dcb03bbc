// Fanin: one goroutine selects from four others and a channel that says stop.
package main

import "fmt"

const each = 500_000

func produce(start int) <-chan int {
	c := make(chan int)
	go func() {
		for i := range each {
			c <- start + i
		}
		close(c)
	}()
	return c
}

func main() {
	a, b, c, d := produce(0), produce(1), produce(2), produce(3)
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
