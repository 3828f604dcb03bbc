// Fan-in: four producers, buffered channels, one select with a quit channel.
package main

import "fmt"

func produce(n int) <-chan int {
	c := make(chan int, 16)
	go func() {
		for i := range n {
			c <- i
		}
		close(c)
	}()
	return c
}

func main() {
	const n = 200_000
	a, b, c, d := produce(n), produce(n), produce(n), produce(n)
	quit := make(chan struct{})
	sum, open := 0, 4
	take := func(ch *<-chan int, v int, ok bool) {
		if !ok {
			*ch = nil
			open--
		}
		sum += v
	}
	for open > 0 {
		select {
		case v, ok := <-a:
			take(&a, v, ok)
		case v, ok := <-b:
			take(&b, v, ok)
		case v, ok := <-c:
			take(&c, v, ok)
		case v, ok := <-d:
			take(&d, v, ok)
		case <-quit:
			return
		}
	}
	fmt.Println(sum)
}
