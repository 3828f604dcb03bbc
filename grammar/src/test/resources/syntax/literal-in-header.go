package main

type T struct{ x int }

func main() {
	if x == T{1} {
	}
	for _, v := range T{1} {
	}
}
