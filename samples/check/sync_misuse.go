package main

import "sync"

func main() {
	x := recover().Error() // ERROR "declared and not used: x" "recover().Error undefined (type interface{} has no field or method Error)"
	panic("a", "b")        // ERROR "invalid operation: too many arguments for panic(\"a\", \"b\") (expected 1, found 2)"
	var mu sync.Mutex
	mu.unlock()             // ERROR "mu.unlock undefined (type \"sync\".Mutex has no field or method unlock, but does have method Unlock)"
	mu.state = 1            // ERROR "mu.state undefined (type \"sync\".Mutex has no field or method state)"
	var r error = recover() // ERROR "declared and not used: r" "cannot use recover() (value of type interface{}) as error value in variable declaration: interface{} does not implement error (missing method Error)"
	var wg sync.WaitGroup
	wg.Add("a")            // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to wg.Add"
	wg.Wait(1)             // ERROR "too many arguments in call to wg.Wait\n\thave (number)\n\twant ()"
	go sync.Once{}.Do(nil) // ERROR "cannot call pointer method Do on \"sync\".Once"
	_ = sync.NewCond(mu)   // ERROR "cannot use mu (variable of struct type \"sync\".Mutex) as \"sync\".Locker value in argument to sync.NewCond: \"sync\".Mutex does not implement \"sync\".Locker (method Lock has pointer receiver)"
	var l sync.Locker = mu // ERROR "declared and not used: l" "cannot use mu (variable of struct type \"sync\".Mutex) as \"sync\".Locker value in variable declaration: \"sync\".Mutex does not implement \"sync\".Locker (method Lock has pointer receiver)"
}
