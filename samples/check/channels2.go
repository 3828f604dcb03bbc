package main

func f(c chan<- int) {}

type T int

func main() {
	var r <-chan int
	var b chan string
	f(r)
	f(b)
	var t T = <-r
	a, ok, z := <-r
	ch := make(chan) // ERROR "syntax error: missing channel element type"
	ch2 := make(chan int, "x")
	ch3 := make(chan int, -1)
	ch4 := make(chan int, 1, 2)
	ch5 := make(chan int, 1.5)
	_ = r == b
	_, _, _, _, _ = t, ch2, ch3, ch4, ch5
}
