// Package cmplx has the elementary functions of complex numbers.
package cmplx

import "math"

func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle of x, in [-Pi, Pi].
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with a length and an angle.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf reports whether one of the parts is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN reports whether one of the parts is not a number and none is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	endless := math.IsInf(im, 0) || math.IsNaN(im)
	switch {
	case math.IsInf(re, 1) && endless:
		return complex(math.Inf(1), math.NaN())
	case math.IsInf(re, -1) && endless:
		return complex(0, math.Copysign(0, im))
	case math.IsNaN(re) && im == 0:
		return x
	case math.IsInf(re, 0) && im == 0:
		return complex(math.Exp(re), im)
	}
	r := math.Exp(re)
	s, c := math.Sincos(im)
	return complex(r*c, r*s)
}

func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x**y; Pow(0, y) is 1 where y has no real part, else 0, or infinite for a negative one.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch re, im := real(y), imag(y); {
		case re == 0:
			return 1
		case re > 0:
			return 0
		case re < 0 && im == 0:
			return complex(math.Inf(1), 0)
		case re < 0:
			return Inf()
		}
		panic("not reached")
	}
	length, angle := Polar(x)
	if length == 0 {
		return 0
	}
	r, θ := math.Pow(length, real(y)), real(y)*angle
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * angle)
		θ += imag(y) * math.Log(length)
	}
	return Rect(r, θ)
}

// Sqrt returns the square root whose real part is not negative.
func Sqrt(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && re == 0:
		return complex(0, im)
	case im == 0 && re < 0:
		return complex(0, math.Copysign(math.Sqrt(-re), im))
	case im == 0:
		return complex(math.Sqrt(re), im)
	case math.IsInf(im, 0):
		return complex(math.Inf(1), im)
	case re == 0:
		r := math.Sqrt(0.5 * math.Abs(im))
		return complex(r, math.Copysign(r, im))
	}
	// Large numbers are made smaller and small ones larger, so that squares stay in range.
	scale, back := 0x1p54, 0x1p-27
	if math.Abs(re) > 4 || math.Abs(im) > 4 {
		scale, back = 0.25, 2
	}
	a, b := re*scale, im*scale
	half := 0.5 * math.Hypot(a, b)
	var u, v float64
	if a > 0 {
		u = math.Sqrt(half + 0.5*a)
		v = back * math.Abs((0.5*b)/u)
		u *= back
	} else {
		v = math.Sqrt(half - 0.5*a)
		u = back * math.Abs((0.5*b)/v)
		v *= back
	}
	if b < 0 {
		v = -v
	}
	return complex(u, v)
}
