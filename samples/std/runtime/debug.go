package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

func work() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v, in\n%s", r, functions(debug.Stack()))
		}
	}()
	var list []int
	_ = list[3]
	return nil
}

// functions keeps the functions of package main of a stack.
func functions(stack []byte) string {
	var names []string
	for _, line := range strings.Split(string(stack), "\n") {
		if i := strings.LastIndexByte(line, '('); i > 0 && strings.HasPrefix(line, "main.") {
			names = append(names, line[:i])
		}
	}
	return strings.Join(names, "\n")
}

func main() {
	fmt.Println(work())
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-7), debug.SetGCPercent(100))
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxThreads(100), debug.SetPanicOnFault(true))
	info := debug.BuildInfo{
		Path:     "example.com/app",
		Main:     debug.Module{Path: "example.com/app", Version: "v1.0.0"},
		Deps:     []*debug.Module{{Path: "a", Version: "v1"}, {Path: "b", Version: "v2", Replace: &debug.Module{Path: "c"}}},
		Settings: []debug.BuildSetting{{Key: "GOOS", Value: "linux"}},
	}
	fmt.Printf("%q\n", info.String())
}
