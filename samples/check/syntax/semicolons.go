package main; import "fmt"; func main() { fmt.Println("a"); ; ; fmt.Println("b") } ; var x = 1 var y = 2 // ERROR "syntax error: unexpected keyword var after top level declaration"
