package main

type T struct{}

func main() {
	s := []int{1}
	x := 5
	f := 1.0
	const c = "hey"
	_ = s[f] // ERROR "invalid argument: index f (variable of type float64) must be integer"
	_ = x[0] // ERROR "cannot index x (variable of type int)"
	_ = T{}[0] // ERROR "cannot index T{} (value of struct type T)"
	_ = s[3:1] // ERROR "invalid slice indices: 1 < 3"
	_ = s[:]["a"] // ERROR "cannot convert \"a\" (untyped string constant) to type int"
	_ = c[3] // ERROR "invalid argument: index 3 out of bounds [0:3]"
	_ = c[1:5] // ERROR "invalid argument: index 5 out of bounds [0:4]"
	_ = s[::] // ERROR "middle index required in 3-index slice" "final index required in 3-index slice"
	_ = s[1::2] // ERROR "middle index required in 3-index slice"
	_ = s[nil] // ERROR "cannot convert nil to type int"
	_ = map[string]int{}["a":"b"] // ERROR "cannot slice map[string]int{} (value of type map[string]int)"
	_ = func() {}[0] // ERROR "cannot index func() {} (value of type func())"
}
