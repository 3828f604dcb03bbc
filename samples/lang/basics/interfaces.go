package main

import (
	"errors"
	"fmt"
	"math"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Square struct{ side float64 }
type Circle struct{ r float64 }

func (s Square) Area() float64       { return s.side * s.side }
func (s Square) Perimeter() float64  { return 4 * s.side }
func (c *Circle) Area() float64      { return math.Pi * c.r * c.r }
func (c *Circle) Perimeter() float64 { return 2 * math.Pi * c.r }
func (c *Circle) String() string     { return fmt.Sprintf("circle(%g)", c.r) }

type MyErr struct{ Code int }

func (e *MyErr) Error() string { return fmt.Sprint("code ", e.Code) }

func fail(n int) error {
	switch {
	case n == 0:
		return nil
	case n < 0:
		return errors.New("negative")
	}
	return &MyErr{n}
}

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string of " + fmt.Sprint(len(x))
	case fmt.Stringer:
		return "stringer " + x.String()
	case error:
		return "error " + x.Error()
	case []int:
		return fmt.Sprint("slice ", len(x))
	case func() int:
		return fmt.Sprint("func ", x())
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	shapes := []Shape{Square{2}, &Circle{1}}
	var total float64
	for _, s := range shapes {
		total += s.Area()
		fmt.Printf("%T %.3f %.3f\n", s, s.Area(), s.Perimeter())
	}
	fmt.Printf("%.4f\n", total)
	if sq, ok := shapes[0].(Square); ok {
		fmt.Println("square", sq.side)
	}
	_, ok := shapes[1].(Square)
	fmt.Println(ok)
	fmt.Println(shapes[0] == Square{2}, shapes[0] != shapes[1])

	for _, v := range []any{nil, 1, int64(2), "abc", &Circle{3}, fail(-1), fail(5), []int{1}, func() int { return 8 }, 2.5, Square{1}} {
		fmt.Println(describe(v))
	}
	err := fail(7)
	var me *MyErr
	if errors.As(err, &me) {
		fmt.Println("as", me.Code)
	}
	fmt.Println(fail(0) == nil, fail(-1))
	var e any = 3
	n, ok := e.(int)
	fmt.Println(n, ok)
	str, ok := e.(string)
	fmt.Printf("%q %v\n", str, ok)
	e = "now a string"
	fmt.Println(e)
}
