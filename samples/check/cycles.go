// Declarations that need themselves.
package main

type t struct{ t } // ERROR "invalid recursive type: t refers to itself"
type u [2]v        // ERROR "invalid recursive type u\n\t./cycles.go:5:6: u refers to v\n\t./cycles.go:6:6: v refers to u"
type v struct{ u }
type ok struct{ next *ok }
type i interface{ i } // ERROR "invalid recursive type: i refers to itself"
type list[T any] struct {
	next *list[T] // ERROR "invalid recursive type list\n\t./cycles.go:10:8: list refers to pairs\n\t./cycles.go:11:7: pairs refers to list"
	last pairs[list[T]]
}
type pairs[T any] struct{ x, y T }

var a = b // ERROR "initialization cycle for a\n\t./cycles.go:15:5: a refers to b\n\t./cycles.go:16:5: b refers to f\n\t./cycles.go:18:6: f refers to a"
var b = f()

func f() int { return a }

const c = d // ERROR "initialization cycle for c\n\t./cycles.go:20:7: c refers to d\n\t./cycles.go:21:7: d refers to c"
const d = c

type al = al // ERROR "invalid recursive type: al refers to itself"

func main() {}
