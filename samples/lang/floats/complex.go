package main

import (
	"fmt"
	"math"
)

type Z complex128

func (z Z) Abs() float64 { return math.Hypot(real(z), imag(z)) }

func mandel(c complex128) int {
	z := 0i
	for n := range 50 {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
		z = z*z + c
	}
	return 50
}

func main() {
	a, b := 1+2i, 3-4i
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != b, a == 1+2i)
	var c complex64 = complex(1.5, -0.5)
	fmt.Println(c, c*c, real(c), imag(c), complex128(c)+a)
	fmt.Printf("%T %T %T %T %T\n", c, real(c), a, imag(a), 2i)
	x, y := 3.0, 4.0
	z := complex(x, y)
	fmt.Println(z, Z(z).Abs(), real(z)*2, z*z, z*complex(x, -y), z/2, z*1i)
	z += 1
	z *= 2
	z -= 1i
	z /= 2
	fmt.Println(z)
	z++
	fmt.Println(z)
	var zero complex128
	fmt.Println(zero, a/zero, zero/zero, -zero)
	inf := math.Inf(1)
	fmt.Println(complex(inf, math.NaN()), complex(inf, 1)*1i, complex(0, inf) == complex(0, inf), complex(math.NaN(), 0) == complex(math.NaN(), 0))
	m := map[complex128]string{1i: "i", 1: "one"}
	fmt.Println(m[1i], m[complex(1, 0)], len(m))
	arr := [2]complex64{1, 2i}
	arr[0] += arr[1]
	fmt.Println(arr, arr == [2]complex64{1 + 2i, 2i})
	var e any = 1 + 1i
	v, ok := e.(complex128)
	_, ok2 := e.(complex64)
	fmt.Println(v, ok, ok2)
	fmt.Printf("%v %.1f %g %e %+.2f %8.1f|\n", a, a, a, a, a, a)
	for im := 1.0; im >= -1; im -= 0.5 {
		for re := -2.0; re <= 0.5; re += 0.125 {
			if mandel(complex(re, im)) == 50 {
				fmt.Print("*")
			} else {
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
}
