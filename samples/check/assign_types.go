package main

type Celsius float64
type Kelvin float64
type S struct{ n int }
type E interface{ Error() string }

func main() {
	var a int = "hello"    // ERROR "cannot use \"hello\" (untyped string constant) as int value in variable declaration"
	var b string = 1       // ERROR "cannot use 1 (untyped int constant) as string value in variable declaration"
	var c bool = 0         // ERROR "cannot use 0 (untyped int constant) as bool value in variable declaration"
	var d float64 = "1.5"  // ERROR "cannot use \"1.5\" (untyped string constant) as float64 value in variable declaration"
	var e *int = 5         // ERROR "cannot use 5 (untyped int constant) as *int value in variable declaration"
	var f []int = [3]int{} // ERROR "cannot use [3]int{} (value of type [3]int) as []int value in variable declaration"
	var g error = "text"   // ERROR "cannot use \"text\" (constant of type string) as error value in variable declaration: string does not implement error (missing method Error)"
	a = 1.5                // ERROR "cannot use 1.5 (untyped float constant) as int value in assignment (truncated)"
	b = 'x'                // ERROR "cannot use 'x' (untyped rune constant 120) as string value in assignment"
	_, _, _, _, _, _, _ = a, b, c, d, e, f, g
}
