package main

func main() {
	x := 5
	var s []int
	var m map[string]int
	delete(s, 1)                   // ERROR "invalid argument: s (variable of type []int) is not a map"
	delete(m)                      // ERROR "invalid operation: not enough arguments for delete(m) (expected 2, found 1)"
	_ = make(int)                  // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([]int)                // ERROR "invalid operation: make([]int) expects 2 or 3 arguments; found 1"
	_ = make([]int, -1)            // ERROR "invalid argument: index -1 (constant of type int) must not be negative"
	_ = make([]int, 5, 2)          // ERROR "invalid argument: length and capacity swapped"
	_ = make([]int, "a")           // ERROR "cannot convert \"a\" (untyped string constant) to type int"
	_ = make(map[string]int, 1, 2) // ERROR "invalid operation: make(map[string]int, 1, 2) expects 1 or 2 arguments; found 3"
	_ = new(x)
	_ = new()         // ERROR "invalid operation: not enough arguments for new() (expected 1, found 0)"
	_ = new(int, int) // ERROR "invalid operation: too many arguments for new(int, int) (expected 1, found 2)"
	panic()           // ERROR "invalid operation: not enough arguments for panic() (expected 1, found 0)"
	panic(1, 2)       // ERROR "invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)"
}
