package main

var a = b // ERROR "initialization cycle for a\n\t./inits.go:3:5: a refers to b\n\t./inits.go:4:5: b refers to c\n\t./inits.go:5:5: c refers to a"
var b = c
var c = a

var x = f() // ERROR "initialization cycle for x\n\t./inits.go:7:5: x refers to f\n\t./inits.go:9:6: f refers to y\n\t./inits.go:11:5: y refers to x"

func f() int { return y }

var y = x

func init(n int) {}           // ERROR "func init must have no arguments and no return values"
func init() int  { return 1 } // ERROR "func init must have no arguments and no return values"

var m = main
var i = init // ERROR "undefined: init"

func main(args []string) {} // ERROR "func main must have no arguments and no return values"
