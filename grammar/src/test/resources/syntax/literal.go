package main

var a = []int{
	1,
	2
}

var b = map[string]int{"a": 1 "b": 2}

func main() {}
