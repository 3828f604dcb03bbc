package main

func main() {
	println("a" // ERROR "syntax error: unexpected newline in argument list; possibly missing comma or )"
	println("b")
}
