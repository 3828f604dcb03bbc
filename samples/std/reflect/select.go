package main

import (
	"fmt"
	"reflect"
)

func main() {
	ints, strs := make(chan int, 1), make(chan string)
	done, ack := make(chan struct{}), make(chan bool)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ints)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(strs)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(done)},
	}
	go func() {
		strs <- "hello"
		ints <- 42
		<-ack
		close(done)
	}()
	for range 3 {
		i, v, ok := reflect.Select(cases)
		fmt.Println(i, v, ok)
		if !ok {
			break
		}
		if i == 1 {
			continue
		}
		cases[i].Chan = reflect.Value{}
		ack <- true
	}
	i, v, ok := reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ints)},
		{Dir: reflect.SelectDefault},
	})
	fmt.Println(i, v.IsValid(), ok)
	i, _, _ = reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ints), Send: reflect.ValueOf(9)},
		{Dir: reflect.SelectDefault},
	})
	fmt.Println(i, <-ints)

	cv := reflect.MakeChan(reflect.TypeFor[chan any](), 2)
	cv.Send(reflect.ValueOf("x"))
	cv.Send(reflect.Zero(reflect.TypeFor[any]()))
	fmt.Println(cv.Len(), cv.Cap(), cv.TrySend(reflect.ValueOf(1)))
	r, ok := cv.Recv()
	fmt.Println(r, r.Kind(), ok)
	r, ok = cv.TryRecv()
	fmt.Println(r, r.IsNil(), ok)
	r, ok = cv.TryRecv()
	fmt.Println(r.IsValid(), ok)
	cv.Close()
	r, ok = cv.Recv()
	fmt.Println(r.IsNil(), ok)

	floats := make(chan float32, 1)
	fv := reflect.ValueOf(floats)
	fv.Send(reflect.ValueOf(float32(0.5)))
	x, ok := fv.TryRecv()
	fmt.Println(x, ok, fv.Type().ChanDir(), reflect.TypeFor[<-chan int]().ChanDir(), reflect.ChanOf(reflect.SendDir, reflect.TypeFor[int]()))
	for i, f := range []func(){
		func() { reflect.ValueOf((<-chan int)(ints)).Send(reflect.ValueOf(1)) },
		func() { reflect.ValueOf((chan<- int)(ints)).Recv() },
		func() { reflect.ValueOf((<-chan int)(ints)).Close() },
		func() { fv.Send(reflect.ValueOf("no")) },
		func() { reflect.Select([]reflect.SelectCase{{}}) },
		func() {
			reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}})
		},
		func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: fv}}) },
		func() { cv.Close() },
		func() { reflect.MakeChan(reflect.TypeFor[<-chan int](), 0) },
	} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
}
