package main

import (
	"fmt"
	"runtime"
	"strings"
)

type res struct{ name string }

func here() (*runtime.Func, uintptr) {
	pc, _, _, _ := runtime.Caller(0)
	return runtime.FuncForPC(pc), pc
}

func main() {
	f, pc := here()
	file, line := f.FileLine(pc)
	fmt.Println(f.Name(), file[strings.LastIndex(file, "/")+1:], line > 0, f.Entry() <= pc, f.Entry() != 0)
	fmt.Println(runtime.FuncForPC(0) == nil, (*runtime.Func)(nil).Name() == "")
	var p runtime.Pinner
	x := &res{"pinned"}
	p.Pin(x)
	p.Unpin()
	c := runtime.AddCleanup(x, func(n int) {}, 1)
	c.Stop()
	runtime.KeepAlive(x)
	fmt.Println(runtime.SetMutexProfileFraction(-1), runtime.MemProfileRate > 0)
	runtime.SetBlockProfileRate(0)
	n, ok := runtime.GoroutineProfile(nil)
	fmt.Println(n >= 1, ok)
	recs := make([]runtime.StackRecord, 50)
	n, ok = runtime.GoroutineProfile(recs)
	fmt.Println(n >= 1, ok, len(recs[0].Stack()) > 0)
	func() {
		defer func() {
			r := recover()
			e, ok := r.(runtime.Error)
			fmt.Println(ok, e)
			e.RuntimeError()
		}()
		var s []int
		_ = s[len(s)]
	}()
	func() {
		defer func() {
			e := recover().(*runtime.PanicNilError)
			e.RuntimeError()
			fmt.Println(e.Error())
		}()
		panic(nil)
	}()
	func() {
		defer func() {
			e := recover().(*runtime.TypeAssertionError)
			e.RuntimeError()
			fmt.Println(e.Error())
		}()
		var i any = res{}
		_ = i.(*res)
	}()
	pcs := make([]uintptr, 5)
	fmt.Println(runtime.Callers(0, pcs) > 0, runtime.Callers(100, pcs))
	frames := runtime.CallersFrames(nil)
	fr, more := frames.Next()
	fmt.Println(fr.Function == "", fr.Line, more)
}
