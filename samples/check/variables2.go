package main

var a, b int = 1       // ERROR "assignment mismatch: 2 variables but 1 value"
var c, d = 1, 2, 3     // ERROR "extra init expr 3"
var f int = f          // ERROR "initialization cycle: f refers to itself"
var g = undefinedThing // ERROR "undefined: undefinedThing"
var h = nil            // ERROR "use of untyped nil in variable declaration"
var i = []int{}[5]
var j string = a // ERROR "cannot use a (variable of type int) as string value in variable declaration"
var _ = k()      // ERROR "k() (no value) used as value"
var l, m = two()
var n, o, p = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
var q int = two()   // ERROR "multiple-value two() (value of type (int, int)) in single-value context"

func k()              {}
func two() (int, int) { return 1, 2 }

func main() {}
