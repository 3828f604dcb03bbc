package main

import (
	"fmt" // ERROR "\"fmt\" imported and not used"
	"os"  // ERROR "\"os\" imported and not used"
)

import fmt "strings" // ERROR "fmt redeclared in this block\n\t./redeclared.go:4:2: other declaration of fmt" "\"strings\" imported as fmt and not used"

var x = 1
var x = 2 // ERROR "x redeclared in this block\n\t./redeclared.go:10:5: other declaration of x"

func f() {}
func f() {} // ERROR "f redeclared in this block\n\t./redeclared.go:13:6: other declaration of f"

type T struct {
	a int
	a string // ERROR "a redeclared\n\t./redeclared.go:17:2: other declaration of a"
}

func (T) m()  {}
func (T) m()  {} // ERROR "method T.m already declared at ./redeclared.go:21:10"
func (*T) m() {} // ERROR "method T.m already declared at ./redeclared.go:21:10"

type I interface {
	M()
	M() // ERROR "duplicate method M\n\t./redeclared.go:26:2: other declaration of method M"
}

func (t T) a() {} // ERROR "field and method with the same name a\n\t./redeclared.go:17:2: other declaration of a"

const os = 3 // ERROR "os already declared through import of package os (\"os\")\n\t./redeclared.go:5:2: other declaration of os"

func g(a int, a string) (a bool) { return } // ERROR "a redeclared in this block\n\t./redeclared.go:34:8: other declaration of a" "result parameter a not in scope at return\n\t./redeclared.go:34:8: inner declaration of var a bool"

func main() {
	y := 1    // ERROR "declared and not used: y"
	var y int // ERROR "y redeclared in this block\n\t./redeclared.go:37:2: other declaration of y"
	type L int
	const L = 1 // ERROR "L redeclared in this block\n\t./redeclared.go:39:7: other declaration of L"
}

func main() {} // ERROR "main redeclared in this block\n\t./redeclared.go:36:6: other declaration of main"
