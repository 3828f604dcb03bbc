package main

func f(c chan<- int) {}

type T int

func main() {
	var r <-chan int
	var b chan string
	f(r)                        // ERROR "cannot use r (variable of type <-chan int) as chan<- int value in argument to f"
	f(b)                        // ERROR "cannot use b (variable of type chan string) as chan<- int value in argument to f"
	var t T = <-r               // ERROR "cannot use <-r (comma, ok expression of type int) as T value in variable declaration"
	a, ok, z := <-r             // ERROR "declared and not used: a" "declared and not used: ok" "declared and not used: z" "assignment mismatch: 3 variables but 1 value"
	ch2 := make(chan int, "x")  // ERROR "cannot convert \"x\" (untyped string constant) to type int"
	ch3 := make(chan int, -1)   // ERROR "invalid argument: index -1 (constant of type int) must not be negative"
	ch4 := make(chan int, 1, 2) // ERROR "invalid operation: make(chan int, 1, 2) expects 1 or 2 arguments; found 3"
	ch5 := make(chan int, 1.5)  // ERROR "1.5 (untyped float constant) truncated to int"
	_ = r == b                  // ERROR "invalid operation: r == b (mismatched types <-chan int and chan string)"
	_, _, _, _, _ = t, ch2, ch3, ch4, ch5
}
