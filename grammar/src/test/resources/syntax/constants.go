package main

const a := 1

const b int c

var d e f

var g

const (
	x = 1,
	y
)

func main() {}
