package main

import "errors"

func a() (int, error) {
	return errors.New("x") // ERROR "not enough return values\n\thave (error)\n\twant (int, error)"
}

func b() error {
	return "text" // ERROR "cannot use \"text\" (constant of type string) as error value in return statement: string does not implement error (missing method Error)"
}

func c() (x int, err error) {
	return 1 // ERROR "not enough return values\n\thave (number)\n\twant (int, error)"
}

func d() (n int) {
	{
		n := 2 // ERROR "declared and not used: n"
		return // ERROR "result parameter n not in scope at return\n\t./returns.go:19:3: inner declaration of var n int"
	}
}

func e() {
	return nil // ERROR "too many return values\n\thave (nil)\n\twant ()"
}

func f() func() int {
	return func() string { return "" } // ERROR "cannot use func() string {…} (value of type func() string) as func() int value in return statement"
}

func g() (int, string) {
	return "a", 1 // ERROR "cannot use \"a\" (untyped string constant) as int value in return statement" "cannot use 1 (untyped int constant) as string value in return statement"
}

func h() *int {
	x := 1
	return x // ERROR "cannot use x (variable of type int) as *int value in return statement"
}

func main() {
	return 0 // ERROR "too many return values\n\thave (number)\n\twant ()"
}
