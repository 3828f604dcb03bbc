package main

var a = '' // ERROR "empty rune literal or unescaped '"
var b = 'ab' // ERROR "more than one character in rune literal"
var c = ' // ERROR "newline in rune literal"
var d = '\q' // ERROR "unknown escape"

func main() {}
