package main

type Dog struct{}

type Bad struct {
	**Dog // ERROR "syntax error: unexpected *, expected name"
	[]int // ERROR "syntax error: unexpected [, expected field name or embedded type"
	func() // ERROR "syntax error: unexpected keyword func, expected field name or embedded type"
}

func main() {}
