package main

import "fmt"

func boom(m map[string]int) { m["a"] = 1 }

func main() {
	var m map[string]int
	defer func() {
		fmt.Println(recover())
		boom(m)
	}()
	boom(m)
}
