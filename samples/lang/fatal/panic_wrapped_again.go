package main

import "fmt"

func main() {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprintf("again: %v", r))
		}
	}()
	var m map[string]int
	m["x"]++
}
