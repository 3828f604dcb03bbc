package main

type N int

func main() {
	x := 5
	var e any = x
	var c chan<- int
	var fn func()
	_ = int(e)             // ERROR "cannot convert e (variable of interface type any) to type int: need type assertion"
	_ = N(1.5)             // ERROR "cannot convert 1.5 (untyped float constant) to type N"
	_ = int(1, 2)          // ERROR "too many arguments in conversion to int"
	_ = int()              // ERROR "missing argument in conversion to int"
	_ = (chan int)(c)      // ERROR "cannot convert c (variable of type chan<- int) to type chan int"
	_ = func(int) fn       // ERROR "func(int) fn (type) is not an expression" "fn (local variable) is not a type"
	_ = [2]int([]string{}) // ERROR "cannot convert []string{} (value of type []string) to type [2]int"
	_ = [3]int([2]int{})   // ERROR "cannot convert [2]int{} (value of type [2]int) to type [3]int"
	_ = uint8(256)         // ERROR "constant 256 overflows uint8"
	_ = error(x)           // ERROR "cannot convert x (variable of type int) to type error: int does not implement error (missing method Error)"
	_ = string([]int{1})   // ERROR "cannot convert []int{…} (value of type []int) to type string"
	_ = []rune([]byte{})   // ERROR "cannot convert []byte{} (value of type []byte) to type []rune"
	_ = (<-chan int)(x)    // ERROR "cannot convert x (variable of type int) to type <-chan int"
	_ = complex128(x)      // ERROR "cannot convert x (variable of type int) to type complex128"
}
