package main

import (
	"fmt"
	"runtime"
)

func stack() {
	pc := make([]uintptr, 20)
	frames := runtime.CallersFrames(pc[:runtime.Callers(0, pc)])
	for {
		f, more := frames.Next()
		fmt.Println(f.Function)
		if !more {
			return
		}
	}
}

func main() {
	stack()
	done := make(chan bool)
	go func() {
		stack()
		close(done)
	}()
	<-done
	for skip := range 7 {
		_, _, _, ok := runtime.Caller(skip)
		fmt.Println(skip, ok)
	}
	defer func() {
		fmt.Println(recover())
		stack()
	}()
	var p *int
	*p = 1
}
