package main

type List[T any] struct{ items []T }

func (l *List[T]) Push(v T) { l.items = append(l.items, v) }

type Container[T any] interface{ Push(T) }

func fill[T any, C Container[T]](c C, v T) { c.Push(v) }

type PtrTo[T any] interface {
	*T
	Set(string)
}
type V struct{}

func (v V) Set(string) {}

func make2[T any, P PtrTo[T]]() {}

func main() {
	var l List[int]
	l.Push("a")   // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to l.Push"
	l.Pop()       // ERROR "l.Pop undefined (type List[int] has no field or method Pop)"
	fill(l, 1)    // ERROR "in call to fill, C (type List[int]) does not satisfy Container[T] (method Push has pointer receiver)"
	fill(&l, "a") // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to fill"
	fill(&l, 1)
	make2[V]()
	make2[int]()                   // ERROR "*int does not satisfy PtrTo[int] (missing method Set)"
	var c Container[string] = &l   // ERROR "cannot use &l (value of type *List[int]) as Container[string] value in variable declaration: *List[int] does not implement Container[string] (wrong type for method Push)\n\t\thave Push(int)\n\t\twant Push(string)"
	_ = List[int].Push             // ERROR "invalid method expression List[int].Push (needs pointer receiver (*List[int]).Push)"
	_ = (*List[int]).Push(&l, "x") // ERROR "(*List[int]).Push(&l, \"x\") (no value) used as value" "cannot use \"x\" (untyped string constant) as int value in argument to (*List[int]).Push"
	_ = c
}
