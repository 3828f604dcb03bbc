package main

import "sync"

func main() {
	defer recover // ERROR "expression in defer must be function call"
	defer func() { recover() } // ERROR "expression in defer must be function call"
	x := recover().Error() // ERROR "declared and not used: x" "recover().Error undefined (type interface{} has no field or method Error)"
	panic("a", "b") // ERROR "invalid operation: too many arguments for panic(\"a\", \"b\") (expected 1, found 2)"
	var mu sync.Mutex
	defer mu.Lock // ERROR "expression in defer must be function call"
	var r error = recover() // ERROR "declared and not used: r" "cannot use recover() (value of type interface{}) as error value in variable declaration: interface{} does not implement error (missing method Error)"
	go println // ERROR "expression in go must be function call"
}
