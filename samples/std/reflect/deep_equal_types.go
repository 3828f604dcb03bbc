// Types are equal to DeepEqual when they are the same, not when they look alike.
package main

import (
	"fmt"
	"reflect"
)

type A struct{ x int }
type B struct{ x int }

func main() {
	t := reflect.TypeOf
	fmt.Println(reflect.DeepEqual(t(A{}), t(A{})), reflect.DeepEqual(t(A{}), t(B{})), reflect.DeepEqual(t(1), t(int8(1))))
	fmt.Println(reflect.DeepEqual([]reflect.Type{t(1)}, []reflect.Type{t("")}), reflect.DeepEqual(t([]int{}), t([]int{})))
}
