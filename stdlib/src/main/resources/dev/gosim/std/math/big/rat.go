package big

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
)

// A Rat is a fraction in lowest terms; the zero value is 0.
type Rat struct {
	a Int
	b Int // without words it is 1
}

func quotient(x, y *Int) (f float64, side int)
func quotient32(x, y *Int) (f float64, side int)

func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// den returns the denominator, not to be changed.
func (x *Rat) den() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// setFrac sets z to a/b, which it may keep.
func (z *Rat) setFrac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	if b.neg {
		a, b = new(Int).Neg(a), new(Int).Neg(b)
	}
	if g := new(Int).GCD(nil, nil, a, b); g.BitLen() > 1 {
		a, b = new(Int).Quo(a, g), new(Int).Quo(b, g)
	}
	z.a.Set(a)
	z.b.Set(b)
	return z
}

func (z *Rat) SetFrac(a, b *Int) *Rat { return z.setFrac(a, b) }

func (z *Rat) SetFrac64(a, b int64) *Rat { return z.setFrac(NewInt(a), NewInt(b)) }

func (z *Rat) SetInt(x *Int) *Rat { return z.setFrac(x, NewInt(1)) }

func (z *Rat) SetInt64(x int64) *Rat { return z.SetInt(NewInt(x)) }

func (z *Rat) SetUint64(x uint64) *Rat { return z.SetInt(new(Int).SetUint64(x)) }

func (z *Rat) Set(x *Rat) *Rat {
	z.a.Set(&x.a)
	z.b.Set(x.den())
	return z
}

// SetFloat64 sets z to exactly f; it returns nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	m, one := NewInt(int64(fraction*(1<<53))), NewInt(1)
	if exp -= 53; exp >= 0 {
		return z.SetInt(m.Lsh(m, uint(exp)))
	}
	return z.setFrac(m, one.Lsh(one, uint(-exp)))
}

// Float64 returns the nearest float64, and whether it is exact.
func (x *Rat) Float64() (f float64, exact bool) {
	f, side := quotient(&x.a, x.den())
	return f, side == 0
}

// Float32 returns the nearest float32, and whether it is exact.
func (x *Rat) Float32() (f float32, exact bool) {
	g, side := quotient32(&x.a, x.den())
	return float32(g), side == 0
}

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

func (z *Rat) Inv(x *Rat) *Rat { return z.setFrac(new(Int).Set(x.den()), new(Int).Set(&x.a)) }

func (x *Rat) Sign() int { return x.a.Sign() }

func (x *Rat) IsInt() bool { return x.den().BitLen() == 1 }

// Num returns the numerator, which is x's own.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator, which is x's own if it was ever set.
func (x *Rat) Denom() *Int { return x.den() }

// cross returns the numerators of x and y over the product of their denominators.
func cross(x, y *Rat) (*Int, *Int) {
	return new(Int).Mul(&x.a, y.den()), new(Int).Mul(&y.a, x.den())
}

func (x *Rat) Cmp(y *Rat) int {
	a, b := cross(x, y)
	return a.Cmp(b)
}

func (z *Rat) Add(x, y *Rat) *Rat {
	a, b := cross(x, y)
	return z.setFrac(a.Add(a, b), b.Mul(x.den(), y.den()))
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	a, b := cross(x, y)
	return z.setFrac(a.Sub(a, b), b.Mul(x.den(), y.den()))
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	return z.setFrac(new(Int).Mul(&x.a, &y.a), new(Int).Mul(x.den(), y.den()))
}

func (z *Rat) Quo(x, y *Rat) *Rat {
	if y.Sign() == 0 {
		panic("division by zero")
	}
	a, b := cross(x, y)
	return z.setFrac(a, b)
}

// SetString sets z to the fraction a/b or the decimal number in s, all of it.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		num, ok := new(Int).SetString(a, 0)
		if !ok || b == "" || b[0] == '+' || b[0] == '-' {
			return nil, false
		}
		den, ok := new(Int).SetString(b, 0)
		if !ok || den.Sign() == 0 {
			return nil, false
		}
		return z.setFrac(num, den), true
	}
	num, den, ok := decimal(s)
	if !ok {
		return nil, false
	}
	return z.setFrac(num, den), true
}

