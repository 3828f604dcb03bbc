package main

func main() {
	x := 5
	var s []int
	var m map[string]int
	_ = len(x)          // ERROR "invalid argument: x (variable of type int) for built-in len"
	_ = len()           // ERROR "invalid operation: not enough arguments for len() (expected 1, found 0)"
	_ = len(s, s)       // ERROR "invalid operation: too many arguments for len(s, s) (expected 1, found 2)"
	_ = cap(m)          // ERROR "invalid argument: m (variable of type map[string]int) for built-in cap"
	_ = append(x, 1)    // ERROR "invalid append: argument must be a slice; have x (variable of type int)"
	_ = append(s, "a")  // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to append"
	_ = append()        // ERROR "invalid operation: not enough arguments for append() (expected 1, found 0)"
	copy(s, []string{}) // ERROR "invalid copy: arguments s (variable of type []int) and []string{} (value of type []string) have different element types int and string"
	copy(x, s)          // ERROR "invalid copy: argument must be a slice; have x (variable of type int)"
	delete(m, 1)        // ERROR "cannot use 1 (untyped int constant) as string value in argument to delete"
}
