package main

type P struct{ X, Y int }
type E struct {
	P
	Z int
}

func main() {
	_ = E{X: 1}                 // ERROR "unknown field X in struct literal of type E"
	_ = E{P{1, 2}, 3, 4}        // ERROR "too many values in struct literal of type E"
	_ = E{P: P{1}, Z: 1}        // ERROR "too few values in struct literal of type P"
	_ = []P{{1, 2}, {3}}        // ERROR "too few values in struct literal of type P"
	_ = []*P{{1, 2}, P{1, 2}}   // ERROR "cannot use P{…} (value of struct type P) as *P value in array or slice literal"
	_ = map[P]string{{1, 2}: 5} // ERROR "cannot use 5 (untyped int constant) as string value in map literal"
	_ = struct{ a int }{b: 1}   // ERROR "unknown field b in struct literal of type struct{a int}"
	_ = [2]P{2: {}}             // ERROR "invalid argument: index 2 out of bounds [0:2]"
	_ = [...]string{"a", 1}     // ERROR "cannot use 1 (untyped int constant) as string value in array or slice literal"
	x := [...]int               // ERROR "invalid use of [...] array (outside a composite literal)"
	_ = x
}
