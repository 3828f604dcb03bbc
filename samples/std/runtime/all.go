package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
)

type T struct{}

func (*T) method() string { return caller() }
func (T) value() string   { return caller() }

func caller() string {
	pc, file, line, ok := runtime.Caller(1)
	name := runtime.FuncForPC(pc).Name()
	return fmt.Sprint(name, " ", file[strings.LastIndex(file, "/")+1:], ":", line > 0, " ", ok)
}

func generic[X any]() string { return caller() }

func frames() (out []string) {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(1, pcs)
	fs := runtime.CallersFrames(pcs[:n])
	for {
		f, more := fs.Next()
		if strings.HasPrefix(f.Function, "main.") {
			out = append(out, f.Function)
		}
		if !more {
			return
		}
	}
}

func main() {
	fmt.Println(runtime.GOOS != "", runtime.GOARCH != "", runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1."))
	fmt.Println(runtime.NumCPU() > 0, runtime.NumGoroutine(), runtime.NumCgoCall() >= 0)
	old := runtime.GOMAXPROCS(0)
	prev := runtime.GOMAXPROCS(3)
	fmt.Println(old == prev, runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(-1))
	runtime.GOMAXPROCS(old)
	runtime.SetDefaultGOMAXPROCS()

	fmt.Println(caller())
	fmt.Println(func() string { return caller() }())
	fmt.Println((&T{}).method(), T{}.value())
	fmt.Println(generic[int]())
	fmt.Println(frames())
	func() { fmt.Println(frames()) }()
	_, _, _, ok := runtime.Caller(1000)
	fmt.Println(ok)
	_, _, line1, _ := runtime.Caller(0)
	_, _, line2, _ := runtime.Caller(0)
	fmt.Println(line2 - line1)

	block := make(chan bool)
	for range 5 {
		go func() { <-block }()
	}
	fmt.Println(runtime.NumGoroutine())
	close(block)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine())

	var wg sync.WaitGroup
	wg.Go(func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		fmt.Println("locked to a thread")
	})
	wg.Wait()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC > before.NumGC, after.HeapAlloc > 0, after.Sys > 0)
	buf := make([]byte, 4096)
	n := runtime.Stack(buf, false)
	first, _, _ := strings.Cut(string(buf[:n]), "\n")
	fmt.Println(first, strings.Contains(string(buf[:n]), "main.main()"))
	small := make([]byte, 9)
	fmt.Println(runtime.Stack(small, true), string(small))
	x := &struct{ v int }{1}
	runtime.KeepAlive(x)
	runtime.SetFinalizer(x, func(*struct{ v int }) {})
	runtime.SetFinalizer(x, nil)
	func() {
		defer func() {
			err := recover().(runtime.Error)
			fmt.Println(err.Error())
		}()
		var p *struct{ v int }
		fmt.Println(p.v)
	}()
	func() {
		defer func() {
			err := recover().(*runtime.TypeAssertionError)
			fmt.Println(err)
		}()
		var e any = 1
		_ = e.(string)
	}()
	func() {
		defer func() { fmt.Println(recover().(*runtime.PanicNilError)) }()
		panic(nil)
	}()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("Goexit runs this")
		runtime.Goexit()
	}()
	<-done
	runtime.Gosched()
}
