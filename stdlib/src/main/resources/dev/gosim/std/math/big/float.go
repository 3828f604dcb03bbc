package big

import (
	"fmt"
	"math"
)

// The exponents and precisions that a Float may have.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// A RoundingMode says which of two neighbours a result becomes that lies between them.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

func (i RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("RoundingMode(%d)", byte(i))
}

// A form is what kind of number a Float is.
type form byte

const (
	zero form = iota
	finite
	inf
)

// A Float is sign × mantissa × 2**exp with 0.5 <= mantissa < 1, or 0 or an infinity, which have signs too. The words
// of the mantissa are those of an Int whose highest bit is set; the lowest is not 0.
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant []Word
	exp  int32
}

// An ErrNaN is what operations panic with that have no number as their result.
type ErrNaN struct{ msg string }

func (err ErrNaN) Error() string { return err.msg }

func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// side is the accuracy of what is not exact.
func side(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

// parts returns m and e with |x| = m × 2**e, for finite x.
func (x *Float) parts() (m *Int, e int64) {
	m = &Int{abs: x.mant}
	return m, int64(x.exp) - int64(m.BitLen())
}

// settle gives z the absolute value m × 2**e, or, if there is more, a little above; rounded as z has it. There has to be
// at least one bit beyond the precision then.
func (z *Float) settle(m *Int, e int64, more bool) *Float {
	exp := e + int64(m.BitLen())
	z.acc = Exact
	switch {
	case exp < MinExp:
		z.acc, z.form = side(z.neg), zero
		return z
	case exp > MaxExp:
		return z.overflow()
	}
	if extra := m.BitLen() - int(z.prec); extra > 0 {
		half := m.Bit(extra-1) == 1
		low := m.TrailingZeroBits()
		more = more || low < uint(extra-1)
		m = new(Int).Rsh(m, uint(extra))
		if half || more {
			up := z.roundsUp(m.Bit(0) == 1, half, more)
			z.acc = side(up != z.neg)
			if up {
				m.Add(m, NewInt(1))
				if m.BitLen() > int(z.prec) {
					exp++
				}
			}
		}
		if exp > MaxExp {
			return z.overflow()
		}
	}
	z.form, z.exp = finite, int32(exp)
	z.store(m)
	return z
}

// store keeps a mantissa: aligned to the top of its words, none of which are 0 at the bottom.
func (z *Float) store(m *Int) {
	shifted := new(Int).Rsh(m, m.TrailingZeroBits())
	shifted.Lsh(shifted, uint(-shifted.BitLen())%64)
	z.mant = shifted.abs
}

func (z *Float) overflow() *Float {
	z.acc, z.form = side(!z.neg), inf
	return z
}

// roundsUp tells whether the absolute value becomes larger; half and more are what is cut off.
func (z *Float) roundsUp(odd, half, more bool) bool {
	switch z.mode {
	case ToNearestEven:
		return half && (more || odd)
	case ToNearestAway:
		return half
	case AwayFromZero:
		return true
	case ToNegativeInf:
		return z.neg
	case ToPositiveInf:
		return !z.neg
	}
	return false
}

// round rounds again, after the precision became smaller.
func (z *Float) round() *Float {
	z.acc = Exact
	if z.form == finite {
		m, e := z.parts()
		z.settle(m, e, false)
	}
	return z
}

// SetPrec sets the precision and rounds; with precision 0 a number becomes 0.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc, z.form = side(z.neg), zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old {
		z.round()
	}
	return z
}

func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode, z.acc = mode, Exact
	return z
}

func (x *Float) Prec() uint { return uint(x.prec) }

// MinPrec returns how many bits x needs.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	m := Int{abs: x.mant}
	return uint(m.BitLen()) - m.TrailingZeroBits()
}

func (x *Float) Mode() RoundingMode { return x.mode }

func (x *Float) Acc() Accuracy { return x.acc }

func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

func (x *Float) Signbit() bool { return x.neg }

func (x *Float) IsInf() bool { return x.form == inf }

func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	return x.exp > 0 && (x.prec <= uint32(x.exp) || x.MinPrec() <= uint(x.exp))
}

// MantExp returns the exponent, and sets mant, if it is not nil, to x without it.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// SetMantExp sets z to mant × 2**exp, with mant's precision and mode.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	if z.form == finite {
		m, e := z.parts()
		z.settle(m, e+int64(exp), false)
	}
	return z
}

// ---- setting ----

// setAbs sets z to a sign and an exact absolute value; at least so many bits are the precision if there is none.
func (z *Float) setAbs(neg bool, m *Int, e int64, bits int) *Float {
	if z.prec == 0 {
		z.prec = uint32(bits)
	}
	z.neg = neg
	if m.Sign() == 0 {
		z.acc, z.form = Exact, zero
		return z
	}
	return z.settle(m, e, false)
}

const wordBits = 64

func (z *Float) SetUint64(x uint64) *Float {
	return z.setAbs(false, new(Int).SetUint64(x), 0, wordBits)
}

