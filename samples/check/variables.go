package main

var a, b int = 1            // ERROR "assignment mismatch: 2 variables but 1 value"
var c, d = 1, 2, 3          // ERROR "extra init expr 3"
var f int = f               // ERROR "initialization cycle: f refers to itself"
var g = undefinedThing      // ERROR "undefined: undefinedThing"
var h = nil                 // ERROR "use of untyped nil in variable declaration"
var i int = nil             // ERROR "cannot use nil as int value in variable declaration"
var j = j                   // ERROR "initialization cycle: j refers to itself"
var k struct{ k int } = k.k // ERROR "initialization cycle: k refers to itself" "cannot use k.k (variable of type int) as struct{k int} value in variable declaration"

func main() {}
