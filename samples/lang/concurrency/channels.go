package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func producer(out chan<- int, n int) {
	for i := range n {
		out <- i
	}
	close(out)
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- v * v
		}
	}()
	return out
}

type request struct {
	n     int
	reply chan<- string
}

func main() {
	c := make(chan int, 3)
	fmt.Println(len(c), cap(c))
	c <- 1
	c <- 2
	fmt.Println(len(c), cap(c))
	close(c)
	v, ok := <-c
	fmt.Println(v, ok, len(c))
	fmt.Println(<-c)
	v, ok = <-c
	fmt.Println(v, ok, <-c)
	var nilc chan int
	fmt.Println(len(nilc), cap(nilc), nilc == nil, cap(make(chan string)))
	try("close nil", func() { close(nilc) })
	try("close closed", func() { close(c) })
	try("send closed", func() { c <- 1 })

	sc := make(chan struct{ a, b string }, 1)
	sc <- struct{ a, b string }{"x", "y"}
	close(sc)
	s, ok := <-sc
	z, ok2 := <-sc
	fmt.Printf("%v %v %v %v\n", s, ok, z, ok2)

	ch := make(chan int)
	go producer(ch, 5)
	for v := range square(square(ch)) {
		fmt.Print(v, " ")
	}
	fmt.Println()

	var send chan<- int = make(chan int, 2)
	both := make(chan string, 2)
	var recv <-chan string = both
	var sendS chan<- string = both
	sendS <- "through"
	fmt.Println(<-recv, len(send), cap(recv), both == recv)
	fmt.Printf("%T %T %T %T\n", send, recv, both, make(chan (<-chan int)))

	reqs := make(chan request)
	go func() {
		for r := range reqs {
			r.reply <- fmt.Sprint("reply ", r.n*2)
		}
	}()
	for i := range 3 {
		reply := make(chan string)
		reqs <- request{i, reply}
		fmt.Print(<-reply, "; ")
	}
	close(reqs)
	fmt.Println()

	cc := make(chan chan int, 1)
	inner := make(chan int, 1)
	cc <- inner
	inner <- 7
	fmt.Println(<-<-cc)

	errs := make(chan error, 2)
	errs <- nil
	errs <- fmt.Errorf("e1")
	close(errs)
	for e := range errs {
		fmt.Print(e, " ")
	}
	e, ok := <-errs
	fmt.Println(e, ok)

	done := make(chan struct{})
	data := 0
	go func() {
		data = 42
		close(done)
	}()
	<-done
	<-done
	fmt.Println(data)
	fs := make(chan func() int, 1)
	fs <- func() int { return data + 1 }
	fmt.Println((<-fs)())
	f32, u8, bl := make(chan float32, 1), make(chan uint8, 1), make(chan bool, 1)
	f32 <- 0.1
	u8 <- 255
	bl <- true
	fmt.Println(<-f32, <-u8+1, <-bl)
	// Elements come out in the order they went in; a full channel makes the sender wait.
	buf := make(chan int, 2)
	order := make(chan string, 20)
	go func() {
		for i := range 4 {
			buf <- i
			order <- fmt.Sprint("sent", i)
		}
		close(order)
	}()
	for range 4 {
		<-buf
	}
	for o := range order {
		fmt.Print(o, " ")
	}
	fmt.Println()
	arr := [2]chan int{make(chan int, 1), make(chan int, 1)}
	arr[1] <- 5
	m := map[string]chan int{"x": arr[1]}
	fmt.Println(<-m["x"], len(arr[0]))
}
