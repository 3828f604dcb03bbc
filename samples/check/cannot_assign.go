package main

import "fmt"

const c = 1

type T struct{ f int }

func get() T  { return T{} }
func ptr() *T { return nil }

func main() {
	c = 2       // ERROR "cannot assign to c (neither addressable nor a map index expression)"
	1 = 2       // ERROR "cannot assign to 1 (neither addressable nor a map index expression)"
	get().f = 1 // ERROR "cannot assign to get().f (neither addressable nor a map index expression)"
	ptr().f = 1
	m := map[string]T{}
	m["x"].f = 1 // ERROR "cannot assign to struct field m[\"x\"].f in map"
	s := "abc"
	s[0] = 'x'        // ERROR "cannot assign to s[0] (neither addressable nor a map index expression)"
	get() = T{}       // ERROR "cannot assign to get() (neither addressable nor a map index expression)"
	fmt.Println = nil // ERROR "use of package fmt not in selector" "cannot assign to fmt.Println (neither addressable nor a map index expression)"
	main = nil        // ERROR "cannot assign to main (neither addressable nor a map index expression)"
	"a"[0] = 1        // ERROR "cannot assign to \"a\"[0] (neither addressable nor a map index expression)"
	nil = 1           // ERROR "cannot assign to nil (neither addressable nor a map index expression)"
	(get()) = T{}     // ERROR "cannot assign to (get()) (neither addressable nor a map index expression)"
	[2]int{}[0] = 1   // ERROR "cannot assign to [2]int{}[0] (neither addressable nor a map index expression)"
	get().f++         // ERROR "cannot assign to get().f (neither addressable nor a map index expression)"
	m["x"].f += 1     // ERROR "cannot assign to struct field m[\"x\"].f in map"
	s[1]++            // ERROR "cannot assign to s[1] (neither addressable nor a map index expression)"
}
