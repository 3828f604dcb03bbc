package main

type Animal interface{ Sound() string }

type Dog struct {
	Name string
	age  int
}

type Puppy struct {
	Dog
	*Dog
	Toy
}

type Bad struct {
	**Dog // ERROR "syntax error: unexpected *, expected name"
	*Animal
	[]int // ERROR "syntax error: unexpected [, expected field name or embedded type"
	func() // ERROR "syntax error: unexpected keyword func, expected field name or embedded type"
}

func main() {}