func (z *Float) SetInt64(x int64) *Float {
	m := NewInt(x)
	return z.setAbs(x < 0, m.Abs(m), 0, wordBits)
}

const doubleBits = 53

func (z *Float) SetFloat64(x float64) *Float {
	switch {
	case math.IsNaN(x):
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	case math.IsInf(x, 0):
		if z.prec == 0 {
			z.prec = doubleBits
		}
		return z.SetInf(x < 0)
	}
	fraction, exp := math.Frexp(math.Abs(x))
	return z.setAbs(math.Signbit(x), NewInt(int64(fraction*(1<<doubleBits))), int64(exp)-doubleBits, doubleBits)
}

func (z *Float) SetInt(x *Int) *Float {
	return z.setAbs(x.neg, &Int{abs: x.abs}, 0, max(x.BitLen(), wordBits))
}

func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	num, den := new(Float).SetInt(x.Num()), new(Float).SetInt(x.Denom())
	if z.prec == 0 {
		z.prec = max(num.prec, den.prec)
	}
	return z.Quo(num, den)
}

func (z *Float) SetInf(signbit bool) *Float {
	z.acc, z.form, z.neg = Exact, inf, signbit
	return z
}

// Set sets z to x, rounded to z's precision if it has one.
func (z *Float) Set(x *Float) *Float {
	z.acc = Exact
	if z == x {
		return z
	}
	z.form, z.neg = x.form, x.neg
	if x.form == finite {
		z.exp, z.mant = x.exp, x.mant // words of a Float are never changed
	}
	switch {
	case z.prec == 0:
		z.prec = x.prec
	case z.prec < x.prec:
		z.round()
	}
	return z
}

// Copy makes z the same as x in all.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		mant, exp := z.mant, z.exp
		*z = *x
		if x.form != finite {
			z.mant, z.exp = mant, exp
		}
	}
	return z
}

// ---- getting ----

// Uint64 returns x without its fraction, or the nearest uint64.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.exp > wordBits:
		return math.MaxUint64, Below
	}
	i, acc := x.Int(nil)
	if x.exp > 0 && x.MinPrec() <= wordBits {
		acc = Exact // so Go says, of fractions too
	}
	return i.Uint64(), acc
}

// Int64 returns x without its fraction, or the nearest int64.
func (x *Float) Int64() (int64, Accuracy) {
	if x.form != inf && x.exp <= wordBits || x.form == zero {
		if i, acc := x.Int(nil); i.IsInt64() {
			return i.Int64(), acc
		}
	}
	if x.neg {
		return math.MinInt64, Above
	}
	return math.MaxInt64, Below
}

// ieee returns the nearest number of a format with so many bits, whose exponents are bounded.
func (x *Float) ieee(bits, least, most int) (float64, Accuracy) {
	sign := 1.0
	if x.neg {
		sign = -1
	}
	switch x.form {
	case zero:
		return math.Copysign(0, sign), Exact
	case inf:
		return math.Inf(int(sign)), Exact
	}
	// Below the least exponent there are fewer bits.
	have := min(bits, bits+int(x.exp)-1-least)
	if have < 0 || have == 0 && x.MinPrec() == 1 {
		return math.Copysign(0, sign), side(x.neg)
	}
	if have == 0 {
		return sign * math.Ldexp(1, least-bits+1), side(!x.neg)
	}
	r := Float{prec: uint32(have)}
	r.Set(x)
	if r.form == inf || int(r.exp)-1 > most {
		return math.Inf(int(sign)), side(!x.neg)
	}
	m, e := r.parts()
	low := m.TrailingZeroBits()
	m = new(Int).Rsh(m, low)
	return sign * math.Ldexp(float64(m.Uint64()), int(e)+int(low)), r.acc
}

// Float32 returns the nearest float32.
func (x *Float) Float32() (float32, Accuracy) {
	f, acc := x.ieee(24, -126, 127)
	return float32(f), acc
}

// Float64 returns the nearest float64.
func (x *Float) Float64() (float64, Accuracy) { return x.ieee(doubleBits, -1022, 1023) }

// Int returns x without its fraction, in z if that is not nil; nil for infinities.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if x.form == inf {
		return nil, side(x.neg)
	}
	if z == nil {
		z = new(Int)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	acc := side(x.neg)
	if x.exp <= 0 {
		return z.SetInt64(0), acc
	}
	if x.MinPrec() <= uint(x.exp) {
		acc = Exact
	}
	if m, e := x.parts(); e >= 0 {
		z.Lsh(m, uint(e))
	} else {
		z.Rsh(m, uint(-e))
	}
	z.neg = x.neg
	return z, acc
}

// Rat returns x as a fraction, in z if that is not nil; nil for infinities.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.form == inf {
		return nil, side(x.neg)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	m, e := x.parts()
	num, den := new(Int).Set(m), NewInt(1)
	if e >= 0 {
		num.Lsh(num, uint(e))
	} else {
		den.Lsh(den, uint(-e))
	}
	num.neg = x.neg
	return z.setFrac(num, den), Exact
}

// ---- arithmetic ----

