package main

import "fmt"

func main() int { return 0 } // ERROR "func main must have no arguments and no return values"

var z = g() // ERROR "initialization cycle for z\n\t./inits2.go:7:5: z refers to g\n\t./inits2.go:9:6: g refers to z"

func g() int {
	fmt.Println(z)
	return 1
}

type T struct{}

func (T) m() int { return w }

var w = T{}.m() // ERROR "initialization cycle for w\n\t./inits2.go:18:5: w refers to m\n\t./inits2.go:16:10: m refers to w"
var init = 5    // ERROR "cannot declare init - must be func"
