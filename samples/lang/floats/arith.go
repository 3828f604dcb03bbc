package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 0.1, 0.2
	fmt.Println(a+b, a*b, a/b, a-b, -a, a+b == 0.3, 1/3.0)
	zero := 0.0
	inf, ninf, nan := 1/zero, -1/zero, zero/zero
	fmt.Println(inf, ninf, nan, inf-inf, inf*0, inf+1, -inf == ninf)
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, !(nan < 1), inf > 1e308, inf == inf)
	negz := math.Copysign(0, -1)
	fmt.Println(negz, -zero, negz == zero, 1/negz, math.Signbit(negz), math.Signbit(-zero), 0*negz, negz+0)
	var f float32 = 0.1
	var g float32 = 16777216
	fmt.Println(f, float64(f), f+0.2, f*3, g+1, g+2, g*g, f == 0.1, float64(f) == 0.1)
	var h float32 = 1e38
	fmt.Println(h*10, -h*10, h/1e10/1e38, 1/h/1e7, float32(1e-46*1e1), h*h-h*h)
	var sum32 float32
	sum64 := 0.0
	for i := 0; i < 10000; i++ {
		sum32 += 0.1
		sum64 += 0.1
	}
	fmt.Println(sum32, sum64)
	fmt.Println(math.MaxFloat64, math.MaxFloat32, math.SmallestNonzeroFloat32)
	x := 1e308
	fmt.Println(x*10, x*10/10, 5e-324/2 == 0, math.Sqrt(-1), math.Sqrt(2))
	x = 10
	x /= 4
	x++
	x *= 2
	x -= 0.5
	x--
	fmt.Println(x, int(x), int(-x), math.Floor(-x), math.Trunc(-x), math.Round(-x), math.Ceil(x))
	for _, v := range []float64{1, 10, 1e5, 1e6, 123456.789, 1e20, 1e21, 1.5e-5, 1e-4, 0.00001, 12345678, 123456789, 1e100, 2.5, 100} {
		fmt.Print(v, " ", float32(v), " ")
	}
	fmt.Println()
	m := map[float64]string{0: "zero", math.Inf(1): "inf"}
	m[math.NaN()] = "nan"
	m[math.NaN()] = "nan2"
	_, ok := m[math.NaN()]
	fmt.Println(len(m), m[negz], m[inf], ok)
	fmt.Println(min(1.5, nan), max(nan, 2), min(negz, zero), max(negz, zero), min(2, 1.5, 3))
	n := 7
	fmt.Println(float64(n)/2, float32(n)/3, math.Sqrt(float64(n)), 2*float64(n)+0.5)
	fmt.Println(math.Float64bits(1.5), math.Float32bits(-2), math.Float64frombits(0x7ff8000000000001), math.Float32frombits(0x3f800000))
}
