package main

import "time"

type P struct{ X, Y int }

func main() {
	_ = map[string]int{1: "a"}  // ERROR "cannot use 1 (untyped int constant) as string value in map literal"
	_ = map[string]int{"a"}     // ERROR "missing key in map literal"
	_ = [...]int{5: 1, 2, 5: 3} // ERROR "duplicate index 5 in array or slice literal"
	_ = []int{-1: 0}            // ERROR "invalid argument: index -1 (constant of type int) must not be negative"
	_ = []int{"k": 0}           // ERROR "cannot convert \"k\" (untyped string constant) to type int"
	_ = int{1}                  // ERROR "invalid composite literal type int"
	_ = *P{}                    // ERROR "invalid operation: cannot indirect P{} (value of struct type P)"
	_ = &int{}                  // ERROR "invalid composite literal type int"
	_ = time.Time{1, 2}         // ERROR "implicit assignment to unexported field wall in struct literal of type time.Time" "implicit assignment to unexported field ext in struct literal of type time.Time" "too few values in struct literal of type time.Time"
	_ = [][]int{{1}, {"a"}}     // ERROR "cannot use \"a\" (untyped string constant) as int value in array or slice literal"
}
