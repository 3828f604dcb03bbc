package main

type A struct {
	(B)
	*(C)
	(*D)
	a b c
	5
}

type E struct { a int b int }

type F struct { a, b }
