package main

type E struct{ a, b int }

func main() { panic(E{1, 2}) }
