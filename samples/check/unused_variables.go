package main

func f(p int) (r int) {
	a := 1          // ERROR "declared and not used: a"
	var b string    // ERROR "declared and not used: b"
	var c, d = 1, 2 // ERROR "declared and not used: d"
	_ = c
	for i := range 3 { // ERROR "declared and not used: i"
	}
	for i, v := range []int{1} { // ERROR "declared and not used: i" "declared and not used: v"
	}
	e := 0 // ERROR "declared and not used: e"
	e = 5
	g, err := 1, error(nil) // ERROR "declared and not used: g" "declared and not used: err"
	func() {
		h := 2 // ERROR "declared and not used: h"
	}()
	return
}

func main() {
	x := f // ERROR "declared and not used: x"
	var y struct{ n int }
	y.n = 1
	const unusedConst = 1
	type unusedType int
	switch t := any(1).(type) { // ERROR "t declared and not used"
	case int:
	}
}
