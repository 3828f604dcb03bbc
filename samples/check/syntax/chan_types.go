package main

var a chan<- <-chan int
var b <-chan
var c chan // ERROR "syntax error: missing channel element type"
var d <- int // ERROR "syntax error: missing channel element type"

func main() {}
