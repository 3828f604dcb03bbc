package main

import (
	"fmt"
	"os"
)

func none()            {}
func pair() (int, int) { return 1, 2 }
func one(int)          {}
func two(a, b int)     {}

type T struct{}

func (T) m(x int) {}

func main() {
	one(pair())         // ERROR "too many arguments in call to one\n\thave (int, int)\n\twant (int)"
	two(pair(), 1)      // ERROR "multiple-value pair() (value of type (int, int)) in single-value context"
	two([]int{1, 2}...) // ERROR "cannot use ... in call to non-variadic two"
	T{}.m()             // ERROR "not enough arguments in call to T{}.m\n\thave ()\n\twant (int)"
	T.m(1)              // ERROR "not enough arguments in call to T.m\n\thave (number)\n\twant (T, int)"
	x := 5
	x()                               // ERROR "invalid operation: cannot call x (variable of type int): int is not a function"
	"text"()                          // ERROR "invalid operation: cannot call \"text\" (untyped string constant): untyped string is not a function"
	fmt.Println(none())               // ERROR "none() (no value) used as value"
	var s string = fmt.Sprint(1, 2)() // ERROR "invalid operation: cannot call fmt.Sprint(1, 2) (value of type string): string is not a function"
	os.Open("a", "b")                 // ERROR "too many arguments in call to os.Open\n\thave (string, string)\n\twant (string)"
	_ = pair() + 1                    // ERROR "multiple-value pair() (value of type (int, int)) in single-value context"
	_ = s
}
