package main

var a = 08 // ERROR "invalid digit '8' in octal literal"
var b = 0x // ERROR "hexadecimal literal has no digits"
var c = 0b12 // ERROR "invalid digit '2' in binary literal"
var d = 1_ // ERROR "'_' must separate successive digits"
var e = 1__0 // ERROR "'_' must separate successive digits"
var f = 0o8 // ERROR "invalid digit '8' in octal literal"
var g = 1e // ERROR "exponent has no digits"
var h = 0x1.5 // ERROR "hexadecimal mantissa requires a 'p' exponent"
var i = 0xg // ERROR "hexadecimal literal has no digits" "syntax error: unexpected name g after top level declaration"

func main() {}
