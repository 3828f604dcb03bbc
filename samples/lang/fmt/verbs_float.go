package main

import (
	"fmt"
	"math"
)

func main() {
	values := []any{0.0, 1.0, -1.5, 3.14159265358979, 1e21, 1e20, 1e-7, 123456789.0, float32(0.1), float32(16777216),
		math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), math.MaxFloat64, math.SmallestNonzeroFloat64}
	verbs := "vgGeEfFbxX"
	flags := []string{"", "+", "-", " ", "#", "0", "10", "-10", "010", "+010", ".0", ".2", "10.3", "-10.3", "010.3", "+.1", "#.3", "# .2"}
	for _, verb := range verbs {
		for _, flag := range flags {
			format := "%" + flag + string(verb)
			fmt.Printf("%-7s", format)
			for _, v := range values {
				fmt.Printf(" |"+format, v)
			}
			fmt.Println("|")
		}
	}
	for _, v := range []any{1 + 2i, complex64(-0.5 - 1i), complex(math.Inf(1), math.NaN()), 0i, 1e30 + 1e-30i} {
		for _, format := range []string{"%v", "%g", "%e", "%.2f", "%+.1f", "%8.2f", "%#v", "%T", "%x", "%d", "%s", "%+v", "%08.3f", "% .2e"} {
			fmt.Printf("%s=|"+format+"| ", format, v)
		}
		fmt.Println()
	}
}
