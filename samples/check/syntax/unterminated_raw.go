package main

func main() {
	s := `abc // ERROR "declared and not used: s" "string not terminated"
	println(s)
}
