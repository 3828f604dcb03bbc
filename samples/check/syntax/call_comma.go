package main

import "fmt"

func main() {
	fmt.Println("a",, "b") // ERROR "syntax error: unexpected comma, expected expression"
	fmt.Println("a" "b") // ERROR "syntax error: unexpected literal \"b\" in argument list; possibly missing comma or )"
	fmt.Println("a";) // ERROR "syntax error: unexpected semicolon in argument list; possibly missing comma or )"
}
