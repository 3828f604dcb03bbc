//go:debug	panicnil=1
//go:debug x
//go:debug http2client=0

// Directives in and out of their places.
package main

import "fmt"

//go:debug panicnil=0

//go:noinline
func f() {}

//go:generate　x

/*
//go:debug star
*/

func main() {
	f()
	fmt.Println("//go:debug text")
}
