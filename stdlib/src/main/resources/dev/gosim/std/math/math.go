// Package math has mathematical constants and functions.
package math

// Mathematical constants.
const (
	E   = 2.71828182845904523536028747135266249775724709369995957496696763
	Pi  = 3.14159265358979323846264338327950288419716939937510582097494459
	Phi = 1.61803398874989484820458683436563811772030917980576286213544862

	Sqrt2   = 1.41421356237309504880168872420969807856967187537694807317667974
	SqrtE   = 1.64872127070012814684865078781416357165377610071014801157507931
	SqrtPi  = 1.77245385090551602729816748334114518279754945612238712821380779
	SqrtPhi = 1.27201964951406896425242246173749149171560804184009624861664038

	Ln2    = 0.693147180559945309417232121458176568075500134360255254120680009
	Log2E  = 1 / Ln2
	Ln10   = 2.30258509299404568401799145468436420760110148862877297603332790
	Log10E = 1 / Ln10
)

// The largest and the smallest positive floating-point numbers.
const (
	MaxFloat32             = 0x1p127 * (1 + (1 - 0x1p-23))
	SmallestNonzeroFloat32 = 0x1p-126 * 0x1p-23

	MaxFloat64             = 0x1p1023 * (1 + (1 - 0x1p-52))
	SmallestNonzeroFloat64 = 0x1p-1022 * 0x1p-52
)

// The limits of the integer types.
const (
	MaxInt    = 1<<63 - 1
	MinInt    = -1 << 63
	MaxInt8   = 1<<7 - 1
	MinInt8   = -1 << 7
	MaxInt16  = 1<<15 - 1
	MinInt16  = -1 << 15
	MaxInt32  = 1<<31 - 1
	MinInt32  = -1 << 31
	MaxInt64  = 1<<63 - 1
	MinInt64  = -1 << 63
	MaxUint   = 1<<64 - 1
	MaxUint8  = 1<<8 - 1
	MaxUint16 = 1<<16 - 1
	MaxUint32 = 1<<32 - 1
	MaxUint64 = 1<<64 - 1
)

// Inf returns an infinity, negative if sign is.
func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(0x7FF0000000000000)
	}
	return Float64frombits(0xFFF0000000000000)
}

// NaN returns a value that is no number.
func NaN() float64 { return Float64frombits(0x7FF8000000000001) }

// IsNaN reports whether f is no number.
func IsNaN(f float64) (is bool) { return f != f }

// IsInf reports whether f is an infinity, of the given sign unless that is 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit reports whether x is negative or negative zero.
func Signbit(x float64) bool { return Float64bits(x)>>63 != 0 }

// Dim returns x-y if that is positive, else 0.
func Dim(x, y float64) float64 {
	if d := x - y; !(d <= 0) {
		return d
	}
	return 0
}

// Ilogb returns the binary exponent of x.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case IsNaN(x) || IsInf(x, 0):
		return MaxInt32
	}
	_, exp := Frexp(x)
	return exp - 1
}

// Logb returns the binary exponent of x.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case IsNaN(x):
		return x
	}
	return float64(Ilogb(x))
}

// Pow10 returns 10 to the power of n.
func Pow10(n int) float64 {
	if n < -323 {
		return 0
	}
	if n > 308 {
		return Inf(1)
	}
	return pow10(n)
}

func pow10(n int) float64

// Abs returns the absolute value.
func Abs(x float64) float64

// Acos returns the arccosine.
func Acos(x float64) float64

// Acosh returns the inverse hyperbolic cosine.
func Acosh(x float64) float64

// Asin returns the arcsine.
func Asin(x float64) float64

// Asinh returns the inverse hyperbolic sine.
func Asinh(x float64) float64

// Atan returns the arctangent.
func Atan(x float64) float64

// Atan2 returns the arctangent of y/x in the right quadrant.
func Atan2(y, x float64) float64

// Atanh returns the inverse hyperbolic tangent.
func Atanh(x float64) float64

// Cbrt returns the cube root.
func Cbrt(x float64) float64

