package main

import (
	"errors"
	"fmt"
	"strings"
)

func join(sep string, parts ...string) string {
	return fmt.Sprintf("%d:%v:%s", len(parts), parts == nil, strings.Join(parts, sep))
}

func modify(xs ...int) {
	if len(xs) > 0 {
		xs[0] = 100
	}
}

func anys(vs ...any) int { return len(vs) }

func two() (int, string) { return 1, "two" }

func three() (a, b int, err error) {
	a, b = 1, 2
	err = errors.New("three")
	return
}

func sum(a int, b string) string { return fmt.Sprint(a, b) }

func pass(f func(...int) int, xs ...int) int { return f(xs...) }

func total(xs ...int) (t int) {
	for _, x := range xs {
		t += x
	}
	return
}

type Op func(float64, float64) (float64, error)

func apply(o Op, a, b float64) string {
	r, err := o(a, b)
	if err != nil {
		return "error: " + err.Error()
	}
	return fmt.Sprint(r)
}

func unnamed(int, string, ...bool) (_ int, _ error) { return }

func blank(_ int, _ string, x int) int { return x }

func ret() func(int) func(int) int {
	return func(a int) func(int) int { return func(b int) int { return a*10 + b } }
}

type Option func(*config)
type config struct {
	name string
	port int
}

func WithName(n string) Option { return func(c *config) { c.name = n } }
func WithPort(p int) Option    { return func(c *config) { c.port = p } }
func New(opts ...Option) config {
	c := config{"default", 80}
	for _, o := range opts {
		o(&c)
	}
	return c
}

func hanoi(n int, a, b, c string, moves *int) {
	if n > 0 {
		hanoi(n-1, a, c, b, moves)
		*moves++
		hanoi(n-1, c, b, a, moves)
	}
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func ack(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func main() {
	fmt.Println(join("-"), join("-", "a"), join("-", "a", "b"), join("-", []string{"x", "y"}...), join("", []string{}...), join("", nil...))
	xs := []int{1, 2}
	modify(xs...)
	modify(xs[1], 5)
	modify()
	fmt.Println(xs, anys(), anys(nil), anys(nil, nil), anys([]any{1, 2, 3}...), anys([]any{1, 2, 3}), anys(xs))
	fmt.Println(sum(two()))
	fmt.Println(two())
	fmt.Println(three())
	a, s := two()
	_, b, err := three()
	fmt.Println(a, s, b, err)
	fmt.Println(pass(total, 1, 2, 3), pass(total), pass(func(v ...int) int { return len(v) }, 1, 1))
	div := Op(func(a, b float64) (float64, error) {
		if b == 0 {
			return 0, errors.New("divide by zero")
		}
		return a / b, nil
	})
	fmt.Println(apply(div, 1, 4), apply(div, 1, 0))
	n, e := unnamed(1, "", true)
	fmt.Println(n, e, blank(1, "", 7), ret()(4)(2))
	fmt.Println(New(), New(WithName("x"), WithPort(8080)), New([]Option{WithPort(1)}...))
	moves := 0
	hanoi(10, "A", "B", "C", &moves)
	fmt.Println(moves, even(10), odd(7), ack(2, 3))
	var f func(int, ...string) (int, error)
	fmt.Printf("%T %T %T %v\n", f, total, div, f == nil)
	fns := map[string]any{"total": total}
	fmt.Println(fns["total"].(func(...int) int)(4, 5))
	fmt.Println(func(xs ...int) int { return len(xs) }(xs...), len(append([]int(nil), xs...)))
}
