package main

func main() {
	for i := 0; i; i++ {
	}
	for 1 {
	}
	for i := 0; i < 10; i = "x" {
	}
	for "x" {
	}
	if 1 {
	}
	if x := 1; x {
	}
	for x := range 5.5 {
	}
	for range "abc", 1 { // ERROR "syntax error: unexpected comma, expected { after for clause"
	}
}
