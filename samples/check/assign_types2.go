package main

type Celsius float64
type Kelvin float64
type S struct{ n int }

func main() {
	var c Celsius = Kelvin(1) // ERROR "cannot use Kelvin(1) (constant 1 of float64 type Kelvin) as Celsius value in variable declaration"
	var k Kelvin
	k = c // ERROR "cannot use c (variable of float64 type Celsius) as Kelvin value in assignment"
	var i32 int32 = 1
	var i64 int64 = i32 // ERROR "cannot use i32 (variable of type int32) as int64 value in variable declaration"
	x := 1
	x = i64                                 // ERROR "cannot use i64 (variable of type int64) as int value in assignment"
	x = nil                                 // ERROR "cannot use nil as int value in assignment"
	var s S = nil                           // ERROR "cannot use nil as S value in variable declaration"
	var m map[string]int = map[int]string{} // ERROR "cannot use map[int]string{} (value of type map[int]string) as map[string]int value in variable declaration"
	s = &S{}                                // ERROR "cannot use &S{} (value of type *S) as S value in assignment"
	var fn func(int) = func(string) {}      // ERROR "cannot use func(string) {} (value of type func(string)) as func(int) value in variable declaration"
	_, _, _, _, _ = k, m, s, fn, x
}
