package big

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// decimalText is 0.digits × 10**exp, without zeros at the end.
type decimalText struct {
	digits string
	exp    int
}

// exactDecimal returns m × 2**e.
func exactDecimal(m *Int, e int64) decimalText {
	text, shift := scaled(m, e)
	return decimalText{text, len(text) - shift}.trim()
}

// scaled returns the digits of m × 2**e, and how many of them stand behind the point.
func scaled(m *Int, e int64) (string, int) {
	if e >= 0 {
		return new(Int).Lsh(m, uint(e)).String(), 0
	}
	fives := new(Int).Exp(NewInt(5), NewInt(-e), nil)
	return fives.Mul(fives, m).String(), int(-e)
}

func (d decimalText) trim() decimalText {
	// Zeros in front appear where numbers were written as long as larger ones.
	short := strings.TrimLeft(d.digits, "0")
	d.exp -= len(d.digits) - len(short)
	d.digits = strings.TrimRight(short, "0")
	if d.digits == "" {
		d.exp = 0
	}
	return d
}

// cut keeps n digits, the last one larger by one if up is set.
func (d decimalText) cut(n int, up bool) decimalText {
	if !up {
		d.digits = d.digits[:n]
		return d.trim()
	}
	text := strings.TrimRight(d.digits[:n], "9")
	if text == "" {
		return decimalText{"1", d.exp + 1}
	}
	last := len(text) - 1
	d.digits = text[:last] + string(text[last]+1)
	return d
}

// round rounds to n digits, to the nearest and then to even.
func (d decimalText) round(n int) decimalText {
	if n < 0 || n >= len(d.digits) {
		return d
	}
	up := d.digits[n] >= '5'
	if d.digits[n:] == "5" {
		up = n > 0 && d.digits[n-1]&1 == 1
	}
	return d.cut(n, up)
}

// shortest returns the fewest digits that are read as x again.
func (x *Float) shortest() decimalText {
	m, e := x.parts()
	// One bit more than x has: the neighbours of the last bit are halfway to the next numbers.
	shift := int(x.prec) + 1 - m.BitLen()
	if shift < 0 {
		m = new(Int).Rsh(m, uint(-shift))
	} else {
		m = new(Int).Lsh(m, uint(shift))
	}
	e -= int64(shift)
	one := NewInt(1)
	inclusive := m.Bit(1) == 0 // halves are rounded to even numbers
	upper, point := scaled(new(Int).Add(m, one), e)
	pad := func(m *Int) string {
		text, _ := scaled(m, e)
		return strings.Repeat("0", len(upper)-len(text)) + text
	}
	exact, lower := pad(m), pad(new(Int).Sub(m, one))
	d := decimalText{exact, len(exact) - point}
	first := len(exact) - len(strings.TrimLeft(exact, "0"))
	for n := first + 1; n < len(exact); n++ {
		down := exact[:n] != lower[:n] || inclusive && strings.Trim(lower[n:], "0") == ""
		up := exact[:n] != upper[:n] && d.upWithin(n, upper, inclusive)
		switch {
		case down && up:
			return d.round(n).trim()
		case down || up:
			return d.cut(n, up).trim()
		}
	}
	return d.trim()
}

// upWithin tells whether the n first digits, and one more in the last place, are below upper.
func (d decimalText) upWithin(n int, upper string, inclusive bool) bool {
	text := strings.TrimRight(d.digits[:n], "9")
	if text == "" {
		return false
	}
	last := len(text) - 1
	text = text[:last] + string(text[last]+1) + strings.Repeat("0", n-last-1)
	if text != upper[:n] {
		return text < upper[:n]
	}
	return inclusive || strings.Trim(upper[n:], "0") != ""
}

// String returns x with ten digits.
func (x *Float) String() string { return x.Text('g', 10) }

// Text returns x in a format of strconv.FormatFloat, or b, p, x.
func (x *Float) Text(format byte, prec int) string {
	if x == nil {
		return "<nil>"
	}
	sign := ""
	if x.neg {
		sign = "-"
	}
	if x.form == inf {
		if !x.neg {
			sign = "+"
		}
		return sign + "Inf"
	}
	switch format {
	case 'b':
		return sign + x.binaryText()
	case 'p':
		return sign + x.mantissaText()
	case 'x':
		return sign + x.hexText(prec)
	case 'e', 'E', 'f', 'g', 'G':
		return sign + x.decimal(format, prec)
	}
	return "%" + string(format)
}

// Append appends Text.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	return append(buf, x.Text(fmt, prec)...)
}

