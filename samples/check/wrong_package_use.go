package main

import (
	"fmt" // ERROR "\"fmt\" imported and not used"
	"math"
	m "math"
	"strings"
)

func main() {
	fmt := 5
	fmt.Println("shadowed") // ERROR "fmt.Println undefined (type int has no field or method Println)"
	_ = math                // ERROR "use of package math not in selector"
	m.Sqrt = nil            // ERROR "use of package m not in selector" "cannot assign to m.Sqrt (neither addressable nor a map index expression)"
	_ = m.sqrt(2)           // ERROR "name sqrt not exported by package math"
	_ = math.Pi()           // ERROR "invalid operation: cannot call math.Pi (untyped float constant 3.14159): untyped float is not a function"
	_ = strings             // ERROR "use of package strings not in selector"
	math.Foo()              // ERROR "undefined: math.Foo"
	strings.Builder.Len()   // ERROR "invalid method expression strings.Builder.Len (needs pointer receiver (*strings.Builder).Len)"
	var t strings.Builder
	t.buf = nil // ERROR "t.buf undefined (cannot refer to unexported field buf)"
}
