package main

var a = struct{ x int, y int }{1, 2} // ERROR "syntax error: unexpected comma in struct type; possibly missing semicolon or newline or }"
var b = struct { x, y }{} // ERROR "syntax error: unexpected }, expected type"
var c = interface{ M }{} // ERROR "syntax error: unexpected { after top level declaration"
var d = func(x int) { }

func main() {}
