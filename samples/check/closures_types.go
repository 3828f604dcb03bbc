package main

func apply(f func(int) int) {}

func main() {
	apply(func(x int) {})                  // ERROR "cannot use func(x int) {} (value of type func(x int)) as func(int) int value in argument to apply"
	apply(func(x string) int { return 0 }) // ERROR "cannot use func(x string) int {…} (value of type func(x string) int) as func(int) int value in argument to apply"
	apply(func(x int) int { return "a" })  // ERROR "cannot use \"a\" (untyped string constant) as int value in return statement"
	apply(func(x, y int) int { return 0 }) // ERROR "cannot use func(x, y int) int {…} (value of type func(x int, y int) int) as func(int) int value in argument to apply"
	apply(nil)
	apply(5)                     // ERROR "cannot use 5 (untyped int constant) as func(int) int value in argument to apply"
	f := func() int {}           // ERROR "missing return"
	func() { undefined() }()     // ERROR "undefined: undefined"
	g := func(a int) { a = "x" } // ERROR "cannot use \"x\" (untyped string constant) as int value in assignment"
	var h func(int) = func() {}  // ERROR "cannot use func() {} (value of type func()) as func(int) value in variable declaration"
	g()                          // ERROR "not enough arguments in call to g\n\thave ()\n\twant (int)"
	_ = h == g                   // ERROR "invalid operation: h == g (func can only be compared to nil)"
	func(x int) {}("a")          // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to func(x int) {}"
	_ = f
}
