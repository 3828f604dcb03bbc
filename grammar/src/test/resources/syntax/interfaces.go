package main

type I interface {
	m() int string
	5
	A | 
	~
}

func main() {}
