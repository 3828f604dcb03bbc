package main

import (
	"errors"
	"fmt"
	"strings"
)

func f() int { return 1 }

func main() {
	x, s := 1, []int{}
	x            // ERROR "x (variable of type int) is not used"
	x + 1        // ERROR "x + 1 (value of type int) is not used"
	f            // ERROR "f (value of type func() int) is not used"
	f() + 1      // ERROR "f() + 1 (value of type int) is not used"
	len(s)       // ERROR "len(s) (value of type int) is not used"
	append(s, 1) // ERROR "append(s, 1) (value of type []int) is not used"
	"text"       // ERROR "\"text\" (untyped string constant) is not used"
	nil          // ERROR "nil is not used"
	-x           // ERROR "-x (value of type int) is not used"
	s[0]         // ERROR "s[0] (variable of type int) is not used"
	func() {}    // ERROR "func() {} (value of type func()) is not used"
	fmt.Sprintf  // ERROR "fmt.Sprintf (value of type func(format string, a ...any) string) is not used"
	int(x)       // ERROR "int(x) (value of type int) is not used"
	[]int{1}     // ERROR "[]int{…} (value of type []int) is not used"
	&x           // ERROR "&x (value of type *int) is not used"
	f()
	errors.New("ignored is fine")
	strings.ToUpper("also fine")
}
