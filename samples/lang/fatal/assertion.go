package main

import "fmt"

type Speaker interface{ Speak() string }

type Rock struct{}

func main() {
	var x any = Rock{}
	fmt.Println(x.(Speaker).Speak())
}
