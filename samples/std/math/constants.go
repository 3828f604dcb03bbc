package main

import (
	"fmt"
	"math"
)

func isPrime(n int) bool {
	for i := 2; i <= int(math.Sqrt(float64(n))); i++ {
		if n%i == 0 {
			return false
		}
	}
	return n > 1
}

func main() {
	fmt.Println(math.E, math.Pi, math.Phi)
	fmt.Println(math.Sqrt2, math.SqrtE, math.SqrtPi, math.SqrtPhi)
	fmt.Println(math.Ln2, math.Log2E, math.Ln10, math.Log10E)
	fmt.Println(math.MaxFloat32, math.SmallestNonzeroFloat32, math.MaxFloat64, math.SmallestNonzeroFloat64)
	fmt.Println(math.MaxInt, math.MinInt, math.MaxInt8, math.MinInt8, math.MaxInt16, math.MinInt16, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64)
	fmt.Println(uint(math.MaxUint), math.MaxUint8, math.MaxUint16, math.MaxUint32, uint64(math.MaxUint64))
	for _, x := range []float64{0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 4503599627370497.5, 1e20} {
		fmt.Println(x, math.Round(x), math.RoundToEven(x), math.Floor(x), math.Ceil(x), math.Trunc(x))
	}
	n := 0
	for i := range 1000 {
		if isPrime(i) {
			n++
		}
	}
	fmt.Println(n, math.Sqrt(2)*math.Sqrt(2) == 2, math.Hypot(3, 4), math.Pow(2, 10), math.Pow(2, -1), math.Pow(-8, 3), math.Cbrt(27), math.Log2(1024), math.Log10(1000), math.Mod(7.5, 2), math.Exp(0), math.Log(1))
	x := 10.0
	for range 20 {
		x = (x + 2/x) / 2
	}
	fmt.Println(x, x == math.Sqrt2)
	fmt.Println(math.MaxInt64+math.MinInt64, -math.MaxFloat64, 1/math.Inf(-1), math.Inf(1)-math.Inf(1), int64(math.Floor(-3.5)), math.Float32bits(float32(math.NaN()))>>23&0xff)
}
