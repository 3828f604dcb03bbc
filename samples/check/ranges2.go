package main

func two(yield func(int, string) bool)  {}
func bad1(yield func(int))              {}
func bad2(yield func(int) bool) int     { return 1 }
func bad3()                             {}
func bad4(yield func(a, b, c int) bool) {}
func zero(yield func() bool)            {}

func main() {
	var x string            // ERROR "declared and not used: x"
	var n int8              // ERROR "declared and not used: n"
	for x = range []int{} { // ERROR "cannot use x (value of type int) as string value in assignment"
	}
	for i, x = range []int{} { // ERROR "undefined: i" "cannot use x (value of type int) as string value in assignment"
	}
	for range bad1 { // ERROR "cannot range over bad1 (value of type func(yield func(int))): func must be func(yield func(...) bool): yield func does not return bool"
	}
	for range bad2 { // ERROR "cannot range over bad2 (value of type func(yield func(int) bool) int): func must be func(yield func(...) bool): unexpected results"
	}
	for range bad3 { // ERROR "cannot range over bad3 (value of type func()): func must be func(yield func(...) bool): wrong argument count"
	}
	for range bad4 { // ERROR "cannot range over bad4 (value of type func(yield func(a int, b int, c int) bool)): func must be func(yield func(...) bool): yield func has too many parameters"
	}
	for i := range zero { // ERROR "range over zero (value of type func(yield func() bool)) permits no iteration variables"
		_ = i
	}
	for a, b := range two {
		_ = a + b // ERROR "invalid operation: a + b (mismatched types int and string)"
	}
	for n = range 1000 { // ERROR "cannot use 1000 (untyped int constant) as int8 value in range clause (overflows)"
	}
	for k, v := range map[string]int{} {
		_ = k + v // ERROR "invalid operation: k + v (mismatched types string and int)"
	}
	var c chan int
	for a, b := range c { // ERROR "range over c (variable of type chan int) permits only one iteration variable"
		_, _ = a, b
	}
	var p *[]int
	for range p { // ERROR "cannot range over p (variable of type *[]int)"
	}
}
