package main

var a = "\q" // ERROR "unknown escape"
var b = "\xg1" // ERROR "invalid character 'g' in hexadecimal escape"
var c = "\u12" // ERROR "invalid character '\"' in hexadecimal escape"
var d = "\ud800" // ERROR "escape is invalid Unicode code point U+D800"
var e = "\400" // ERROR "octal escape value 256 > 255"
var f = '\U00110000' // ERROR "escape is invalid Unicode code point U+110000"

func main() {}
