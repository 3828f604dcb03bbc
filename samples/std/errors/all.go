package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

type Coded struct {
	Code int
	Msg  string
}

func (c Coded) Error() string { return fmt.Sprintf("%d %s", c.Code, c.Msg) }

type Tree []error

func (t Tree) Error() string   { return fmt.Sprint(len(t), " errors") }
func (t Tree) Unwrap() []error { return t }

type Uncomparable struct{ parts []string }

func (u Uncomparable) Error() string { return strings.Join(u.parts, "/") }

func main() {
	a, b := errors.New("a"), errors.New("b")
	j := errors.Join(a, b)
	fmt.Printf("%q %T\n", j.Error(), j)
	if u, ok := j.(interface{ Unwrap() []error }); ok {
		fmt.Println(len(u.Unwrap()), u.Unwrap()[0] == a)
	}
	nested := fmt.Errorf("outer: %w", errors.Join(fmt.Errorf("x: %w", a), errors.Join(Coded{5, "five"}, io.EOF)))
	fmt.Println(errors.Is(nested, a), errors.Is(nested, b), errors.Is(nested, io.EOF), errors.Is(nested, Coded{5, "five"}), errors.Is(nested, Coded{6, "five"}))
	var c Coded
	fmt.Println(errors.As(nested, &c), c.Code)
	var pe *fs.PathError
	fmt.Println(errors.As(nested, &pe), pe == nil)
	fmt.Println(nested)
	tr := Tree{a, Tree{b, Coded{1, "in tree"}}, nil}
	fmt.Println(errors.Is(tr, b), errors.Is(tr, io.EOF), errors.As(error(tr), &c), c.Msg, errors.Unwrap(tr))
	u := Uncomparable{[]string{"p", "q"}}
	fmt.Println(errors.Is(u, u), errors.Is(fmt.Errorf("w: %w", u), a))
	var target Uncomparable
	fmt.Println(errors.As(fmt.Errorf("w: %w", u), &target), target)
	v, ok := errors.AsType[Coded](nested)
	_, ok2 := errors.AsType[Uncomparable](nested)
	fmt.Println(v, ok, ok2)
	e := fmt.Errorf("%w; %w", a, b)
	fmt.Println(e, errors.Is(e, a) && errors.Is(e, b), errors.Unwrap(e) == nil)
	fmt.Println(errors.Unwrap(fmt.Errorf("%v", a)), errors.Unwrap(nil), errors.Is(nil, a), errors.Is(a, nil), errors.As(nil, &c))
	fmt.Println(errors.ErrUnsupported, errors.Is(fmt.Errorf("op: %w", errors.ErrUnsupported), errors.ErrUnsupported))
	var list []error
	for i, s := range []string{"ok", "bad", "ok", "worse"} {
		if s != "ok" {
			list = append(list, fmt.Errorf("item %d: %s", i, s))
		}
	}
	fmt.Println(errors.Join(list...))
	func() {
		defer func() { fmt.Println(recover()) }()
		errors.As(a, (*Coded)(nil))
	}()
}
