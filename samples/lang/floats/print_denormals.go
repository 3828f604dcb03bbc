// The smallest floats in print and in a panic: one digit where one is enough to read them back.
package main

import "fmt"

type F float64

func main() {
	x := 5e-324
	for i := range 12 {
		y := x * float64(i)
		println(y, -y)
		fmt.Println(y, -y)
	}
	var f float32 = 1e-45
	for i := range 12 {
		y := f * float32(i)
		println(y, -y)
		fmt.Println(y, -y)
	}
	println(complex(x, -x))
	defer func() {
		fmt.Println(recover())
		panic(F(-x))
	}()
	panic(-x)
}
