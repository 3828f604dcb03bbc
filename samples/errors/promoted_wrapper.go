// A method promoted from an embedded interface: no trace shows the wrapper that calls it.
package main

import "fmt"

type T struct{ fmt.Stringer }
type X struct{}

func (X) String() string { panic("x") }

func main() {
	defer func() {
		fmt.Println(recover())
		var s fmt.Stringer = T{X{}}
		_ = s.String()
	}()
	var s fmt.Stringer = &T{}
	_ = s.String()
}