// maxExponent bounds exponents: numbers beyond it have too many digits.
const maxExponent = 1 << 31

// decimal reads a number with a point and an exponent, in the bases that Go's literals have.
func decimal(s string) (num, den *Int, ok bool) {
	body := strings.TrimPrefix(s, "-")
	neg := body != s
	if !neg {
		body = strings.TrimPrefix(s, "+")
	}
	base := 10
	if len(body) > 2 && body[0] == '0' {
		switch body[1] {
		case 'b', 'B':
			base = 2
		case 'o', 'O':
			base = 8
		case 'x', 'X':
			base = 16
		}
	}
	if base != 10 {
		body = body[2:]
	}
	marks := "eEpP"
	if base == 16 {
		marks = "pP"
	}
	exp, power := int64(0), int64(10)
	if i := strings.IndexAny(body, marks); i >= 0 {
		if body[i] == 'p' || body[i] == 'P' {
			power = 2
		}
		e, ok := new(Int).SetString(strings.ReplaceAll(body[i+1:], "_", ""), 10)
		if !ok || !e.IsInt64() || e.Int64() > maxExponent || e.Int64() < -maxExponent {
			return nil, nil, false
		}
		exp, body = e.Int64(), body[:i]
	}
	whole, part, _ := strings.Cut(body, ".")
	digits := strings.ReplaceAll(whole+part, "_", "")
	if !isDigits(digits, base) || strings.Contains("_"+body+"_", "__") && base == 10 {
		return nil, nil, false
	}
	num, den = new(Int), NewInt(1)
	num.set(digits, base)
	num.neg = neg && len(num.abs) > 0
	den.Exp(NewInt(int64(base)), NewInt(int64(len(strings.ReplaceAll(part, "_", "")))), nil)
	scale := new(Int).Exp(NewInt(power), new(Int).Abs(NewInt(exp)), nil)
	if exp >= 0 {
		num.Mul(num, scale)
	} else {
		den.Mul(den, scale)
	}
	return num, den, true
}

// Scan reads a number for fmt.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

func (x *Rat) String() string { return x.a.String() + "/" + x.den().String() }

// RatString is String without a denominator of 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x with so many digits behind the point, rounded to the nearest, halves away from 0.
func (x *Rat) FloatString(prec int) string {
	scale := new(Int).Exp(NewInt(10), NewInt(int64(prec)), nil)
	double := new(Int).Lsh(new(Int).Mul(new(Int).Abs(&x.a), scale), 1)
	den := x.den()
	q := new(Int).Quo(double.Add(double, den), new(Int).Lsh(den, 1))
	text := q.String()
	if prec > 0 {
		if len(text) <= prec {
			text = strings.Repeat("0", prec+1-len(text)) + text
		}
		text = text[:len(text)-prec] + "." + text[len(text)-prec:]
	}
	if x.a.neg {
		return "-" + text
	}
	return text
}

// FloatPrec returns how many digits behind the point x has before they repeat, and whether those are all.
func (x *Rat) FloatPrec() (n int, exact bool) {
	rest := new(Int).Set(x.den())
	twos := int(rest.TrailingZeroBits())
	rest.Rsh(rest, uint(twos))
	five, q, r := NewInt(5), new(Int), new(Int)
	fives := 0
	for {
		if q.QuoRem(rest, five, r); r.Sign() != 0 {
			break
		}
		rest.Set(q)
		fives++
	}
	return max(twos, fives), rest.BitLen() == 1
}

func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	num := x.a.Bytes()
	if uint64(len(num)) > math.MaxUint32 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	b := binary.BigEndian.AppendUint32([]byte{gobHead(x.a.neg)}, uint32(len(num)))
	return append(append(b, num...), x.den().Bytes()...), nil
}

func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if v := buf[0] >> 1; v != gobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", v)
	}
	n := uint64(binary.BigEndian.Uint32(buf[1:]))
	rest := buf[5:]
	if uint64(len(rest)) < n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.SetBytes(rest[:n])
	z.a.neg = buf[0]&1 != 0
	z.b.SetBytes(rest[n:])
	return nil
}

func (x *Rat) AppendText(b []byte) ([]byte, error) { return append(b, x.RatString()...), nil }

func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
