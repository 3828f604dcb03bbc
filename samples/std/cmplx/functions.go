// Every function at special and at random places.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"math/rand"
)

func main() {
	names := []string{"Sqrt", "Exp", "Log", "Log10", "Sin", "Cos", "Tan", "Cot", "Sinh", "Cosh", "Tanh", "Asin", "Acos", "Atan", "Asinh", "Acosh", "Atanh", "Conj"}
	fn := []func(complex128) complex128{cmplx.Sqrt, cmplx.Exp, cmplx.Log, cmplx.Log10, cmplx.Sin, cmplx.Cos, cmplx.Tan, cmplx.Cot, cmplx.Sinh, cmplx.Cosh, cmplx.Tanh, cmplx.Asin, cmplx.Acos, cmplx.Atan, cmplx.Asinh, cmplx.Acosh, cmplx.Atanh, cmplx.Conj}
	r := rand.New(rand.NewSource(1))
	inf, nan := math.Inf(1), math.NaN()
	sp := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, inf, -inf, nan, 1e300, 1e-300, -2.5, math.Pi / 2}
	var zs []complex128
	for _, a := range sp {
		for _, b := range sp {
			zs = append(zs, complex(a, b))
		}
	}
	for range 25 {
		zs = append(zs, complex(r.NormFloat64()*3, r.NormFloat64()*3))
	}
	for range 5 {
		zs = append(zs, complex(r.NormFloat64()*30, r.NormFloat64()*1e-3))
	}
	for i, f := range fn {
		for _, z := range zs {
			v := f(z)
			fmt.Println(names[i], z, v)
		}
	}
	for _, z := range zs {
		fmt.Println("abs", z, cmplx.Abs(z), cmplx.Phase(z), cmplx.IsInf(z), cmplx.IsNaN(z))
	}
	for i := range zs[:len(zs)-1] {
		p := func() (s string) {
			defer func() {
				if e := recover(); e != nil {
					s = fmt.Sprint("panic ", e)
				}
			}()
			return fmt.Sprint(cmplx.Pow(zs[i], zs[i+1]))
		}()
		fmt.Println("pow", zs[i], zs[i+1], p)
	}
	fmt.Println(cmplx.Pow(0, 0), cmplx.Pow(0, -1), cmplx.Pow(0, complex(-1, 1)), cmplx.Pow(0, 2), cmplx.Inf(), cmplx.NaN(), cmplx.Rect(2, 1))
	fmt.Println(cmplx.Polar(3 + 4i))
}
