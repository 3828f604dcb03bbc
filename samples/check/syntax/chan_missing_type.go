package main

func main() {
	ch := make(chan) // ERROR "syntax error: missing channel element type"
	_ = ch
}
