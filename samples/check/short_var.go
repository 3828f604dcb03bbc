package main

import "fmt"

func f() (int, error) { return 0, nil }

func main() {
	a := 1
	a := 2 // ERROR "no new variables on left side of :="
	a, b := 1, 2
	a, b := 3, 4 // ERROR "no new variables on left side of :="
	_ := 5       // ERROR "no new variables on left side of :="
	_, _ := f()  // ERROR "no new variables on left side of :="
	var s struct{ x int }
	s.x := 1 // ERROR "non-name s.x on left side of :="
	p := &a
	*p := 2           // ERROR "non-name *p on left side of :="
	a, c := "text", 1 // ERROR "cannot use \"text\" (untyped string constant) as int value in assignment"
	fmt.Println(a, b, c)
	x, x := 1, 2 // ERROR "declared and not used: x" "x repeated on left side of :="
	nil := 3
	d := nil    // ERROR "declared and not used: d"
	var e = fmt // ERROR "declared and not used: e" "use of package fmt not in selector"
	g := int    // ERROR "declared and not used: g" "int (type) is not an expression"
	h := f()    // ERROR "declared and not used: h" "assignment mismatch: 1 variable but f returns 2 values"
}
