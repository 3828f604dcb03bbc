package main

func f[]() {}

func g[P]() {}

func h[P any, Q]() {}

func i[P any, int]() {}

type T[P] int

type U[P *Q,] int

type V[P any, *Q] int

var x = func[P any]() {}

type I interface {
	m[P any]()
	n[]()
	o[]
}
