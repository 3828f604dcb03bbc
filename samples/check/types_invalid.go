package main

type T struct{ T }     // ERROR "invalid recursive type: T refers to itself"
type A [2]A            // ERROR "invalid recursive type: A refers to itself"
type I interface{ I }  // ERROR "invalid recursive type: I refers to itself"
type R1 struct{ r R2 } // ERROR "invalid recursive type R1\n\t./types_invalid.go:6:6: R1 refers to R2\n\t./types_invalid.go:7:6: R2 refers to R1"
type R2 struct{ r R1 }
type M map[[]int]string                      // ERROR "invalid map key type []int"
type F map[func()]int                        // ERROR "invalid map key type func()"
type S struct{ m map[struct{ s []int }]int } // ERROR "invalid map key type struct{s []int}"
type L []L
type Alias = Alias           // ERROR "invalid recursive type: Alias refers to itself"
type Und struct{ x Missing } // ERROR "undefined: Missing"

func main() {}
