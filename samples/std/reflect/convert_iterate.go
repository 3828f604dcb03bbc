package main

import (
	"fmt"
	"math"
	"reflect"
)

type MyInt int8
type MyBytes []byte
type S1 struct {
	A int `x:"1"`
}
type S2 struct {
	A int `y:"2"`
}
type E int

func (e E) String() string { return fmt.Sprintf("E%d", int(e)) }

func conv(v any, t reflect.Type) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	x := reflect.ValueOf(v)
	fmt.Print(x.Type(), "->", t, " ", x.Type().ConvertibleTo(t), x.CanConvert(t), " ")
	c := x.Convert(t)
	fmt.Printf("%v %q %v\n", c.Type(), fmt.Sprint(c), c.Kind())
}

func main() {
	conv(300, reflect.TypeFor[MyInt]())
	conv(-1, reflect.TypeFor[uint16]())
	conv(3.99, reflect.TypeFor[int]())
	conv(-3.99, reflect.TypeFor[int8]())
	conv(uint64(math.MaxUint64), reflect.TypeFor[float64]())
	conv(0.1, reflect.TypeFor[float32]())
	conv(65, reflect.TypeFor[string]())
	conv(uint32(0x20AC), reflect.TypeFor[string]())
	conv(-5, reflect.TypeFor[string]())
	conv("héllo", reflect.TypeFor[[]byte]())
	conv("héllo", reflect.TypeFor[[]rune]())
	conv("x", reflect.TypeFor[MyBytes]())
	conv([]byte("bytes"), reflect.TypeFor[string]())
	conv([]rune("rünes"), reflect.TypeFor[string]())
	conv([]int{1, 2, 3}, reflect.TypeFor[[2]int]())
	conv([]int{1}, reflect.TypeFor[[2]int]())
	conv([]int{1}, reflect.TypeFor[*[2]int]())
	conv(S1{5}, reflect.TypeFor[S2]())
	conv(E(3), reflect.TypeFor[fmt.Stringer]())
	conv(E(3), reflect.TypeFor[int]())
	conv(complex64(1+2i), reflect.TypeFor[complex128]())
	conv("no", reflect.TypeFor[int]())
	conv(1.5, reflect.TypeFor[string]())
	conv((chan int)(nil), reflect.TypeFor[<-chan int]())
	conv(true, reflect.TypeFor[any]())

	arr := []int{1, 2, 3, 4}
	p := reflect.ValueOf(arr).Convert(reflect.TypeFor[*[2]int]())
	p.Elem().Index(0).SetInt(100)
	fmt.Println(arr)

	for v := range reflect.ValueOf(3).Seq() {
		fmt.Print(v, " ")
	}
	for v := range reflect.ValueOf(MyInt(2)).Seq() {
		fmt.Print(v.Type(), v, " ")
	}
	for v := range reflect.ValueOf([]string{"a", "b"}).Seq() {
		fmt.Print(v, " ")
	}
	for i, v := range reflect.ValueOf([]string{"a", "b"}).Seq2() {
		fmt.Print(i, v, " ")
	}
	for i, v := range reflect.ValueOf("hé").Seq2() {
		fmt.Print(i, v, v.Type(), " ")
	}
	for k, v := range reflect.ValueOf(map[string]int{"k": 1}).Seq2() {
		fmt.Print(k, v, " ")
	}
	gen := func(yield func(int, string) bool) {
		_ = yield(1, "x") && yield(2, "y") && yield(3, "z")
	}
	for k, v := range reflect.ValueOf(gen).Seq2() {
		fmt.Print(k, v, " ")
		if k.Int() == 2 {
			break
		}
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range reflect.ValueOf(ch).Seq() {
		fmt.Print(v, " ")
	}
	fmt.Println(reflect.TypeFor[func(func(int) bool)]().CanSeq(), reflect.TypeFor[int]().CanSeq2(), reflect.TypeOf(gen).CanSeq2())

	for f, v := range reflect.ValueOf(struct {
		A int
		B string
	}{1, "x"}).Fields() {
		fmt.Print(f.Name, v, " ")
	}
	fmt.Println()
	x, ok := reflect.TypeAssert[int](reflect.ValueOf(5))
	_, bad := reflect.TypeAssert[string](reflect.ValueOf(5))
	st, isSt := reflect.TypeAssert[fmt.Stringer](reflect.ValueOf(E(1)))
	fmt.Println(x, ok, bad, st, isSt)
	for _, z := range []any{0, "", 0.0, math.Copysign(0, -1), [2]int{}, [2]int{0, 1}, struct{ a []int }{}, struct{ f float64 }{math.Copysign(0, -1)}, []int{}, (*int)(nil), 0i, MyInt(0)} {
		fmt.Print(reflect.ValueOf(z).IsZero(), " ")
	}
	fmt.Println()
	fmt.Println(reflect.ValueOf([]any{1}).Index(0).Comparable(), reflect.ValueOf([]any{[]int{}}).Index(0).Comparable(), reflect.ValueOf(1).Equal(reflect.ValueOf(1)), reflect.ValueOf(1).Equal(reflect.ValueOf(2)))
	vals := []reflect.Value{reflect.ValueOf(1), reflect.ValueOf("s"), reflect.ValueOf(E(2)), {}}
	fmt.Println(vals)
	fmt.Printf("%v %d %s %v %+v %T\n", reflect.ValueOf(E(2)), reflect.ValueOf(E(2)), reflect.ValueOf("str"), reflect.ValueOf(S1{1}), reflect.ValueOf(S1{1}), reflect.ValueOf(1))
}
