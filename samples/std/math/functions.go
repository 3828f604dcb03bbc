package main

import (
	"fmt"
	"math"
)

func main() {
	inf, nan := math.Inf(1), math.NaN()
	specials := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2.5, 3.7, inf, -inf, nan}
	one := []struct {
		name string
		f    func(float64) float64
	}{
		{"Abs", math.Abs}, {"Ceil", math.Ceil}, {"Floor", math.Floor}, {"Trunc", math.Trunc}, {"Round", math.Round}, {"RoundToEven", math.RoundToEven}, {"Sqrt", math.Sqrt},
	}
	for _, o := range one {
		fmt.Print(o.name)
		for _, x := range specials {
			fmt.Print(" ", o.f(x))
		}
		fmt.Println()
	}
	// Transcendental functions, printed to twelve digits.
	trans := []struct {
		name string
		f    func(float64) float64
	}{
		{"Acos", math.Acos}, {"Acosh", math.Acosh}, {"Asin", math.Asin}, {"Asinh", math.Asinh}, {"Atan", math.Atan}, {"Atanh", math.Atanh}, {"Cbrt", math.Cbrt},
		{"Cos", math.Cos}, {"Cosh", math.Cosh}, {"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Erfinv", math.Erfinv}, {"Erfcinv", math.Erfcinv}, {"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1},
		{"Gamma", math.Gamma}, {"J0", math.J0}, {"J1", math.J1}, {"Log", math.Log}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Log2", math.Log2}, {"Logb", math.Logb},
		{"Sin", math.Sin}, {"Sinh", math.Sinh}, {"Tan", math.Tan}, {"Tanh", math.Tanh}, {"Y0", math.Y0}, {"Y1", math.Y1},
	}
	for _, t := range trans {
		fmt.Print(t.name)
		for _, x := range specials {
			fmt.Printf(" %.12g", t.f(x))
		}
		fmt.Println()
	}
	two := []struct {
		name string
		f    func(x, y float64) float64
	}{
		{"Atan2", math.Atan2}, {"Copysign", math.Copysign}, {"Dim", math.Dim}, {"Hypot", math.Hypot}, {"Max", math.Max}, {"Min", math.Min}, {"Mod", math.Mod}, {"Nextafter", math.Nextafter}, {"Pow", math.Pow}, {"Remainder", math.Remainder},
	}
	for _, t := range two {
		fmt.Print(t.name)
		for _, p := range [][2]float64{{1, 2}, {-5, 3}, {5.5, -2}, {0, 0}, {inf, 1}, {1, inf}, {nan, 1}, {-0.5, 2}, {2, 0.5}, {-8, 1.0 / 3}, {0, -1}} {
			fmt.Printf(" %.12g", t.f(p[0], p[1]))
		}
		fmt.Println()
	}
	for _, x := range []float64{0, 1, -8.25, 0.1, 1e300, 5e-324, inf, nan} {
		fr, exp := math.Frexp(x)
		ip, frac := math.Modf(x)
		lg, sign := math.Lgamma(x)
		s, c := math.Sincos(x)
		fmt.Printf("%v: %v %v %v %.10g %.10g %v %.8g %.8g %v %v %v\n", x, fr, exp, ip, frac, lg, sign, s, c, math.Signbit(x), math.Ldexp(fr, exp), math.Float64bits(x))
	}
	fmt.Println(math.Ilogb(8), math.Ilogb(0.1), math.IsNaN(nan), math.IsInf(inf, 0), math.IsInf(-inf, 1), math.IsInf(-inf, -1), math.Pow10(3), math.Pow10(-400), math.Pow10(400))
	fmt.Println(math.FMA(2, 3, 4), math.FMA(0.1, 10, -1), math.Nextafter32(1, 2), math.Float32bits(1.5), math.Float32frombits(0x40490fdb), math.Float64frombits(0x400921fb54442d18))
	fmt.Printf("%.12g %.12g\n", math.Jn(2, 1.5), math.Yn(3, 2.5))
}
