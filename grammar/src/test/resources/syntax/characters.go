package main

func main() {
	x := 1 # 2
	y := “hello”
	z := a?b:c
	é := 1
	€ := 2
	٣a := 3
}
