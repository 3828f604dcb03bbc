// A container that builds services by the types of their constructors' parameters, with reflection.
package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

type container struct {
	makers map[reflect.Type]reflect.Value
	made   map[reflect.Type]reflect.Value
	trail  []reflect.Type
	close  []func() error
}

var (
	errorType  = reflect.TypeFor[error]()
	closerType = reflect.TypeFor[io.Closer]()
)

func (c *container) provide(makers ...any) error {
	for _, m := range makers {
		v := reflect.ValueOf(m)
		t := v.Type()
		switch {
		case t.Kind() != reflect.Func:
			return fmt.Errorf("%v is no function", t)
		case t.NumOut() == 0 || t.NumOut() > 2 || t.NumOut() == 2 && t.Out(1) != errorType:
			return fmt.Errorf("%v does not return a value and perhaps an error", t)
		case t.IsVariadic():
			return fmt.Errorf("%v is variadic", t)
		}
		if _, twice := c.makers[t.Out(0)]; twice {
			return fmt.Errorf("two makers of %v", t.Out(0))
		}
		c.makers[t.Out(0)] = v
	}
	return nil
}

func (c *container) get(t reflect.Type) (v reflect.Value, err error) {
	if v, ok := c.made[t]; ok {
		return v, nil
	}
	if slices.Contains(c.trail, t) {
		var names []string
		for _, x := range append(c.trail, t) {
			names = append(names, x.String())
		}
		return v, fmt.Errorf("cycle: %s", strings.Join(names, " > "))
	}
	maker, ok := c.makers[t]
	if !ok && t.Kind() == reflect.Interface {
		for have := range c.makers {
			if have.Implements(t) {
				if ok {
					return v, fmt.Errorf("several %v", t)
				}
				maker, ok = c.makers[have], true
			}
		}
	}
	if !ok {
		return v, fmt.Errorf("no maker of %v", t)
	}
	c.trail = append(c.trail, t)
	defer func() { c.trail = c.trail[:len(c.trail)-1] }()
	out, err := c.call(maker)
	if err != nil {
		return v, fmt.Errorf("making %v: %w", t, err)
	}
	v = out[0]
	c.made[t] = v
	if v.Type().Implements(closerType) {
		c.close = append(c.close, v.Interface().(io.Closer).Close)
	}
	return v, nil
}

func (c *container) call(f reflect.Value) ([]reflect.Value, error) {
	t := f.Type()
	args := make([]reflect.Value, t.NumIn())
	for i := range args {
		p := t.In(i)
		if p.Kind() == reflect.Struct {
			args[i] = reflect.New(p).Elem()
			for j := range p.NumField() {
				if p.Field(j).Tag.Get("inject") == "-" {
					continue
				}
				v, err := c.get(p.Field(j).Type)
				if err != nil {
					return nil, err
				}
				args[i].Field(j).Set(v)
			}
			continue
		}
		v, err := c.get(p)
		if err != nil {
			return nil, err
		}
		args[i] = v
	}
	out := f.Call(args)
	if n := len(out); n > 0 && t.Out(n-1) == errorType {
		if err, _ := out[n-1].Interface().(error); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (c *container) shutdown() error {
	var errs []error
	for _, f := range slices.Backward(c.close) {
		errs = append(errs, f())
	}
	return errors.Join(errs...)
}

func newContainer() *container {
	return &container{makers: map[reflect.Type]reflect.Value{}, made: map[reflect.Type]reflect.Value{}}
}

func resolve[T any](c *container) (T, error) {
	v, err := c.get(reflect.TypeFor[T]())
	if err != nil {
		var zero T
		return zero, err
	}
	return v.Interface().(T), nil
}

type config struct{ DSN string }
type database struct {
	dsn  string
	open int
}
type logger interface{ Log(string) }
type memLog struct{ lines []string }
type mailer struct{ log logger }
type params struct {
	DB   *database
	Log  logger
	Size int `inject:"-"`
}
type users struct{ params }

func (d *database) Close() error { return fmt.Errorf("closing %s", d.dsn) }
func (m *memLog) Log(s string)   { m.lines = append(m.lines, s) }
func (m *mailer) Close() error   { m.log.Log("mailer closed"); return nil }

func main() {
	c := newContainer()
	builds := 0
	fmt.Println(c.provide(
		func() config { return config{"mem://x"} },
		func(cfg *config) (*database, error) { builds++; return &database{dsn: cfg.DSN}, nil },
		func() *config { return &config{"mem://y"} },
		func() *memLog { return &memLog{} },
		func(l logger) *mailer { return &mailer{l} },
		func(p params) *users { return &users{p} },
	))
	u, err := resolve[*users](c)
	fmt.Println(u.DB.dsn, u.Size, err)
	m, err := resolve[*mailer](c)
	db, _ := resolve[*database](c)
	fmt.Println(db == u.DB, builds, err)
	u.Log.Log("hello")
	fmt.Println(m.log.(*memLog).lines, c.shutdown())
	for _, bad := range []any{5, func() {}, func() (int, int) { return 1, 2 }, func(...int) string { return "" }, func() *users { return nil }} {
		fmt.Println(c.provide(bad))
	}
	c = newContainer()
	type a struct{ x *int }
	type b struct{ x *int }
	c.provide(func(*b) *a { return nil }, func(*a) *b { return nil }, func() (float64, error) { return 0, io.ErrUnexpectedEOF }, func(f float64) string { return fmt.Sprint(f) })
	_, err = resolve[*a](c)
	fmt.Println(err)
	_, err = resolve[string](c)
	fmt.Println(err, errors.Is(err, io.ErrUnexpectedEOF))
	_, err = resolve[map[string]int](c)
	fmt.Println(err)
	t := reflect.TypeFor[func(context string, xs ...int) (bool, error)]()
	fmt.Println(t, t.NumIn(), t.In(1), t.IsVariadic(), reflect.FuncOf([]reflect.Type{t.In(0)}, nil, false), reflect.TypeFor[logger]().NumMethod(), reflect.TypeFor[*users]().Elem().Field(0).Anonymous)
	swap := reflect.MakeFunc(reflect.TypeFor[func(int, string) (string, int)](), func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} })
	s, n := swap.Interface().(func(int, string) (string, int))(1, "x")
	fmt.Println(s, n)
	defer func() { fmt.Println(recover()) }()
	swap.Call(nil)
}
