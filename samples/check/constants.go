package main

const a uint8 = 256     // ERROR "cannot use 256 (untyped int constant) as uint8 value in constant declaration (overflows)"
const b int8 = -129     // ERROR "cannot use -129 (untyped int constant) as int8 value in constant declaration (overflows)"
const c = 1 / 0         // ERROR "invalid operation: division by zero"
const d int = 1.5       // ERROR "cannot use 1.5 (untyped float constant) as int value in constant declaration (truncated)"
const e = len([]int{1}) // ERROR "len([]int{…}) (value of type int) is not constant"
const f = g()           // ERROR "g() (value of type int) is not constant"
const h string = 5      // ERROR "cannot use 5 (untyped int constant) as string value in constant declaration"
const i = 1 << 600      // ERROR "constant shift overflow"
const j uint = -1       // ERROR "cannot use -1 (untyped int constant) as uint value in constant declaration (overflows)"
const k = "a" + 1       // ERROR "invalid operation: \"a\" + 1 (mismatched types untyped string and untyped int)"

func g() int { return 1 }

func main() {
	var x uint8 = a
	_ = x
}
