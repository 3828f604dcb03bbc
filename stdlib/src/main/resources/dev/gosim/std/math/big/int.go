// Package big has integers and fractions of any size.
package big

import (
	"fmt"
	"math/rand"
	"strings"
)

// A Word is a digit of a number in base 2**64.
type Word uint

// An Int is an integer; the zero value is 0. What it returns is often its receiver.
type Int struct {
	neg bool
	abs []Word
}

// Accuracy tells on which side of the exact value a rounded one is.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return fmt.Sprintf("Accuracy(%d)", int8(i))
}

func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

func (z *Int) SetInt64(x int64) *Int {
	if x < 0 {
		z.SetUint64(-uint64(x))
		z.neg = true
		return z
	}
	return z.SetUint64(uint64(x))
}

func (z *Int) SetUint64(x uint64) *Int {
	z.neg, z.abs = false, nil
	if x != 0 {
		z.abs = []Word{Word(x)}
	}
	return z
}

// Set gives z the value of x; they share no words.
func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.neg, z.abs = x.neg, append([]Word(nil), x.abs...)
	}
	return z
}

// Bits returns the words of |x|, which are x's own.
func (x *Int) Bits() []Word { return x.abs }

// SetBits sets z to the number that words are, which become z's own.
func (z *Int) SetBits(abs []Word) *Int {
	for len(abs) > 0 && abs[len(abs)-1] == 0 {
		abs = abs[:len(abs)-1]
	}
	z.neg, z.abs = false, abs
	return z
}

func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

func (z *Int) Add(x, y *Int) *Int
func (z *Int) Sub(x, y *Int) *Int
func (z *Int) Mul(x, y *Int) *Int
func (z *Int) Quo(x, y *Int) *Int
func (z *Int) Rem(x, y *Int) *Int
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int)
func (z *Int) Div(x, y *Int) *Int
func (z *Int) Mod(x, y *Int) *Int
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int)
func (x *Int) Cmp(y *Int) (r int)
func (x *Int) CmpAbs(y *Int) int
func (z *Int) And(x, y *Int) *Int
func (z *Int) AndNot(x, y *Int) *Int
func (z *Int) Or(x, y *Int) *Int
func (z *Int) Xor(x, y *Int) *Int
func (z *Int) Not(x *Int) *Int
func (z *Int) Lsh(x *Int, n uint) *Int
func (z *Int) Rsh(x *Int, n uint) *Int
func (x *Int) BitLen() int
func (x *Int) TrailingZeroBits() uint
func (x *Int) Bytes() []byte
func (z *Int) SetBytes(buf []byte) *Int
func (z *Int) Sqrt(x *Int) *Int

func (x *Int) bit(i int) uint
func (z *Int) setBit(x *Int, i int, on bool) *Int
func (x *Int) digits(base int) string
func (z *Int) setDigits(digits string, base int)
func (z *Int) pow(x, y *Int)
func (z *Int) modPow(x, y, m *Int) bool
func (z *Int) gcd(x, y *Int)
func (z *Int) inverse(g, n *Int) bool
func (x *Int) prime(rounds int) bool
func (x *Int) float64() (f float64, side int)

// Bit returns a bit of x in two's complement.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	return x.bit(i)
}

// SetBit sets z to x with a bit set to b, which is 0 or 1.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	return z.setBit(x, i, b == 1)
}

// FillBytes writes |x| into all of buf, the most significant byte first.
func (x *Int) FillBytes(buf []byte) []byte {
	b := x.Bytes()
	if len(b) > len(buf) {
		panic("math/big: buffer too small to fit value")
	}
	clear(buf)
	copy(buf[len(buf)-len(b):], b)
	return buf
}

func (x *Int) low() uint64 {
	if len(x.abs) == 0 {
		return 0
	}
	return uint64(x.abs[0])
}

func (x *Int) Int64() int64 {
	if x.neg {
		return -int64(x.low())
	}
	return int64(x.low())
}

func (x *Int) Uint64() uint64 { return x.low() }

func (x *Int) IsInt64() bool {
	return len(x.abs) <= 1 && (x.low() < 1<<63 || x.neg && x.low() == 1<<63)
}

func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 returns the nearest float64.
func (x *Int) Float64() (float64, Accuracy) {
	f, side := x.float64()
	return f, Accuracy(side)
}

// Exp sets z to x**y, modulo |m| if m is neither nil nor 0. It returns nil if there is no such number.
func (z *Int) Exp(x, y, m *Int) *Int {
	if m != nil && m.Sign() != 0 {
		// Go gives the inverse of a negative number a sign that it had already dealt with.
		again := x.neg && y.neg && y.low()&1 != 0
		mod := new(Int).Abs(m)
		if !z.modPow(x, y, m) {
			return nil
		}
		if again && z.Sign() != 0 {
			z.Sub(mod, z)
		}
		return z
	}
	if y.Sign() < 0 {
		return z.SetInt64(1)
	}
	z.pow(x, y)
	return z
}

