// Package testing/quick without a configuration: a hundred calls.
package main

import (
	"errors"
	"fmt"
	"testing/quick"
)

func main() {
	calls := 0
	double := func(x int) int { calls++; return x * 2 }
	shift := func(x int) int { return x << 1 }
	fmt.Println(quick.CheckEqual(double, shift, nil), calls)

	calls = 0
	fmt.Println(quick.Check(func(s []byte) bool { calls++; return len(s) >= 0 }, nil), calls)

	err := quick.Check(func(s string, n uint8) bool { return n > 255 }, nil)
	var failed *quick.CheckError
	fmt.Println(errors.As(err, &failed) && failed.Count == 1 && len(failed.In) == 2)
	fmt.Println(quick.Check(3, nil))
}
