package main

type T

type U =

type 5 int

type V := int

type (
	A int
	B string C int
)

func main() {}
