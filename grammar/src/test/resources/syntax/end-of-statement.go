package main

func main() {
	x := 5 foo
	y = 3 }
	a b
}
