package main

import (
	"fmt"
	"testing"
)

func TestX(t *testing.T) {
	t.Logf("%T %d", T{}, f())
	t.Fail()
}

func ExampleT() {
	fmt.Println(T{})
	// Output: {}
}
