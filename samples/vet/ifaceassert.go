// Assertions to interfaces that no type of the first one can have.
package main

import (
	"fmt"
	"io"
)

type reader interface{ Read() }

type closer interface {
	Close() error
	Name() string
}

type generic[T any] interface{ Read(T) }

func same[T any](r io.Reader) bool {
	_, ok := r.(generic[T])
	return ok
}

func main() {
	var r io.Reader
	_, a := r.(reader)
	_, b := r.(closer)
	_, c := r.(io.Writer)
	_, d := r.(interface{ Read([]byte) (int, error) })
	_, e := r.(generic[int])
	switch r.(type) {
	case reader:
	case io.Writer, interface{ Read(string) }:
	case nil:
	}
	switch x := r.(type) {
	case reader:
		_ = x
	}
	var any any = r
	_, f := any.(reader)
	fmt.Println(a, b, c, d, e, f, same[int](r))
}
