package main

import (
	"fmt"
	"reflect"
)

func main() {
	var v reflect.Value
	for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%s", "%q", "%☠", "%x", "%p", "%T", "%5v"} {
		fmt.Printf(verb+"|\n", v)
	}
	fmt.Println(v, struct{ V reflect.Value }{})
	fmt.Printf("%d %s %+v\n", v, []any{v}, struct{ V any }{v})
}
