package main

import "fmt"

type Err struct{ msg string }

func (e *Err) Error() string {
	if e == nil {
		return "nil *Err"
	}
	return e.msg
}

func mayFail(fail bool) error {
	var e *Err
	if fail {
		e = &Err{"failed"}
	}
	return e // never equal to nil
}

func properly(fail bool) error {
	if fail {
		return &Err{"failed"}
	}
	return nil
}

type F func()
type S struct{ f []int }
type N int
type M int

func try(name string, f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	e := mayFail(false)
	fmt.Println(e == nil, e, properly(false) == nil, properly(true), mayFail(true))
	fmt.Printf("%T %v %T\n", e, e == (*Err)(nil), properly(false))
	var a, b any
	fmt.Println(a == b, a == nil)
	a = 1
	try("int/int", func() bool { b = 1; return a == b })
	try("int/int64", func() bool { b = int64(1); return a == b })
	try("int/float", func() bool { b = 1.0; return a == b })
	try("int/N", func() bool { b = N(1); return a == b })
	try("N/M", func() bool { return any(N(1)) == any(M(1)) })
	try("N/N", func() bool { return any(N(1)) == any(N(1)) })
	try("any/const", func() bool { return a == 1 && a != "1" && a != 1.0 })
	try("string", func() bool { return any("ab") == any("a"+string([]byte{'b'})) })
	try("slice", func() bool { return any([]int{1}) == any([]int{1}) })
	try("slice/other", func() bool { return any([]int{1}) == any(1) })
	try("map", func() bool { m := map[int]int{}; return any(m) == any(m) })
	try("func", func() bool { f := func() {}; return any(f) == any(f) })
	try("func type", func() bool { return any(F(nil)) == any((func())(nil)) })
	try("struct slice", func() bool { return any(S{}) == any(S{}) })
	try("array of any", func() bool { return any([1]any{[]int{}}) == any([1]any{[]int{}}) })
	try("array any ok", func() bool { return any([2]any{1, "x"}) == any([2]any{1, "x"}) })
	try("array early", func() bool { return any([2]any{1, []int{}}) == any([2]any{2, []int{}}) })
	try("pointers", func() bool { x := 1; return any(&x) == any(&x) && any(&x) != any(new(int)) })
	try("zero-size ok", func() bool { return any(struct{}{}) == any(struct{}{}) })
	try("nil ptrs", func() bool { return any((*int)(nil)) == any((*int)(nil)) && any((*int)(nil)) != any((*string)(nil)) })
	try("ptr vs nil", func() bool { return any((*int)(nil)) == nil })
	try("chan", func() bool {
		c := make(chan int)
		var r <-chan int = c
		return any(c) == any(c) && any(c) != any(r) && r == c
	})
	var err error = &Err{"x"}
	var st any = err
	fmt.Println(err == st, st == err, st == any(err), err != nil)
	p := &Err{"same"}
	err = p
	fmt.Println(err == p, p == err, err == error(&Err{"same"}))
	var i1 interface{ Error() string } = p
	fmt.Println(i1 == err)
	switch a {
	case "1":
		fmt.Println("string")
	case 1.0:
		fmt.Println("float")
	case 1:
		fmt.Println("int")
	}
	var nilErr error
	defer func() { fmt.Println(recover()) }()
	fmt.Println(nilErr.Error())
}
