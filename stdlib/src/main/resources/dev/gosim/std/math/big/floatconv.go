package big

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// SetString sets z to the number in s, all of it.
func (z *Float) SetString(s string) (*Float, bool) {
	f, _, err := z.Parse(s, 0)
	if err != nil {
		return nil, false
	}
	return f, true
}

// ParseFloat parses with a precision and a mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// Parse sets z to the number in s, all of it, and returns the base it has, too.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	name := strings.TrimLeft(s, "+-")
	if (name == "Inf" || name == "inf") && len(s) <= len(name)+1 {
		return z.SetInf(s[0] == '-'), 0, nil
	}
	r := strings.NewReader(s)
	f, b, err = z.scan(r, base)
	if err != nil {
		return f, b, err
	}
	if ch, err := r.ReadByte(); err == nil {
		return f, b, fmt.Errorf("expected end of string, found %q", ch)
	}
	return f, b, nil
}

// runes makes a reader of runes one of bytes.
type runes struct{ io.RuneScanner }

func (r runes) ReadByte() (byte, error) {
	ch, size, err := r.ReadRune()
	if err == nil && size != 1 {
		err = fmt.Errorf("invalid rune %#U", ch)
	}
	return byte(ch), err
}

func (r runes) UnreadByte() error { return r.UnreadRune() }

// Scan reads a number for fmt.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.scan(runes{s}, 0)
	return err
}

// defaultPrec is the precision of a number that is read without one.
const defaultPrec = 64

// scan reads a number with sign, point and exponent.
func (z *Float) scan(r io.ByteScanner, base int) (*Float, int, error) {
	switch base {
	case 0, 2, 8, 10, 16:
	default:
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	prec := z.prec
	if prec == 0 {
		prec = defaultPrec
	}
	z.form = zero
	sign, err := r.ReadByte()
	if err != nil {
		return nil, 0, err
	}
	if z.neg = sign == '-'; sign != '+' && sign != '-' {
		r.UnreadByte()
	}
	digits, b, behind, err := scanMantissa(r, base)
	if err != nil {
		return nil, b, err
	}
	exp, power, err := scanExponent(r, base == 0)
	if err != nil {
		return nil, b, err
	}
	m := new(Int)
	m.set(digits, b)
	if m.Sign() == 0 {
		z.prec, z.acc, z.form = prec, Exact, zero
		return z, b, nil
	}

	twos, fives := exp, int64(0)
	if power == 10 {
		fives = exp
	}
	switch b {
	case 10:
		twos, fives = twos-behind, fives-behind
	case 2:
		twos -= behind
	case 8:
		twos -= 3 * behind
	case 16:
		twos -= 4 * behind
	}
	if top := twos + int64(m.BitLen()); top < MinExp || top > MaxExp {
		return nil, b, fmt.Errorf("exponent overflow")
	}
	z.prec = prec
	if fives == 0 {
		return z.settle(m, twos, false), b, nil
	}
	return z.timesFives(m, twos, fives), b, nil
}

// timesFives sets z to m × 2**twos × 5**fives; the power is not exact, but has some bits more than z.
func (z *Float) timesFives(m *Int, twos, fives int64) *Float {
	x := &Float{prec: uint32(max(m.BitLen(), 1)), neg: z.neg}
	x.settle(m, twos, false)
	p := &Float{prec: z.prec + guardBits}
	if fives < 0 {
		return z.Quo(x, p.powerOfFive(uint64(-fives)))
	}
	return z.Mul(x, p.powerOfFive(uint64(fives)))
}

const (
	guardBits = 64
	exactFive = 27 // the largest power of 5 that a word has place for
)

// powerOfFive sets z to 5**n.
func (z *Float) powerOfFive(n uint64) *Float {
	exact := new(Int).Exp(NewInt(5), new(Int).SetUint64(min(n, exactFive)), nil)
	z.SetInt(exact)
	square := &Float{prec: z.prec + guardBits}
	square.SetInt64(5)
	for rest := n - min(n, exactFive); rest > 0; rest >>= 1 {
		if rest&1 == 1 {
			z.Mul(z, square)
		}
		square.Mul(square, square)
	}
	return z
}

// scanMantissa reads digits with a point; behind is how many stand behind it. Base 0 allows a prefix, and underscores.
func scanMantissa(r io.ByteScanner, base int) (digits string, b int, behind int64, err error) {
	var text []byte
	previous := byte('.') // a digit or prefix: '0'
	invalid, point, zeroRead := false, false, false
	b = base
	ch, err := r.ReadByte()
	if base == 0 {
		b = 10
		if err == nil && ch == '0' {
			previous, zeroRead = '0', true
			ch, err = r.ReadByte()
			if p := prefixBase(ch); err == nil && p != 0 {
				b, zeroRead = p, false
				ch, err = r.ReadByte()
			}
		}
	}
	for ; err == nil; ch, err = r.ReadByte() {
		if ch == '.' && !point {
			point = true
			invalid = invalid || previous == '_'
			previous = '.'
		} else if ch == '_' && base == 0 {
			invalid = invalid || previous != '0'
			previous = '_'
		} else if digit(rune(ch), b) < b {
			previous = '0'
			text = append(text, ch)
			if point {
				behind++
			}
		} else {
			r.UnreadByte()
			break
		}
	}
	switch {
	case err != nil && err != io.EOF:
		return "", b, 0, err
	case len(text) == 0 && !zeroRead:
		return "", b, 0, errNoDigits
	case invalid || previous == '_':
		return "", b, 0, errSeparator
	}
	return "0" + string(text), b, behind, nil
}

// prefixBase is the base that a letter behind a 0 stands for.
func prefixBase(ch byte) int {
	switch ch {
	case 'b', 'B':
		return 2
	case 'o', 'O':
		return 8
	case 'x', 'X':
		return 16
	}
	return 0
}

// scanExponent reads an exponent, if there is one, of 10 or 2.
func scanExponent(r io.ByteScanner, separators bool) (exp int64, power int, err error) {
	ch, err := r.ReadByte()
	if err == io.EOF {
		return 0, 10, nil
	}
	if err != nil {
		return 0, 10, err
	}
	switch ch {
	case 'e', 'E':
		power = 10
	case 'p', 'P':
		power = 2
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	text, hasDigits, invalid := "", false, false
	previous := byte('.')
	ch, err = r.ReadByte()
	if err == nil && (ch == '+' || ch == '-') {
		text = string(ch)
		ch, err = r.ReadByte()
	}
	for ; err == nil; ch, err = r.ReadByte() {
		if '0' <= ch && ch <= '9' {
			text += string(ch)
			previous, hasDigits = '0', true
		} else if ch == '_' && separators {
			invalid = invalid || previous != '0'
			previous = '_'
		} else {
			r.UnreadByte()
			break
		}
	}
	switch {
	case err != nil && err != io.EOF:
		return 0, power, err
	case !hasDigits:
		return 0, power, errNoDigits
	}
	exp, err = strconv.ParseInt(strings.TrimPrefix(text, "+"), 10, 64)
	if err == nil && (invalid || previous == '_') {
		err = errSeparator
	}
	return exp, power, err
}
