// Declarations that need themselves.
package main

type t struct{ t }
type u [2]v
type v struct{ u }
type ok struct{ next *ok }
type i interface{ i }
type list[T any] struct {
	next *list[T]
	last pairs[list[T]]
}
type pairs[T any] struct{ x, y T }

var a = b
var b = f()

func f() int { return a }

const c = d
const d = c

type al = al

func main() {}
