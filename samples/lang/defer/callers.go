package main

import (
	"fmt"
	"path"
	"runtime"
)

func show() {
	_, f, l, _ := runtime.Caller(1)
	fmt.Println(path.Base(f), l)
}

func a(b bool) int {
	defer show()
	if b {
		return 1
	}
	defer func() {
		show()
		_, _, l, _ := runtime.Caller(1)
		fmt.Println("by", l)
	}()
	for i := range 2 {
		defer show()
		_ = i
	}
	return 2
}

// The frames a panic was raised in are still there when deferred functions run.
func b() {
	defer func() {
		recover()
		for i := 0; i < 6; i++ {
			pc, file, line, _ := runtime.Caller(i)
			fmt.Println(i, runtime.FuncForPC(pc).Name(), path.Base(file), line)
		}
	}()
	defer show()
	down(2)
}

func down(n int) {
	if n == 0 {
		panic("at the bottom")
	}
	down(n - 1)
}

func main() {
	a(true)
	a(false)
	b()
}
