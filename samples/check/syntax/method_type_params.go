package main

type Pair[A, B any] struct{}

func (p Pair[A, B]) gen[T any](t T) {} // ERROR "syntax error: method must have no type parameters"

func main() {}
