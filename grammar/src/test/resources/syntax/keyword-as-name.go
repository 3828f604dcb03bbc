package main

var func = 1

func main() {
	var type int
	range := 5
	x.map = 3
}
