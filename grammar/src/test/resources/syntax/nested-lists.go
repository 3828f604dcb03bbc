package main

var x = f(a, []int{1, 2, g(3, 4}, 5)

var y = f(func() { return 1 )

func main() {}
