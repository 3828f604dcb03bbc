package main

var a, b int = 1
var c, d = 1, 2, 3
var e // ERROR "syntax error: unexpected newline, expected type"
var f int = f
var g = undefinedThing
var h = nil
var i []int = {1, 2} // ERROR "syntax error: unexpected {, expected expression"

func main() {}
