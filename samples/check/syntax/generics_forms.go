package main

func f[T](x T) {} // ERROR "syntax error: missing type constraint"
func g[](x int) {} // ERROR "syntax error: empty type parameter list"
func h[T any](x T) {}

type S[T any struct{} // ERROR "syntax error: unexpected keyword struct in parameter list; possibly missing comma or ]"
type A[N int] [N]int
func (s S[T]) m[U any]() {} // ERROR "syntax error: method must have no type parameters"

func main() {
	h[int(1) // ERROR "syntax error: unexpected newline, expected comma, : or ]"
}
