// Variables and imports that nobody uses, beside a name that nobody declares.
package main

import (
	"fmt"
	"os"
	str "strings"
)

func main() {
	a := 1
	var b, c int
	c = 2
	d := func() { e := 3 }
	for i, v := range "x" {
		fmt.Println(v)
	}
	if f := a; true {
	}
	missing()
}
