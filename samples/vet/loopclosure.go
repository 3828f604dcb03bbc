//go:build go1.21 && (linux || !linux)

// Loop variables in functions that outlive an iteration, which matters to files of a Go before 1.22.
package main

import (
	"fmt"
	"sync"
	"testing"
)

func lastGo(names []string) {
	for i, name := range names {
		go func() {
			fmt.Println(i, name)
		}()
	}
	for i := 0; i < 3; i++ {
		defer func() { fmt.Println(i) }()
	}
	for i, j := 0, 9; i < j; i, j = i+1, j-1 {
		func() { fmt.Println(i, j) }()
	}
}

func notLast(names []string) {
	var wg sync.WaitGroup
	for _, name := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println(name)
		}()
		wg.Wait()
	}
	for _, name := range names {
		go func(name string) { fmt.Println(name) }(name)
	}
	for _, name := range names {
		name := name
		go func() { fmt.Println(name) }()
	}
}

func nested(names []string) {
	for _, name := range names {
		if name == "a" {
			go func() { fmt.Println(name) }()
		} else if name == "b" {
			for range names {
				go func() { fmt.Println(name) }()
			}
		} else {
			switch {
			case name == "c":
				defer func() { fmt.Println(name) }()
			default:
				go func() { _ = name }()
				fmt.Println("waits")
			}
		}
	}
	var key int
	for key = range names {
		var any interface{} = key
		switch any.(type) {
		case int:
			go func() { fmt.Println(key) }()
		}
	}
}

func subtests(t *testing.T) {
	for _, name := range []string{"a", "b"} {
		t.Run(name, func(t *testing.T) {
			fmt.Println(name)
			t.Parallel()
			fmt.Println(name)
		})
		t.Run(name, func(t *testing.T) {
			t.Parallel()
		again:
			fmt.Println(name)
			if name == "" {
				goto again
			}
		})
		t.Run(name, func(u *testing.T) {
			t.Parallel()
			fmt.Println(name)
		})
	}
}

func main() {
	notLast(nil)
	nested(nil)
	_, _ = lastGo, subtests
	fmt.Println("done")
}
