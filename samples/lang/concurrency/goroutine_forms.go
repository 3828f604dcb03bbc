package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type W struct {
	mu  sync.Mutex
	log []string
	wg  sync.WaitGroup
}

func (w *W) add(s string) {
	defer w.wg.Done()
	w.mu.Lock()
	w.log = append(w.log, s)
	w.mu.Unlock()
}

func (w W2) run(c chan<- string) { c <- "value " + w.name }

type W2 struct{ name string }

type runner interface{ run(chan<- string) }

func arg(s string, c chan string) string {
	c <- "evaluated " + s
	return s
}

func generic[T any](v T, out chan<- string) { out <- fmt.Sprintf("%T", v) }

func main() {
	w := &W{}
	w.wg.Add(3)
	go w.add("method")
	f := w.add
	go f("method value")
	go (*W).add(w, "method expression")
	w.wg.Wait()
	fmt.Println(len(w.log))

	c := make(chan string, 4)
	var r runner = W2{"iface"}
	go r.run(c)
	fmt.Println(<-c)
	// Arguments are evaluated by the goroutine that executes the go statement.
	func() {
		done := make(chan bool)
		go func(s string) { done <- true }(arg("x", c))
		fmt.Println(<-c)
		<-done
	}()
	go generic(map[string]int{}, c)
	fmt.Println(<-c)
	go func() { defer close(c) }()
	_, ok := <-c
	fmt.Println(ok)
	done := make(chan struct{})
	m := map[string]int{"a": 1, "b": 2}
	go func() {
		delete(m, "a")
		close(done)
	}()
	<-done
	fmt.Println(len(m))
	pc := make(chan int, 1)
	go func(c chan int) { close(c) }(pc)
	<-pc

	// A recursive tree of goroutines.
	var leaves atomic.Int64
	var spawn func(depth int, wg *sync.WaitGroup)
	spawn = func(depth int, wg *sync.WaitGroup) {
		defer wg.Done()
		if depth == 0 {
			leaves.Add(1)
			return
		}
		wg.Add(2)
		go spawn(depth-1, wg)
		go spawn(depth-1, wg)
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go spawn(10, &wg)
	wg.Wait()
	fmt.Println(leaves.Load())

	// A panic recovered in one goroutine leaves the others alone.
	res := make(chan string)
	for i := range 3 {
		go func() {
			defer func() {
				if r := recover(); r != nil {
					res <- fmt.Sprint("recovered ", r)
				}
			}()
			if i == 1 {
				panic(i)
			}
			res <- "fine"
		}()
	}
	got := map[string]int{}
	for range 3 {
		got[<-res]++
	}
	fmt.Println(got)
	// Ten thousand goroutines waiting in a chain.
	first := make(chan int)
	in := first
	for range 10000 {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) { out <- 1 + <-in }(in, out)
		in = out
	}
	first <- 0
	fmt.Println(<-in)
	fmt.Println(runtime.NumGoroutine() >= 1)
	turn := make(chan bool)
	go func() {
		fmt.Println("child runs while main is blocked")
		turn <- true
	}()
	<-turn
	sum := make(chan int)
	nums := []int{1, 2, 3, 4, 5, 6}
	for _, half := range [][]int{nums[:3], nums[3:]} {
		go func() {
			s := 0
			for _, n := range half {
				s += n
			}
			sum <- s
		}()
	}
	x, y := <-sum, <-sum
	fmt.Println(x + y)
}
