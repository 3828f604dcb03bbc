// Functions compared with nil: those that are declared never are.
package main

import (
	"fmt"
	"strings"
)

type t struct{ field func() }

func (t) method() {}

func generic[T any](T) {}

func declared() {}

func main() {
	var variable func()
	var v t
	fmt.Println(declared == nil, declared != nil, nil == declared, (declared) == nil)
	fmt.Println(v.method == nil, t.method != nil, strings.ToUpper == nil, generic[int] == nil)
	fmt.Println(variable == nil, v.field == nil)
}
