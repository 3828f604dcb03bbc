package main

import "fmt"

type G[T any] struct{ t T }

func F[A any](a A) any {
	type P struct{ a A }
	type T[B any] struct {
		a A
		b B
		p *P
	}
	type L struct {
		next *L
		v    T[A]
	}
	fmt.Printf("%T %T %T\n", P{}, T[string]{}, G[T[P]]{})
	fmt.Printf("%+v\n", T[int]{a, 3, nil})
	fmt.Printf("%T\n", L{})
	{
		type P int
		fmt.Printf("%T %T\n", P(1), T[P]{})
	}
	return T[int]{a, 3, nil}
}

type X int

func main() {
	type X int
	type G[T any] struct{ t T }
	fmt.Println(F(1) == F(1), F(1) == F("a"), F(X(1)) == F(X(1)))
	fmt.Printf("%T %T\n", X(1), G[X]{})
}
