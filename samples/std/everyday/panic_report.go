// What goes wrong in a plugin host: every kind of runtime error recovered, told apart, and the last one not.
package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
)

type plugin struct {
	name string
	run  func()
}

type failure struct {
	plugin string
	cause  any
	frames []string
}

func (f *failure) Error() string { return fmt.Sprintf("plugin %s: %v", f.plugin, f.cause) }

func (f *failure) Unwrap() error {
	err, _ := f.cause.(error)
	return err
}

func call(p plugin) (err error) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		f := &failure{plugin: p.name, cause: cause}
		pcs := make([]uintptr, 20)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
		for {
			fr, more := frames.Next()
			if strings.HasPrefix(fr.Function, "main.") {
				f.frames = append(f.frames, fr.Function)
			}
			if !more {
				break
			}
		}
		err = f
	}()
	p.run()
	return nil
}

type shape interface{ area() float64 }
type square struct{ side float64 }

func (s *square) area() float64 { return s.side * s.side }

type list struct {
	next *list
	v    int
}

func deep(n int) {
	if n == 0 {
		panic("at the bottom")
	}
	deep(n - 1)
}

var (
	zero  = 0
	none  *list
	table map[string]int
	any1  any = "text"
	sh    shape
	arr   = []int{1, 2, 3}
	idx   = 5
)

func main() {
	plugins := []plugin{
		{"fine", func() {}},
		{"divide", func() { fmt.Println(1 / zero) }},
		{"index", func() { fmt.Println(arr[idx]) }},
		{"negative", func() { fmt.Println(arr[-1+zero:]) }},
		{"slice", func() { fmt.Println(arr[2 : idx-4]) }},
		{"cap", func() { fmt.Println(arr[:idx]) }},
		{"string", func() { fmt.Println("abc"[idx:]) }},
		{"array", func() { fmt.Println([4]int(arr)) }},
		{"nil pointer", func() { fmt.Println(none.v) }},
		{"nil map", func() { table["x"] = 1 }},
		{"assert", func() { fmt.Println(any1.(int)) }},
		{"assert iface", func() { fmt.Println(any1.(shape)) }},
		{"assert nil", func() { var e any; fmt.Println(e.(string)) }},
		{"nil iface", func() { fmt.Println(sh.area()) }},
		{"nil method", func() { var s *square; fmt.Println(s.area()) }},
		{"nil func", func() { var f func(); f() }},
		{"make", func() { _ = make([]int, zero-1) }},
		{"chan", func() { var c chan int; close(c) }},
		{"closed", func() { c := make(chan int); close(c); close(c) }},
		{"send", func() { c := make(chan int, 1); close(c); c <- 1 }},
		{"compare", func() { var a, b any = []int{1}, []int{1}; fmt.Println(a == b) }},
		{"key", func() { m := map[any]int{}; m[func() {}] = 1 }},
		{"shift", func() { fmt.Println(1 << (zero - 1)) }},
		{"error", func() { panic(fmt.Errorf("wrapped: %w", os.ErrNotExist)) }},
		{"value", func() { panic(struct{ X, Y int }{1, 2}) }},
		{"nil", func() { panic(nil) }},
		{"deep", func() { deep(3) }},
		{"again", func() {
			defer func() { panic(fmt.Sprint("second after ", recover())) }()
			panic("first")
		}},
		{"goexit", func() {
			done := make(chan string, 1)
			go func() {
				defer func() { done <- fmt.Sprint("goexit ran defers, recover says ", recover()) }()
				runtime.Goexit()
			}()
			panic(<-done)
		}},
	}
	for _, p := range plugins {
		err := call(p)
		var re runtime.Error
		var ta *runtime.TypeAssertionError
		var pn *runtime.PanicNilError
		fmt.Println(err, "| runtime:", errors.As(err, &re), errors.As(err, &ta), errors.As(err, &pn), errors.Is(err, os.ErrNotExist))
		var f *failure
		if errors.As(err, &f) && p.name == "deep" {
			fmt.Println(f.frames)
		}
	}
	stack := string(debug.Stack())
	fmt.Println(regexp.MustCompile(`(?m)^main\.main\(\)$`).MatchString(stack), strings.HasPrefix(stack, "goroutine 1 [running]:"))
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetGCPercent(old), debug.SetMaxStack(1<<26) > 0, debug.SetPanicOnFault(false))
	_, file, line, ok := runtime.Caller(0)
	fmt.Println(strings.HasSuffix(file, "panic_report.go"), line, ok, runtime.FuncForPC(func() uintptr { pc, _, _, _ := runtime.Caller(0); return pc }()).Name())
	defer fmt.Println("deferred runs, then it dies")
	defer func() {
		if p := recover(); p != nil {
			panic(fmt.Errorf("host: %w", p.(error)))
		}
	}()
	plugins[1].run()
}
