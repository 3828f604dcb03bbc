package main

import "example.org/kit/deep"

func main() { println(deep.Answer) }
