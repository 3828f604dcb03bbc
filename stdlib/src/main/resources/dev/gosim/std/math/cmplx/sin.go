package cmplx

import "math"

// wild reports whether a number is infinite or none.
func wild(f float64) bool { return math.IsInf(f, 0) || math.IsNaN(f) }

// timesI returns i*x, and byI x/i; neither loses the sign of a zero.
func timesI(x complex128) complex128 { return complex(-imag(x), real(x)) }

func byI(x complex128) complex128 { return complex(imag(x), -real(x)) }

// sinhcosh returns both at once, for large x with one exponential.
func sinhcosh(x float64) (sh, ch float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	down := 0.5 / e
	up := e * 0.5
	return up - down, up + down
}

func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && wild(re), math.IsInf(im, 0) && wild(re):
		return complex(math.NaN(), im)
	case re == 0 && wild(im):
		return x
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(s*ch, c*sh)
}

func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && wild(re):
		return complex(math.NaN(), -im*math.Copysign(0, re))
	case re == 0 && math.IsInf(im, 0):
		return complex(math.Inf(1), -re*math.Copysign(0, im))
	case math.IsInf(im, 0) && wild(re):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && math.IsNaN(im):
		return complex(math.NaN(), 0)
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(c*ch, -s*sh)
}

func Sinh(x complex128) complex128 { return byI(Sin(timesI(x))) }

func Cosh(x complex128) complex128 {
	if imag(x) == 0 && math.IsNaN(real(x)) {
		return x
	}
	return Cos(timesI(x))
}

func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(im, 0) && wild(re):
		return complex(math.Copysign(0, re), math.Copysign(1, im))
	case math.IsInf(im, 0):
		return complex(math.Copysign(0, math.Sin(2*re)), math.Copysign(1, im))
	case re == 0 && math.IsNaN(im):
		return x
	}
	d := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, math.Sinh(2*im)/d)
}

func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && wild(im):
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case math.IsInf(re, 0):
		return complex(math.Copysign(1, re), math.Copysign(0, math.Sin(2*im)))
	case im == 0 && math.IsNaN(re):
		return x
	}
	d := math.Cosh(2*re) + math.Cos(2*im)
	if d == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*re)/d, math.Sin(2*im)/d)
}

func Cot(x complex128) complex128 {
	re, im := real(x), imag(x)
	d := math.Cosh(2*im) - math.Cos(2*re)
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, -math.Sinh(2*im)/d)
}

func square(x float64) float64 { return x * x }

// reduced returns x without its multiples of Pi, which is subtracted in parts that have zeros at the end.
func reduced(x float64) float64 {
	n := math.Trunc(x/math.Pi + 0.5)
	return x - n*0x1.921fb4p+1 - n*0x1.4442dp-23 - n*0x1.8469898cc517p-47
}

// coshMinusCos returns cosh(2y) - cos(2x) of x+yi near a zero of that, where 2x is as good as a
// multiple of Pi: the sum of Taylor's series, which has no cancellation.
func coshMinusCos(z complex128) float64 {
	xx, yy := square(reduced(math.Abs(2*real(z)))), square(2*imag(z))
	x, y, factorial, sum := 1.0, 1.0, 1.0, 0.0
	for n := 1.0; ; n += 2 {
		factorial *= n
		factorial *= n + 1
		x *= -xx
		y *= yy
		term := (y - x) / factorial
		sum += term
		if int(n)%4 == 3 && !(math.Abs(term/sum) > 0x1p-53) {
			return sum
		}
	}
}
