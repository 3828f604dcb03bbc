package main

import (
	"fmt"
	"io"
	"net/url"
	"reflect"
	"sync"
	"time"
	"unsafe"
)

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

type List[T any] struct {
	next *List[T]
	val  T
}

type Num interface{ ~int | ~float64 }
type MyInt int
type Fn func(a int, b ...string) (x, y error)
type Alias = map[string]MyInt

func (p Pair[K, V]) Get() V { return p.Val }

func local[T any]() reflect.Type {
	type inner struct{ v T }
	return reflect.TypeFor[inner]()
}

func show(t reflect.Type) {
	fmt.Printf("%-60v name=%q pkg=%q kind=%v size=%d cmp=%v\n", t, t.Name(), t.PkgPath(), t.Kind(), t.Size(), t.Comparable())
}

func main() {
	type here struct{}
	for _, t := range []reflect.Type{
		reflect.TypeFor[int](), reflect.TypeFor[byte](), reflect.TypeFor[rune](), reflect.TypeFor[error](), reflect.TypeFor[any](),
		reflect.TypeFor[MyInt](), reflect.TypeFor[Fn](), reflect.TypeFor[Alias](), reflect.TypeFor[here](),
		reflect.TypeFor[Pair[string, int]](), reflect.TypeFor[*Pair[MyInt, []Pair[string, error]]](),
		reflect.TypeFor[List[map[string]*List[int]]](), local[int](), local[Pair[int, bool]](),
		reflect.TypeFor[struct {
			A int `t:"x"`
			b string
			io.Reader
		}](),
		reflect.TypeFor[interface {
			M(int) string
			io.Writer
		}](),
		reflect.TypeFor[func(int, ...string) (bool, error)](), reflect.TypeFor[func()](), reflect.TypeFor[func(func(int) int) chan<- int](),
		reflect.TypeFor[<-chan chan<- int](), reflect.TypeFor[chan (<-chan int)](), reflect.TypeFor[[3][]*[2]bool](),
		reflect.TypeFor[map[[2]int]struct{}](), reflect.TypeFor[time.Duration](), reflect.TypeFor[*url.URL](), reflect.TypeFor[time.Month](),
		reflect.TypeFor[unsafe.Pointer](), reflect.TypeFor[uintptr](), reflect.TypeFor[complex64](), reflect.TypeFor[reflect.Kind](),
		reflect.TypeFor[reflect.Type](), reflect.TypeFor[*sync.Mutex](), reflect.TypeFor[struct{}](),
	} {
		show(t)
	}
	fmt.Printf("%T %T %T\n", Pair[string, int]{}, local[string], reflect.TypeOf(0))
	p := reflect.ValueOf(Pair[string, int]{"a", 5})
	fmt.Println(p.Method(0).Call(nil)[0], p.Type().Method(0).Type, p.Type().Field(0).Type)
	fmt.Println(reflect.TypeFor[Pair[string, int]]() == reflect.TypeOf(p.Interface()), reflect.TypeFor[Pair[string, int]]() == reflect.TypeFor[Pair[string, int8]]())
	for k := reflect.Invalid; k <= reflect.UnsafePointer+1; k++ {
		fmt.Print(k, " ")
	}
	fmt.Println()
	fmt.Println(reflect.TypeFor[int16]().Bits(), reflect.TypeFor[complex128]().Bits(), reflect.TypeFor[[]int]().Elem(), reflect.BothDir, reflect.RecvDir, reflect.SendDir)
	types := map[reflect.Type]string{reflect.TypeFor[int](): "int", reflect.TypeFor[[]int](): "ints"}
	fmt.Println(types[reflect.TypeOf(3)], types[reflect.TypeOf([]int{})], types[reflect.TypeOf("")] == "")
	switch reflect.TypeOf(3.5) {
	case reflect.TypeFor[float64]():
		fmt.Println("float64")
	}
}
