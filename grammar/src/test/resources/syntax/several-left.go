package main

func main() {
	a, b
	a, b += 1, 2
	a, b++
	x + 1 := 2 :=
}
