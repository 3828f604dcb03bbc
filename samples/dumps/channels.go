// All are asleep on channels, in functions of several kinds.
package main

import "runtime"

type pipe struct{ in, out chan int }

func (p pipe) move() {
	for v := range p.in {
		p.out <- v
	}
}

func sum[T int | float64](c <-chan T) (s T) {
	for v := range c {
		s += v
	}
	return s
}

func start(f func()) {
	go f()
	for range 100 {
		runtime.Gosched()
	}
}

func main() {
	runtime.GOMAXPROCS(1)
	p := pipe{make(chan int), make(chan int)}
	start(p.move)
	start(func() { sum(make(chan float64)) })
	start(func() {
		var none chan int
		none <- 1
	})
	start(func() {
		select {
		case <-p.in:
		case v := <-make(chan int):
			println(v)
		}
	})
	go p.move()
	p.in <- 1
	p.in <- 2
	p.in <- 3
	p.in <- 4
}
