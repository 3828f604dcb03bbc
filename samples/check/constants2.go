package main

import "math"

func main() {
	var a int8 = 200      // ERROR "cannot use 200 (untyped int constant) as int8 value in variable declaration (overflows)"
	var b uint = -1       // ERROR "cannot use -1 (untyped int constant) as uint value in variable declaration (overflows)"
	var c int32 = 1 << 31 // ERROR "cannot use 1 << 31 (untyped int constant 2147483648) as int32 value in variable declaration (overflows)"
	x := 1 << 64          // ERROR "cannot use 1 << 64 (untyped int constant 18446744073709551616) as int value in assignment (overflows)"
	var d float32 = 1e40  // ERROR "cannot use 1e40 (untyped float constant 1e+40) as float32 value in variable declaration (overflows)"
	var e byte = 'ÿ' + 1  // ERROR "cannot use 'ÿ' + 1 (untyped rune constant 256) as byte value in variable declaration (overflows)"
	f := uint8(300)       // ERROR "constant 300 overflows uint8"
	g := int8(128)        // ERROR "constant 128 overflows int8"
	h := uint(-5)         // ERROR "constant -5 overflows uint"
	i := int(1.5)         // ERROR "cannot convert 1.5 (untyped float constant) to type int"
	_, _, _, _, _, _, _, _, _, _ = a, b, c, x, d, e, f, g, h, i
	_ = math.MaxUint64 // ERROR "cannot use math.MaxUint64 (untyped int constant 18446744073709551615) as int value in assignment to _ identifier (overflows)"
}
