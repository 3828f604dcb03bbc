package main

import (
	"fmt"
	"time"
)

func get(name string, c chan int) chan int {
	fmt.Print("eval ", name, "; ")
	return c
}

func val(v int) int {
	fmt.Print("val ", v, "; ")
	return v
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	select {
	case v := <-a:
		fmt.Println("a", v)
	case b <- 1:
		fmt.Println("sent to b")
	}
	select {
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	default:
		fmt.Println("default")
	}
	select {
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	default:
		fmt.Println("default")
	}
	close(a)
	select {
	case v, ok := <-a:
		fmt.Println("closed a", v, ok)
	}
	// Channel and value expressions are all evaluated once, in order.
	select {
	case get("a", b) <- val(1):
		fmt.Println("one")
	case v := <-get("b", nil):
		fmt.Println("never", v)
	case get("nil", nil) <- val(2):
		fmt.Println("never")
	}
	// A nil channel is never ready.
	var nilc chan int
	select {
	case <-nilc:
	case nilc <- 1:
	default:
		fmt.Println("nil channels block")
	}
	arr := []int{0, 0}
	i := 0
	m := map[string]int{}
	var ok bool
	select {
	case arr[i+1], ok = <-b:
		fmt.Println(arr, ok)
	}
	b <- 9
	select {
	case m["k"] = <-b:
		fmt.Println(m)
	}
	// Merging until both inputs are closed, by setting a closed one to nil.
	x, y := make(chan int), make(chan int)
	go func() {
		for i := range 3 {
			x <- i
		}
		close(x)
	}()
	go func() {
		for i := range 3 {
			y <- 10 * i
		}
		close(y)
	}()
	sum, n := 0, 0
	for x != nil || y != nil {
		select {
		case v, ok := <-x:
			if !ok {
				x = nil
				continue
			}
			sum += v
		case v, ok := <-y:
			if !ok {
				y = nil
				break
			}
			sum += v
		}
		n++
	}
	fmt.Println(sum, n >= 6)
	// Ready cases are picked fairly.
	counts := [2]int{}
	c1, c2 := make(chan int), make(chan int)
	close(c1)
	close(c2)
	for range 2000 {
		select {
		case <-c1:
			counts[0]++
		case <-c2:
			counts[1]++
		}
	}
	fmt.Println(counts[0] > 500, counts[1] > 500)
	select {
	case <-time.After(20 * time.Millisecond):
		fmt.Println("timeout")
	case <-nilc:
	}
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		select {
		case c1 <- 1:
		default:
			fmt.Println("not here")
		}
	}()
	stop, ticks := make(chan bool), make(chan int)
	go func() {
		for i := 0; ; i++ {
			select {
			case ticks <- i:
			case <-stop:
				close(ticks)
				return
			}
		}
	}()
	fmt.Println(<-ticks, <-ticks, <-ticks)
	stop <- true
	for range ticks {
	}
	q := make(chan string, 2)
	put := func(s string) bool {
		select {
		case q <- s:
			return true
		default:
			return false
		}
	}
	fmt.Println(put("1"), put("2"), put("3"), len(q))
	select {
	default:
	}
	go func() { q <- "late" }()
	<-q
	<-q
	select {
	case s := <-q:
		fmt.Println(s)
	}
}
