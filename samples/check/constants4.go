package main

import "time"

var n = 5

const v = n              // ERROR "n (variable of type int) is not constant"
const t = time.Now()     // ERROR "time.Now() (value of struct type time.Time) is not constant"
const arr = [2]int{1, 2} // ERROR "[2]int{…} (value of type [2]int) is not constant"
const s []int = nil      // ERROR "invalid constant type []int"
const p = nil            // ERROR "nil is not constant"
const fn = func() {}     // ERROR "func() {} (value of type func()) is not constant"
const x, y = 1           // ERROR "missing init expr for y"
const z                  // ERROR "missing init expr for z"
const (
	q    = iota
	r, w // ERROR "missing init expr for w"
)
const l = len("abc") + len([3]int{})
const m = cap([2]int{}) + n // ERROR "cap([2]int{}) + n (value of type int) is not constant"

func main() {
	const local = n + 1 // ERROR "n + 1 (value of type int) is not constant"
	const unused = 3
	var a [n]int   // ERROR "invalid array length n"
	var b [-1]int  // ERROR "invalid array length -1 (untyped int constant)"
	var c [1.5]int // ERROR "array length 1.5 (untyped float constant) must be integer"
	var d ["x"]int // ERROR "array length \"x\" (untyped string constant) must be integer"
	_, _, _, _ = a, b, c, d
}
