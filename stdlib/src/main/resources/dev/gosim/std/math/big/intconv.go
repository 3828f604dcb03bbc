package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// MaxBase is the largest base of a number's text.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// smallBase is the largest base in which upper-case letters are the same as lower-case ones.
const smallBase = 36

var (
	errNoDigits  = errors.New("number has no digits")
	errSeparator = errors.New("'_' must separate successive digits")
)

// digit returns the value of a digit in a base; MaxBase if it is none.
func digit(r rune, base int) int {
	i := strings.IndexRune(alphabet, r)
	switch {
	case i < 0:
		return MaxBase
	case i >= smallBase && base <= smallBase:
		return i - smallBase + 10
	}
	return i
}

// Text returns x's digits in a base from 2 to MaxBase.
func (x *Int) Text(base int) string {
	switch {
	case x == nil:
		return "<nil>"
	case base < 2 || base > MaxBase:
		panic("invalid base")
	case base <= smallBase:
		return x.digits(base)
	}
	if len(x.abs) == 0 {
		return "0"
	}
	var out []byte
	q, r, b := new(Int).Abs(x), new(Int), NewInt(int64(base))
	for q.Sign() != 0 {
		q.QuoRem(q, b, r)
		out = append(out, alphabet[r.low()])
	}
	if x.neg {
		out = append(out, '-')
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

func (x *Int) String() string { return x.Text(10) }

func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

// set sets z to a number of digits in a base.
func (z *Int) set(digits string, base int) {
	if base <= smallBase {
		z.setDigits(digits, base)
		return
	}
	n, b := new(Int), NewInt(int64(base))
	for _, r := range digits {
		n.Add(n.Mul(n, b), NewInt(int64(digit(r, base))))
	}
	z.Set(n)
}

// SetString sets z to the number in s, all of it; base 0 means that s says its base as in Go.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	r := strings.NewReader(s)
	if err := z.scan(r, base); err != nil {
		return nil, false
	}
	if r.Len() > 0 {
		return nil, false
	}
	return z, true
}

// scan reads a number with its sign.
func (z *Int) scan(r io.RuneScanner, base int) error {
	if base != 0 && (base < 2 || base > MaxBase) {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	sign, _, err := r.ReadRune()
	if err != nil {
		return err
	}
	if sign != '+' && sign != '-' {
		r.UnreadRune()
	}
	digits, base, err := scanDigits(r, base)
	if err != nil {
		z.abs = nil
		return err
	}
	z.set(digits, base)
	z.neg = sign == '-' && len(z.abs) > 0
	return nil
}

// scanDigits reads digits, for base 0 with a prefix and underscores.
func scanDigits(r io.RuneScanner, base int) (string, int, error) {
	separators := base == 0
	var digits []byte
	last := rune(0) // '_', or '0' for a digit or a prefix
	ok := true
	next := func() rune {
		ch, _, err := r.ReadRune()
		if err != nil {
			return -1
		}
		return ch
	}
	ch := next()
	if base == 0 {
		base = 10
		if ch == '0' {
			switch ch = next(); ch {
			case 'b', 'B':
				base, ch = 2, next()
			case 'o', 'O':
				base, ch = 8, next()
			case 'x', 'X':
				base, ch = 16, next()
			default:
				base, digits = 8, []byte{'0'}
			}
			last = '0'
		}
	}
	for ; ch >= 0; ch = next() {
		if ch == '_' && separators {
			ok = ok && last == '0'
			last = '_'
		} else if digit(ch, base) < base {
			digits = append(digits, byte(ch))
			last = '0'
		} else {
			r.UnreadRune()
			break
		}
	}
	switch {
	case len(digits) == 0:
		return "", base, errNoDigits
	case !ok || last == '_':
		return "", base, errSeparator
	}
	return string(digits), base, nil
}

// Scan reads a number for fmt.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	return z.scan(s, base)
}

// Format writes x for fmt: the verbs of integers, with their flags.
func (x *Int) Format(s fmt.State, ch rune) {
	base, prefix := 10, ""
	switch ch {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, prefix = 8, "0o"
	case 'd', 's', 'v':
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	digits := strings.TrimPrefix(x.digits(base), "-")
	if ch == 'X' {
		digits = strings.ToUpper(digits)
	}
	head := ""
	switch {
	case x.neg:
		head = "-"
	case s.Flag('+'):
		head = "+"
	case s.Flag(' '):
		head = " "
	}
	if s.Flag('#') || ch == 'O' {
		head += prefix
	}
	precision, hasPrecision := s.Precision()
	if hasPrecision {
		if len(digits) < precision {
			digits = strings.Repeat("0", precision-len(digits)) + digits
		} else if digits == "0" && precision == 0 {
			return
		}
	}
	left, right := "", ""
	if width, ok := s.Width(); ok && len(head)+len(digits) < width {
		missing := width - len(head) - len(digits)
		switch {
		case s.Flag('-'):
			right = strings.Repeat(" ", missing)
		case s.Flag('0') && !hasPrecision:
			digits = strings.Repeat("0", missing) + digits
		default:
			left = strings.Repeat(" ", missing)
		}
	}
	io.WriteString(s, left+head+digits+right)
}
