package main

import "fmt"

func main() {
	fmt.Println("hello" // ERROR "syntax error: unexpected newline in argument list; possibly missing comma or )"
}
