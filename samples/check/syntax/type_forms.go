package main

type T // ERROR "syntax error: unexpected newline in type declaration"
type U struct {
	a int, // ERROR "syntax error: unexpected comma in struct type; possibly missing semicolon or newline or }"
	b string
}
type V interface {
	m() int, // ERROR "syntax error: unexpected comma in interface type; possibly missing semicolon or newline or }"
}
type W [] // ERROR "syntax error: unexpected newline, expected type"
type X map[string] // ERROR "syntax error: unexpected newline, expected type"
type Y = 

func main() {} // ERROR "syntax error: unexpected name main, expected ("
