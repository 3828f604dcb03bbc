package main

type Bad struct{}

func (Bad) Error() string { panic("inside Error") }

func main() { panic(Bad{}) }
