// A panic deep in calls, deferred functions that make calls as deep while it is on its way, and its
// trace, which has to show the calls it was raised in nevertheless.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type failure struct{ depth int }

func (f failure) Error() string { return fmt.Sprint("failure at ", busy(f.depth)) }

func down(n int) int {
	if n == 0 {
		panic(failure{7})
	}
	return down(n-1) + 1
}

func busy(n int) int {
	if n == 0 {
		return 0
	}
	return busy(n-1) + 1
}

func callers(n int) []string {
	if n > 0 {
		return callers(n - 1)
	}
	pc := make([]uintptr, 40)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	var names []string
	for {
		f, more := frames.Next()
		names = append(names, fmt.Sprint(strings.TrimPrefix(f.Function, "main."), ":", f.Line))
		if !more || f.Function == "main.main" {
			return names
		}
	}
}

func guarded(n int) (trace []string) {
	defer func() {
		r := recover()
		trace = append(callers(3), fmt.Sprint(r, " ", busy(20)))
	}()
	down(n)
	return nil
}

func outer(n int) {
	defer func() { fmt.Println("outer", busy(30)) }()
	inner(n)
}

func inner(n int) {
	defer func() { fmt.Println("inner", busy(25)) }()
	down(n)
}

func main() {
	for range 3000 {
		busy(5)
	}
	for range 300 {
		guarded(4)
	}
	fmt.Println(strings.Join(guarded(4), "\n"))
	outer(6)
}
