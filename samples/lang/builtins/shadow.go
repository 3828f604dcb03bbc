package main

import "fmt"

type int32 string

const true = "not a bool"

var nil = 5

func len(s string) string { return "my len of " + s }

type error interface{ Oops() string }

type myErr struct{}

func (myErr) Oops() string { return "oops" }

func pick(new int, make string) string {
	append := new + 1
	return fmt.Sprint(append, make)
}

func main() {
	var x int32 = "text"
	fmt.Println(x, true, nil, len("x"))
	var e error = myErr{}
	fmt.Println(e.Oops(), pick(1, "m"))
	{
		string := 3
		int := string * 2
		fmt.Println(string, int)
		fmt := "shadowed package"
		_ = fmt
	}
	copy := func(a, b int) int { return a * b }
	fmt.Println(copy(3, 4))
	print := fmt.Println
	print("print is Println")
	x2 := 1
	if x2 := "inner"; x2 != "" {
		x2 += "!"
		fmt.Println(x2)
	} else {
		_ = x2
	}
	for x2 := range 2 {
		x2 := x2 * 10
		fmt.Print(x2, " ")
	}
	switch x2 := any(x2).(type) {
	case int:
		x2++
		fmt.Print("case ", x2, " ")
	}
	fmt.Println(x2)
	a, b := 1, 2
	{
		a, c := 3, 4
		b = a + c
	}
	fmt.Println(a, b)
	type T struct{ v int }
	func() {
		type T struct{ v string }
		fmt.Println(T{"inner"})
	}()
	fmt.Println(T{1})
	const iota = 9
	const k = iota
	fmt.Println(k)
	max := min(5, 3)
	fmt.Println(max)
	main := "main is only a name"
	fmt.Println(main)
	var any = 1.5
	fmt.Println(any)
	cap, real, panic := 1, 2, 3
	fmt.Println(cap + real + panic)
}
