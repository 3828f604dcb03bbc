package main

func main() {
	a := [3]int{1, 2, 3}
	s := []int{1, 2, 3}
	m := map[string]int{}
	p := &s
	_ = a[5]         // ERROR "invalid argument: index 5 out of bounds [0:3]"
	_ = a[-1]        // ERROR "invalid argument: index -1 (constant of type int) must not be negative"
	_ = s[-1]        // ERROR "invalid argument: index -1 (constant of type int) must not be negative"
	_ = s["x"]       // ERROR "cannot convert \"x\" (untyped string constant) to type int"
	_ = s[1.5]       // ERROR "1.5 (untyped float constant) truncated to int"
	_ = m[1]         // ERROR "cannot use 1 (untyped int constant) as string value in map index"
	_ = p[0]         // ERROR "cannot index p (variable of type *[]int)"
	_ = a[2:1]       // ERROR "invalid slice indices: 1 < 2"
	_ = a[:5]        // ERROR "invalid argument: index 5 out of bounds [0:4]"
	_ = "abc"[1:2:3] // ERROR "invalid operation: 3-index slice of string"
}
