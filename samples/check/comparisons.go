package main

type S struct{ f []int }
type I interface{ M() }
type T struct{}
type A struct{ x int }
type B struct{ x int }

func main() {
	var s1, s2 []int
	var m map[int]int
	var f func()
	var st S
	var i I
	var t T
	_ = s1 == s2   // ERROR "invalid operation: s1 == s2 (slice can only be compared to nil)"
	_ = m == m     // ERROR "invalid operation: m == m (map can only be compared to nil)"
	_ = f == f     // ERROR "invalid operation: f == f (func can only be compared to nil)"
	_ = st == st   // ERROR "invalid operation: st == st (struct containing []int cannot be compared)"
	_ = i == t     // ERROR "invalid operation: i == t (mismatched types I and T)"
	_ = A{} == B{} // ERROR "invalid operation: A{} == B{} (mismatched types A and B)"
	_ = 1 == "1"   // ERROR "invalid operation: 1 == \"1\" (mismatched types untyped int and untyped string)"
	_ = nil == nil // ERROR "invalid operation: nil == nil (operator == not defined on untyped nil)"
	_ = 1 == nil   // ERROR "invalid operation: 1 == nil (mismatched types untyped int and untyped nil)"
	_ = t < t      // ERROR "invalid operation: t < t (operator < not defined on struct)"
}
