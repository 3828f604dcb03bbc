package main

type Deg float64

func main() { panic(Deg(36.6)) }
