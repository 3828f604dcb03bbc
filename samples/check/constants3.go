package main

import "fmt"

type T int8

const big = 1 << 100

func main() {
	fmt.Println(big)     // ERROR "cannot use big (untyped int constant 1267650600228229401496703205376) as int value in argument to fmt.Println (overflows)"
	fmt.Println(1 << 63) // ERROR "cannot use 1 << 63 (untyped int constant 9223372036854775808) as int value in argument to fmt.Println (overflows)"
	var t T = 128        // ERROR "cannot use 128 (untyped int constant) as T value in variable declaration (overflows)"
	t = t + 1000         // ERROR "1000 (untyped int constant) overflows int8"
	var u8 uint8 = 1
	_ = u8 + 256  // ERROR "256 (untyped int constant) overflows uint8"
	_ = u8 == 300 // ERROR "300 (untyped int constant) overflows uint8"
	_ = u8 << 8
	_ = -u8
	var i int = big // ERROR "cannot use big (untyped int constant 1267650600228229401496703205376) as int value in variable declaration (overflows)"
	_ = big >> 90
	_ = 5 % 0    // ERROR "invalid operation: division by zero"
	_ = 1.0 / 0  // ERROR "invalid operation: division by zero"
	_ = i / 0    // ERROR "invalid operation: division by zero"
	_ = 2.5 % 1  // ERROR "invalid operation: operator % not defined on 2.5 (untyped float constant)"
	_ = "abc"[5] // ERROR "invalid argument: index 5 out of bounds [0:3]"
	_ = 1.5 << 1 // ERROR "invalid operation: shifted operand 1.5 (untyped float constant) must be integer"
}