func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// begin gives z a precision if it has none.
func (z *Float) begin(x, y *Float) {
	if z.prec == 0 {
		z.prec = max(x.prec, y.prec)
	}
}

// noNumber makes z 0 and panics.
func (z *Float) noNumber(msg string) {
	z.acc, z.form, z.neg = Exact, zero, false
	panic(ErrNaN{msg})
}

func (z *Float) Add(x, y *Float) *Float {
	return z.sum(x, y, y.neg, "addition of infinities with opposite signs")
}

func (z *Float) Sub(x, y *Float) *Float {
	return z.sum(x, y, !y.neg, "subtraction of infinities with equal signs")
}

// sum adds x and y, which has the sign neg here.
func (z *Float) sum(x, y *Float, neg bool, noNumber string) *Float {
	z.begin(x, y)
	switch {
	case x.form == finite && y.form == finite:
		return z.finiteSum(x, y, neg)
	case x.form == inf && y.form == inf && x.neg != neg:
		z.noNumber(noNumber)
	case x.form == zero && y.form == zero:
		z.acc, z.form, z.neg = Exact, zero, x.neg && neg
		return z
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	z.Set(y)
	z.neg = neg // rounded as y was, as Neg does
	return z
}

func (z *Float) finiteSum(x, y *Float, neg bool) *Float {
	a, ae := x.parts()
	b, be := y.parts()
	e := min(ae, be)
	a, b = new(Int).Lsh(a, uint(ae-e)), new(Int).Lsh(b, uint(be-e))
	a.neg, b.neg = x.neg, neg
	a.Add(a, b)
	if a.Sign() == 0 {
		z.acc, z.form, z.neg = Exact, zero, z.mode == ToNegativeInf
		return z
	}
	z.neg = a.neg
	a.neg = false
	return z.settle(a, e, false)
}

func (z *Float) Mul(x, y *Float) *Float {
	z.begin(x, y)
	neg := x.neg != y.neg
	if x.form == finite && y.form == finite {
		a, ae := x.parts()
		b, be := y.parts()
		z.neg = neg
		return z.settle(new(Int).Mul(a, b), ae+be, false)
	}
	if x.form != finite && y.form != finite && x.form != y.form {
		z.noNumber("multiplication of zero with infinity")
	}
	f := zero
	if x.form == inf || y.form == inf {
		f = inf
	}
	z.acc, z.form, z.neg = Exact, f, neg
	return z
}

func (z *Float) Quo(x, y *Float) *Float {
	z.begin(x, y)
	neg := x.neg != y.neg
	if x.form == finite && y.form == finite {
		a, ae := x.parts()
		b, be := y.parts()
		// As many bits as are needed, one to round, and one that may be missing.
		shift := max(int(z.prec)+2+b.BitLen()-a.BitLen(), 0)
		q, r := new(Int).QuoRem(new(Int).Lsh(a, uint(shift)), b, new(Int))
		z.neg = neg
		return z.settle(q, ae-be-int64(shift), r.Sign() != 0)
	}
	if x.form == y.form {
		z.noNumber("division of zero by zero or infinity by infinity")
	}
	f := inf
	if x.form == zero || y.form == inf {
		f = zero
	}
	z.acc, z.form, z.neg = Exact, f, neg
	return z
}

// order is where x stands among the infinities, the numbers of one sign, and 0.
func (x *Float) order() int {
	n := 0
	switch x.form {
	case finite:
		n = 1
	case inf:
		n = 2
	}
	if x.neg {
		return -n
	}
	return n
}

func (x *Float) Cmp(y *Float) int {
	a, b := x.order(), y.order()
	if a != b || x.form != finite {
		return compare(a, b)
	}
	if x.exp != y.exp {
		return a * compare(int(x.exp), int(y.exp))
	}
	m, me := x.parts()
	n, ne := y.parts()
	e := min(me, ne)
	return a * new(Int).Lsh(m, uint(me-e)).Cmp(new(Int).Lsh(n, uint(ne-e)))
}

func compare(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Sqrt sets z to the square root of x, found as x times Newton's 1/√x.
func (z *Float) Sqrt(x *Float) *Float {
	if z.prec == 0 {
		z.prec = x.prec
	}
	if x.Sign() < 0 {
		panic(ErrNaN{"square root of negative operand"})
	}
	if x.form != finite {
		z.acc, z.form, z.neg = Exact, x.form, x.neg
		return z
	}
	prec := z.prec
	arg := new(Float)
	exp := x.MantExp(arg)
	arg.exp = int32(exp % 2) // so that the rest can be halved

	start, _ := arg.Float64()
	t := new(Float).SetFloat64(1 / math.Sqrt(start))
	three := NewFloat(3)
	for t.prec < prec+32 {
		t.prec *= 2
		u, v := &Float{prec: t.prec}, &Float{prec: t.prec}
		v.Sub(three, u.Mul(arg, u.Mul(t, t)))
		u.Mul(t, v)
		u.exp--
		t.Set(u)
	}
	z.mode, z.prec = x.mode, prec
	z.Mul(arg, t)
	return z.SetMantExp(z, exp/2)
}
