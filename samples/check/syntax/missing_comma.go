package main

var m = map[string]int{
	"a": 1 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or }"
	"b": 2,
}

func f(a int b int) {} // ERROR "syntax error: unexpected name b in parameter list; possibly missing comma or )"

func main() {
	f(1 2) // ERROR "syntax error: unexpected literal 2 in argument list; possibly missing comma or )"
}
