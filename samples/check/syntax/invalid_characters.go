package main

var a = 1 # 2 // ERROR "invalid character U+0023 '#'" "syntax error: unexpected literal 2 after top level declaration"
var b = $x // ERROR "invalid character U+0024 '$'"
var c = a ? 1 : 2 // ERROR "invalid character U+003F '?'" "syntax error: unexpected literal 1 after top level declaration"

func main() {
	@decorator // ERROR "invalid character U+0040 '@'"
}
