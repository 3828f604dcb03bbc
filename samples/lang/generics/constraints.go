package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
)

type Signed interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
}

type Float interface{ ~float32 | ~float64 }

type Number interface{ Signed | Float }

type StringerInt interface {
	~int
	String() string
}

type ID int

func (i ID) String() string { return fmt.Sprintf("ID-%d", int(i)) }

func Abs[T Number](x T) T {
	if x < 0 {
		return -x
	}
	return x
}

func Max[T cmp.Ordered](first T, rest ...T) T {
	for _, x := range rest {
		if x > first {
			first = x
		}
	}
	return first
}

func Show[T StringerInt](x T) string { return fmt.Sprint(x.String(), " ", int(x)+1) }

func Index[T comparable](xs []T, want T) int {
	for i, x := range xs {
		if x == want {
			return i
		}
	}
	return -1
}

func Convert[To, From Number](x From) To { return To(x) }

func Len[T ~string | ~[]byte](x T) (n int) {
	for i := range len(x) {
		if x[i] != ' ' {
			n++
		}
	}
	return
}

func Sum[M ~map[K]V, K comparable, V Number](m M) (s V) {
	for _, v := range m {
		s += v
	}
	return
}

// The pointer type *T implements the method; T itself is what is stored.
type Setter[T any] interface {
	*T
	Set(string) error
}

type Upper struct{ s string }

func (u *Upper) Set(s string) error {
	if s == "" {
		return errors.New("empty")
	}
	u.s = strings.ToUpper(s)
	return nil
}

func Parse[T any, PT Setter[T]](in []string) ([]T, error) {
	out := make([]T, len(in))
	for i, s := range in {
		p := PT(&out[i])
		if err := p.Set(s); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func Zero[T any]() (z T) { return }

func Ptr[T any](v T) *T { return &v }

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice of T"
	}
	return fmt.Sprintf("%T", v)
}

func Drain[C ~chan T | ~<-chan T, T any](c C) (out []T) {
	for v := range c {
		out = append(out, v)
	}
	return
}

func Shift[T ~uint8 | ~uint16](x T, n int) T { return x<<n + 1 }

type Scores map[string]float64
type Deg float32
type Byte uint8

func main() {
	fmt.Println(Abs(-3), Abs(2.5), Abs(Deg(-1.5)), Abs(int8(-128)))
	fmt.Println(Max(1, 5, 3), Max("b", "a"), Max(2.5), Max[float64](1, 2.5))
	fmt.Println(Show(ID(4)))
	fmt.Println(Index([]string{"a", "b"}, "b"), Index([]any{1, "x", nil}, nil), Index([][2]int{{1, 2}}, [2]int{1, 2}), Index([]ID{}, 1))
	fmt.Println(Convert[int](3.99), Convert[float32](7), Convert[int8](300), Convert[Deg](ID(2)))
	fmt.Println(Len("a b c"), Len([]byte("xy z")))
	fmt.Println(Sum(Scores{"a": 1.5, "b": 2}), Sum(map[int]int{1: 10, 2: 20}))
	us, err := Parse[Upper]([]string{"x", "yy"})
	fmt.Println(us, err)
	us, err = Parse[Upper]([]string{"x", ""})
	fmt.Println(us, err)
	fmt.Printf("%v %q %v %v %v\n", Zero[int](), Zero[string](), Zero[*int]() == nil, Zero[[2]bool](), Zero[error]() == nil)
	p, q := Ptr(5), Ptr("s")
	*p++
	fmt.Println(*p, *q)
	fmt.Println(Kind(1), Kind("s"), Kind(2.5), Kind([]int{}), Kind[any](3), Kind[error](nil))
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	var ro <-chan int = ch
	fmt.Println(Drain(ro), Drain(ch))
	fmt.Println(Shift(uint8(200), 1), Shift(uint16(200), 1), Shift(Byte(255), 4))
}