// GCD sets z to the greatest common divisor of a and b, and x and y so that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if x == nil && y == nil {
		z.gcd(a, b)
		return z
	}
	// The usual extension of Euclid's algorithm for |a| and |b|.
	r0, r1 := new(Int).Abs(a), new(Int).Abs(b)
	s0, s1 := NewInt(1), new(Int)
	q, t := new(Int), new(Int)
	for r1.Sign() != 0 {
		q.QuoRem(r0, r1, t)
		r0, r1, t = r1, t, r0
		s0, s1 = s1, s0.Sub(s0, q.Mul(q, s1))
		q = new(Int)
	}
	if a.neg {
		s0.Neg(s0)
	}
	if a.Sign() == 0 {
		s0.SetInt64(0)
	}
	if y != nil {
		t := new(Int).Mul(a, s0)
		t.Sub(r0, t)
		if b.Sign() != 0 {
			t.Quo(t, b)
		}
		y.Set(t)
	}
	if x != nil {
		x.Set(s0)
	}
	return z.Set(r0)
}

// ModInverse sets z to the inverse of g modulo n, and returns nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	if n.Sign() == 0 {
		panic("division by zero")
	}
	if !z.inverse(g, n) {
		return nil
	}
	return z
}

// ProbablyPrime reports whether x is prime, wrongly at most once in 4**n times.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	return x.prime(n)
}

// MulRange sets z to the product of the integers in [a, b].
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case b-a < 4:
		z.SetInt64(a)
		for i := a + 1; i <= b; i++ {
			z.Mul(z, NewInt(i))
		}
		return z
	}
	mid := a + (b-a)/2
	return z.Mul(new(Int).MulRange(a, mid), new(Int).MulRange(mid+1, b))
}

// Binomial sets z to the number of ways to choose k of n.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	if k < 0 {
		return z.SetInt64(1)
	}
	return z.Quo(new(Int).MulRange(n-k+1, n), new(Int).MulRange(1, k))
}

// Rand sets z to a number in [0, n).
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.Sign() <= 0 {
		return z.SetInt64(0)
	}
	top := uint(n.BitLen()) % 64
	words := make([]Word, len(n.abs))
	for {
		// The source is asked as Go asks it, in halves.
		for i := range words {
			words[i] = Word(rnd.Uint32()) | Word(rnd.Uint32())<<32
		}
		if top != 0 {
			words[len(words)-1] &= 1<<top - 1
		}
		if z.SetBits(append([]Word(nil), words...)).CmpAbs(n) < 0 {
			return z
		}
	}
}

// Jacobi returns the Jacobi symbol (x/y); y must be odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
	}
	j := 1
	a, b := new(Int).Set(x), new(Int).Set(y)
	if b.neg {
		if a.neg {
			j = -1
		}
		b.neg = false
	}
	for {
		if b.Cmp(NewInt(1)) == 0 {
			return j
		}
		a.Mod(a, b)
		if a.Sign() == 0 {
			return 0
		}
		s := a.TrailingZeroBits()
		if m := b.abs[0] & 7; s&1 != 0 && (m == 3 || m == 5) {
			j = -j
		}
		a.Rsh(a, s)
		if a.abs[0]&3 == 3 && b.abs[0]&3 == 3 {
			j = -j
		}
		a, b = b, a
	}
}

// ModSqrt sets z to a square root of x modulo the prime p, and returns nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	one := NewInt(1)
	x = new(Int).Mod(x, p)
	if p.abs[0]&3 == 3 {
		e := new(Int).Add(p, one)
		return z.Exp(x, e.Rsh(e, 2), p)
	}
	// Tonelli and Shanks: p-1 = s * 2**e with s odd, n no square.
	s := new(Int).Sub(p, one)
	e := s.TrailingZeroBits()
	s.Rsh(s, e)
	n := NewInt(2)
	for Jacobi(n, p) != -1 {
		n.Add(n, one)
	}
	y := new(Int).Add(s, one)
	y.Exp(x, y.Rsh(y, 1), p)
	b := new(Int).Exp(x, s, p)
	g := new(Int).Exp(n, s, p)
	for r := e; ; {
		m := uint(0)
		for t := new(Int).Set(b); t.Cmp(one) != 0; m++ {
			t.Mod(t.Mul(t, t), p)
		}
		if m == 0 {
			return z.Set(y)
		}
		t := new(Int).Exp(g, new(Int).Lsh(one, r-m-1), p)
		g.Mod(g.Mul(t, t), p)
		y.Mod(y.Mul(y, t), p)
		b.Mod(b.Mul(b, g), p)
		r = m
	}
}

// isDigits reports whether text has nothing but digits of a base up to 62.
func isDigits(text string, base int) bool {
	return text != "" && strings.IndexFunc(text, func(r rune) bool { return digit(r, base) >= base }) < 0
}
