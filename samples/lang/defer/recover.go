package main

import (
	"errors"
	"fmt"
	"runtime"
)

type MyErr struct{ code int }

func (e MyErr) Error() string { return fmt.Sprint("my error ", e.code) }

func safe(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("wrapped: %w", r)
		default:
			err = fmt.Errorf("panic: %v (%T)", r, r)
		}
	}()
	f()
	return errors.New("no panic")
}

func helper() any { return recover() }

func nestedPanic() (out string) {
	defer func() { out += fmt.Sprint(" outer:", recover()) }()
	defer func() {
		defer func() { out += fmt.Sprint("inner:", recover()) }()
		panic("second")
	}()
	panic("first")
}

func replaced() (r any) {
	defer func() { r = recover() }()
	defer func() { panic("replacement") }()
	panic("original")
}

func repanic() (r any) {
	defer func() { r = recover() }()
	defer func() {
		e := recover()
		panic(fmt.Sprint("again ", e))
	}()
	panic("once")
}

func main() {
	fmt.Println(safe(func() {}))
	fmt.Println(safe(func() { panic("text") }))
	fmt.Println(safe(func() { panic(42) }))
	fmt.Println(safe(func() { panic(MyErr{7}) }))
	fmt.Println(safe(func() { panic(fmt.Errorf("std %d", 1)) }))
	err := safe(func() { var m map[string]int; m["x"] = 1 })
	var re runtime.Error
	fmt.Println(err, errors.As(err, &re))
	err = safe(func() { panic(nil) })
	var pn *runtime.PanicNilError
	fmt.Println(err, errors.As(err, &pn))
	fmt.Println(safe(func() { var a []int; i := 5; a[i]++ }))
	fmt.Println(safe(func() { panic([]int{1, 2}) }))
	fmt.Println(safe(func() { panic(struct{ X int }{3}) }))
	var me MyErr
	fmt.Println(errors.As(safe(func() { panic(MyErr{9}) }), &me), me.code)
	fmt.Println(nestedPanic())
	fmt.Println(replaced(), repanic())

	fmt.Println("outside:", recover())
	func() {
		defer func() { fmt.Println("direct:", recover()) }()
		func() {
			// helper is called by the deferred function, so it recovers nothing.
			defer func() { fmt.Println("via helper:", helper()) }()
			panic("not caught by helper")
		}()
	}()
	func() {
		defer func() { fmt.Println("after recover() deferred directly:", recover()) }()
		defer recover()
		panic("deferred recover builtin")
	}()
	func() {
		defer func() {
			fmt.Println(recover(), recover())
		}()
		panic("only once")
	}()
	for i := range 3 {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("iteration", i, r)
				}
			}()
			if i == 1 {
				panic("skip")
			}
			fmt.Println("iteration", i, "ok")
		}()
	}
	fmt.Println(deep(10))
	f := func() (x int, s string) {
		defer func() {
			recover()
			s = "set by deferred"
		}()
		x = 3
		panic("results keep their values")
	}
	fmt.Println(f())
	func() {
		defer fmt.Println("deferred before", 1)
		defer func() { recover() }()
		defer fmt.Println("deferred after", 2)
		panic("x")
	}()
}

func deep(n int) (s string) {
	if n == 0 {
		panic("bottom")
	}
	if n == 5 {
		defer func() {
			s = fmt.Sprint("caught at 5: ", recover())
		}()
	}
	defer func() { s += fmt.Sprint(n) }()
	return deep(n - 1)
}
