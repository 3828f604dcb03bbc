// The names of function values: runtime.FuncForPC of what reflect says is their address.
package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

type T struct{}

func (T) Value()    {}
func (*T) Pointer() {}

type G[X any] struct{}

func (G[X]) Value()    {}
func (*G[X]) Pointer() {}

func name(f any) string {
	return runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()
}

func main() {
	fmt.Println(name(name), name(main), name(func() {}), name(strings.ToUpper))
	fmt.Println(name(T.Value), name((*T).Value), name((*T).Pointer), name(new(T).Pointer), name(T{}.Value))
	fmt.Println(name(G[int].Value), name((*G[int]).Pointer), name(G[int]{}.Value))
	fmt.Println(name((*bytes.Buffer).Len), name(io.Reader.Read))

	f := runtime.FuncForPC(reflect.ValueOf(name).Pointer())
	file, line := f.FileLine(f.Entry())
	fmt.Println(filepath.Base(file), line, f.Entry() == reflect.ValueOf(name).Pointer())
	fmt.Println(reflect.ValueOf((func())(nil)).Pointer(), runtime.FuncForPC(0) == nil)
}
