package main

type I interface{ M() }
type J interface {
	I
	N()
}
type T struct{}

func (T) M() {}

type E struct{ *T }

func f() error { return T{} } // ERROR "cannot use T{} (value of struct type T) as error value in return statement: T does not implement error (missing method Error)"

func main() {
	var i I = T{}
	var j J = i        // ERROR "cannot use i (variable of interface type I) as J value in variable declaration: I does not implement J (missing method N)"
	var t T = i        // ERROR "cannot use i (variable of interface type I) as T value in variable declaration: need type assertion"
	var p *T = i       // ERROR "cannot use i (variable of interface type I) as *T value in variable declaration: need type assertion"
	var x int = any(1) // ERROR "cannot use any(1) (value of interface type any) as int value in variable declaration: need type assertion"
	ch := make(chan I)
	ch <- 5                     // ERROR "cannot use 5 (constant of type int) as I value in send: int does not implement I (missing method M)"
	var arr [1]I = [1]T{}       // ERROR "cannot use [1]T{} (value of type [1]T) as [1]I value in variable declaration"
	var sl []any = []int{1}     // ERROR "cannot use []int{…} (value of type []int) as []any value in variable declaration"
	var fn func(I) = func(T) {} // ERROR "cannot use func(T) {} (value of type func(T)) as func(I) value in variable declaration"
	var k J = E{}               // ERROR "cannot use E{} (value of struct type E) as J value in variable declaration: E does not implement J (missing method N)"
	_, _, _, _, _, _, _, _, _ = j, t, p, x, arr, sl, fn, k, i
}