func (x *Float) decimal(format byte, prec int) string {
	var d decimalText
	short := prec < 0
	if x.form == finite {
		if short {
			d = x.shortest()
		} else {
			d = exactDecimal(x.parts())
		}
	}
	switch format {
	case 'e', 'E':
		if short {
			prec = len(d.digits) - 1
		}
		return d.round(1+prec).scientific(format, prec)
	case 'f':
		if short {
			prec = max(len(d.digits)-d.exp, 0)
		}
		return d.round(d.exp + prec).plain(prec)
	}
	if short {
		prec = len(d.digits)
	} else {
		prec = max(prec, 1)
		d = d.round(prec)
	}
	limit := prec
	if limit > len(d.digits) && len(d.digits) >= d.exp {
		limit = len(d.digits)
	}
	if short {
		limit = 6
	}
	if exp := d.exp - 1; exp < -4 || exp >= limit {
		return d.scientific(format+'e'-'g', min(prec, len(d.digits))-1)
	}
	if prec > d.exp {
		prec = len(d.digits)
	}
	return d.plain(max(prec-d.exp, 0))
}

// at returns the digit at a place, 0 where there is none.
func (d decimalText) at(i int) byte {
	if i < 0 || i >= len(d.digits) {
		return '0'
	}
	return d.digits[i]
}

// from writes n digits from a place on.
func (d decimalText) from(i, n int) string {
	var b strings.Builder
	for end := i + n; i < end; i++ {
		b.WriteByte(d.at(i))
	}
	return b.String()
}

func (d decimalText) scientific(letter byte, prec int) string {
	text := string(d.at(0))
	if prec > 0 {
		text += "." + d.from(1, prec)
	}
	exp := 0
	if d.digits != "" {
		exp = d.exp - 1
	}
	return text + string(letter) + fmt.Sprintf("%+03d", exp)
}

func (d decimalText) plain(prec int) string {
	text := "0"
	if d.exp > 0 {
		text = d.from(0, d.exp)
	}
	if prec > 0 {
		text += "." + d.from(d.exp, prec)
	}
	return text
}

// bits returns the mantissa as an integer of n bits.
func (x *Float) bits(n int) *Int {
	m, _ := x.parts()
	if missing := n - m.BitLen(); missing > 0 {
		return new(Int).Lsh(m, uint(missing))
	}
	return new(Int).Rsh(m, uint(m.BitLen()-n))
}

func signed(exp int64) string {
	if exp >= 0 {
		return "+" + strconv.FormatInt(exp, 10)
	}
	return strconv.FormatInt(exp, 10)
}

func (x *Float) binaryText() string {
	if x.form == zero {
		return "0"
	}
	return x.bits(int(x.prec)).String() + "p" + signed(int64(x.exp)-int64(x.prec))
}

func (x *Float) mantissaText() string {
	if x.form == zero {
		return "0"
	}
	m := Int{abs: x.mant}
	return "0x." + strings.TrimRight(m.Text(16), "0") + "p" + signed(int64(x.exp))
}

func (x *Float) hexText(prec int) string {
	if x.form == zero {
		text := "0x0"
		if prec > 0 {
			text += "." + strings.Repeat("0", prec)
		}
		return text + "p+00"
	}
	if prec < 0 {
		prec = int(x.MinPrec()-1+3) / 4
	}
	n := uint(1 + 4*prec)
	r := new(Float).SetPrec(n).SetMode(x.mode).Set(x)
	text := r.bits(int(n)).Text(16)
	if len(text) > 1 {
		text = text[:1] + "." + text[1:]
	}
	return "0x" + text + "p" + fmt.Sprintf("%+03d", int64(r.exp)-1)
}

// Format writes x for fmt: the verbs of floating-point numbers, b and p.
func (x *Float) Format(s fmt.State, format rune) {
	prec, given := s.Precision()
	if !given {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !given {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text, sign := x.Text(byte(format), prec), ""
	switch {
	case text[0] == '-':
		sign, text = "-", text[1:]
	case text[0] == '+':
		sign, text = "+", text[1:]
		if s.Flag(' ') {
			sign = " "
		}
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	width, _ := s.Width()
	missing := max(width-len(sign)-len(text), 0)
	switch {
	case s.Flag('0') && !x.IsInf():
		text = sign + strings.Repeat("0", missing) + text
	case s.Flag('-'):
		text = sign + text + strings.Repeat(" ", missing)
	default:
		text = strings.Repeat(" ", missing) + sign + text
	}
	io.WriteString(s, text)
}
