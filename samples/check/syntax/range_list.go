package main

func main() {
	for range "abc", 1 { // ERROR "syntax error: unexpected comma, expected { after for clause"
	}
}