// Ceil returns the least integer that is not less.
func Ceil(x float64) float64

// Copysign returns f with the sign of sign.
func Copysign(f, sign float64) float64

// Cos returns the cosine.
func Cos(x float64) float64

// Cosh returns the hyperbolic cosine.
func Cosh(x float64) float64

// Erf returns the error function.
func Erf(x float64) float64

// Erfc returns the complementary error function.
func Erfc(x float64) float64

// Erfcinv returns the inverse of Erfc.
func Erfcinv(x float64) float64

// Erfinv returns the inverse of Erf.
func Erfinv(x float64) float64

// Exp returns e to the power of x.
func Exp(x float64) float64

// Exp2 returns 2 to the power of x.
func Exp2(x float64) float64

// Expm1 returns e to the power of x, minus 1.
func Expm1(x float64) float64

// FMA returns x*y + z with one rounding.
func FMA(x, y, z float64) float64

// Float32bits returns the bits of f.
func Float32bits(f float32) uint32

// Float32frombits returns the number with these bits.
func Float32frombits(b uint32) float32

// Float64bits returns the bits of f.
func Float64bits(f float64) uint64

// Float64frombits returns the number with these bits.
func Float64frombits(b uint64) float64

// Floor returns the greatest integer that is not greater.
func Floor(x float64) float64

// Frexp returns f as a fraction in [1/2, 1) and a power of two.
func Frexp(f float64) (frac float64, exp int)

// Gamma returns the gamma function.
func Gamma(x float64) float64

// Hypot returns the square root of p*p + q*q.
func Hypot(p, q float64) float64

// J0 returns the Bessel function of the first kind, order zero.
func J0(x float64) float64

// J1 returns the Bessel function of the first kind, order one.
func J1(x float64) float64

// Jn returns the Bessel function of the first kind, order n.
func Jn(n int, x float64) float64

// Ldexp returns frac times two to the power of exp.
func Ldexp(frac float64, exp int) float64

// Lgamma returns the logarithm of the gamma function and its sign.
func Lgamma(x float64) (lgamma float64, sign int)

// Log returns the natural logarithm.
func Log(x float64) float64

// Log10 returns the decimal logarithm.
func Log10(x float64) float64

// Log1p returns the natural logarithm of 1+x.
func Log1p(x float64) float64

// Log2 returns the binary logarithm.
func Log2(x float64) float64

// Max returns the larger number.
func Max(x, y float64) float64

// Min returns the smaller number.
func Min(x, y float64) float64

// Mod returns the remainder of x/y with the sign of x.
func Mod(x, y float64) float64

// Modf returns the whole part and the fraction.
func Modf(f float64) (integer float64, fractional float64)

// Nextafter returns the next number after x towards y.
func Nextafter(x, y float64) (r float64)

// Nextafter32 returns the next number after x towards y.
func Nextafter32(x, y float32) (r float32)

// Pow returns x to the power of y.
func Pow(x, y float64) float64

// Remainder returns the IEEE 754 remainder of x/y.
func Remainder(x, y float64) float64

// Round returns the nearest integer, half away from zero.
func Round(x float64) float64

// RoundToEven returns the nearest integer, half to even.
func RoundToEven(x float64) float64

// Sin returns the sine.
func Sin(x float64) float64

// Sincos returns sine and cosine.
func Sincos(x float64) (sin, cos float64)

// Sinh returns the hyperbolic sine.
func Sinh(x float64) float64

// Sqrt returns the square root.
func Sqrt(x float64) float64

// Tan returns the tangent.
func Tan(x float64) float64

// Tanh returns the hyperbolic tangent.
func Tanh(x float64) float64

// Trunc returns the whole part.
func Trunc(x float64) float64

// Y0 returns the Bessel function of the second kind, order zero.
func Y0(x float64) float64

// Y1 returns the Bessel function of the second kind, order one.
func Y1(x float64) float64

// Yn returns the Bessel function of the second kind, order n.
func Yn(n int, x float64) float64
