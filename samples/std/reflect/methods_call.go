package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
)

type Shape interface {
	Area() float64
	Scale(k float64)
}

type Point struct{ X, Y float64 }

func (p Point) Norm() float64        { return p.X*p.X + p.Y*p.Y }
func (p Point) Add(q Point) Point    { return Point{p.X + q.X, p.Y + q.Y} }
func (p *Point) Move(dx, dy float64) { p.X += dx; p.Y += dy }
func (p Point) String() string       { return fmt.Sprintf("(%g,%g)", p.X, p.Y) }
func (p Point) unexported()          {}
func (p Point) Div(k float64) (Point, error) {
	if k == 0 {
		return Point{}, errors.New("division by zero")
	}
	return Point{p.X / k, p.Y / k}, nil
}

type Square struct {
	Point
	Side float64
}

func (s *Square) Area() float64   { return s.Side * s.Side }
func (s *Square) Scale(k float64) { s.Side *= k }

type Wrapper struct {
	Shape
	n int
}

type Celsius float64

func (c Celsius) F() float64 { return float64(c)*9/5 + 32 }

type Op func(int, int) int

func (o Op) Twice(a, b int) int { return o(a, b) * 2 }

func list(t reflect.Type) {
	fmt.Println(t, t.NumMethod())
	for m := range t.Methods() {
		fmt.Println("  ", m.Index, m.Name, m.Type, m.PkgPath, m.IsExported(), m.Func.IsValid())
	}
}

func join(sep string, parts ...any) string { return fmt.Sprint(sep, len(parts), parts) }

func main() {
	list(reflect.TypeFor[Point]())
	list(reflect.TypeFor[*Point]())
	list(reflect.TypeFor[Square]())
	list(reflect.TypeFor[*Square]())
	list(reflect.TypeFor[Wrapper]())
	list(reflect.TypeFor[Shape]())
	list(reflect.TypeFor[io.ReadWriter]())
	list(reflect.TypeFor[Celsius]())
	list(reflect.TypeFor[Op]())
	list(reflect.TypeFor[struct{ *Point }]())

	p := Point{3, 4}
	v := reflect.ValueOf(p)
	fmt.Println(v.MethodByName("Norm").Call(nil)[0].Float())
	fmt.Println(v.MethodByName("Add").Call([]reflect.Value{reflect.ValueOf(Point{1, 1})})[0])
	out := v.MethodByName("Div").Call([]reflect.Value{reflect.ValueOf(0.0)})
	fmt.Println(out[0], out[1], out[1].Type(), out[1].Kind(), out[1].Elem().Type())
	out = v.MethodByName("Div").Call([]reflect.Value{reflect.ValueOf(2.0)})
	fmt.Println(out[0].Interface(), out[1].IsNil(), out[1].Interface())
	pv := reflect.ValueOf(&p)
	pv.MethodByName("Move").Call([]reflect.Value{reflect.ValueOf(1.0), reflect.ValueOf(-1.0)})
	fmt.Println(p, v.MethodByName("Move").IsValid(), pv.Elem().Addr().MethodByName("Move").IsValid())

	m, _ := reflect.TypeOf(p).MethodByName("Add")
	fmt.Println(m.Func.Call([]reflect.Value{reflect.ValueOf(p), reflect.ValueOf(Point{10, 10})})[0])
	add := v.MethodByName("Add").Interface().(func(Point) Point)
	fmt.Println(add(Point{100, 100}))

	var s Shape = &Square{Side: 2}
	w := reflect.ValueOf(Wrapper{Shape: s})
	w.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(3.0)})
	fmt.Println(s.Area(), w.Method(0).Call(nil)[0])
	sv := reflect.ValueOf(&s).Elem()
	fmt.Println(sv.Kind(), sv.NumMethod(), sv.Method(0).Call(nil)[0], sv.Elem().Type())
	fmt.Println(reflect.ValueOf(Celsius(100)).Method(0).Call(nil)[0])
	fmt.Println(reflect.ValueOf(Op(func(a, b int) int { return a + b })).Method(0).Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})[0])

	j := reflect.ValueOf(join)
	fmt.Println(j.Type().IsVariadic(), j.Type().NumIn(), j.Type().In(1))
	fmt.Println(j.Call([]reflect.Value{reflect.ValueOf("-")})[0])
	fmt.Println(j.Call([]reflect.Value{reflect.ValueOf("-"), reflect.ValueOf(1), reflect.ValueOf("x"), v})[0])
	fmt.Println(j.CallSlice([]reflect.Value{reflect.ValueOf("+"), reflect.ValueOf([]any{1, nil})})[0])
	fmt.Println(reflect.TypeFor[*Square]().Implements(reflect.TypeFor[Shape]()),
		reflect.TypeFor[Square]().Implements(reflect.TypeFor[Shape]()),
		reflect.TypeFor[Wrapper]().AssignableTo(reflect.TypeFor[Shape]()),
		reflect.TypeFor[Point]().ConvertibleTo(reflect.TypeFor[fmt.Stringer]()))
	for i, f := range []func(){
		func() { j.Call(nil) },
		func() { j.Call([]reflect.Value{reflect.ValueOf(1)}) },
		func() { v.Method(9) },
		func() { v.MethodByName("Add").Call([]reflect.Value{{}}) },
		func() { v.MethodByName("Add").Call(make([]reflect.Value, 3)) },
		func() { v.Call(nil) },
		func() { var f func(); reflect.ValueOf(f).Call(nil) },
		func() { v.MethodByName("Norm").CallSlice(nil) },
		func() { reflect.TypeOf(p).Method(-1) },
		func() { var s Shape; reflect.ValueOf(&s).Elem().Method(0) },
		func() { reflect.ValueOf(struct{ f func() }{func() {}}).Field(0).Call(nil) },
	} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
}
