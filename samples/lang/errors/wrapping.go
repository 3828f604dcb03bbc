package main

// vet: complains on purpose

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
)

var ErrBase = errors.New("base")
var ErrOther = errors.New("other")

type CodeErr struct {
	Code int
	Err  error
}

func (e *CodeErr) Error() string { return fmt.Sprintf("code %d: %v", e.Code, e.Err) }
func (e *CodeErr) Unwrap() error { return e.Err }

type Same struct{ msg string }

func (s Same) Error() string        { return s.msg }
func (s Same) Is(target error) bool { return target == ErrOther }

type AsErr struct{}

func (AsErr) Error() string { return "as" }
func (AsErr) As(t any) bool {
	if p, ok := t.(*string); ok {
		*p = "set by As"
		return true
	}
	if p, ok := t.(**CodeErr); ok {
		*p = &CodeErr{Code: 99}
		return true
	}
	return false
}

type Temporary interface{ Temporary() bool }
type netErr struct{ *CodeErr }

func (netErr) Temporary() bool { return true }

func main() {
	e1 := fmt.Errorf("one: %w", ErrBase)
	e2 := fmt.Errorf("two: %w", e1)
	fmt.Println(e2, errors.Is(e2, ErrBase), errors.Is(e2, ErrOther), errors.Unwrap(e2) == e1, errors.Unwrap(ErrBase))
	c := &CodeErr{404, e2}
	var target *CodeErr
	w := fmt.Errorf("outer: %w", c)
	fmt.Println(errors.As(w, &target), target.Code, target == c, errors.Is(w, ErrBase))
	j := errors.Join(ErrBase, nil, fmt.Errorf("j: %w", ErrOther))
	fmt.Printf("%v|%q %v %v\n", j, j.Error(), errors.Is(j, ErrOther), errors.Unwrap(j))
	fmt.Println(errors.Join(nil, nil) == nil, errors.Join() == nil, errors.Join(j, nil))
	m := fmt.Errorf("many %w %d %w", ErrBase, 5, io.EOF)
	fmt.Println(m, errors.Is(m, io.EOF), errors.Is(m, ErrBase), errors.Unwrap(m))
	fmt.Println(errors.Is(Same{"x"}, ErrOther), errors.Is(Same{"x"}, Same{"x"}), errors.Is(Same{"x"}, Same{"y"}), errors.Is(nil, ErrBase), errors.Is(nil, nil))
	var s string
	fmt.Println(errors.As(error(AsErr{}), &target), target.Code)
	fmt.Println(AsErr{}.As(&s), s)
	var t Temporary
	ne := fmt.Errorf("net: %w", netErr{&CodeErr{1, ErrBase}})
	fmt.Println(errors.As(ne, &t), t != nil && t.Temporary(), errors.Is(ne, ErrBase))
	if ce, ok := errors.AsType[*CodeErr](w); ok {
		fmt.Println("AsType", ce.Code)
	}
	_, err := os.Open("does/not/exist")
	var pe *fs.PathError
	fmt.Println(err, errors.Is(err, fs.ErrNotExist), errors.Is(err, os.ErrNotExist), errors.As(err, &pe), pe.Op, pe.Path)
	_, err = strconv.Atoi("12x")
	var num *strconv.NumError
	fmt.Println(err, errors.As(err, &num), num.Func, num.Num, errors.Is(err, strconv.ErrSyntax))
	_, err = strconv.ParseInt("999", 10, 8)
	fmt.Println(err, errors.Is(err, strconv.ErrRange))
	fmt.Println(errors.New("a") == errors.New("a"), errors.ErrUnsupported)
	fmt.Printf("%v %s %q %d %+v %T\n", ErrBase, ErrBase, ErrBase, ErrBase, ErrBase, ErrBase)
	fmt.Printf("%v %T\n", c, e1)
	nilw := fmt.Errorf("nil: %w", nil)
	fmt.Println(nilw, errors.Unwrap(nilw))
	func() {
		defer func() { fmt.Println(recover()) }()
		errors.As(w, nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n int
		var bad any = n
		errors.As(w, bad)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n *int
		var bad any = &n
		errors.As(w, bad)
	}()
	for e := error(w); e != nil; e = errors.Unwrap(e) {
		fmt.Printf("%T; ", e)
	}
	fmt.Println()
}
