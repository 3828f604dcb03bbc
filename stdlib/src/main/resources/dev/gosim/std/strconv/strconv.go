// Package strconv converts numbers and quoted literals to strings and back.
package strconv

import "errors"

// IntSize is the number of bits of an int.
const IntSize = 64

// ErrRange means that a value does not fit its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax means that a text does not have the syntax of its type.
var ErrSyntax = errors.New("invalid syntax")

// NumError is a failed conversion.
type NumError struct {
	Func string // the function that failed
	Num  string // its input
	Err  error  // why
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// ParseBool reads 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false".
func AppendBool(dst []byte, b bool) []byte {
	return append(dst, FormatBool(b)...)
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error)

// ParseInt reads a signed integer of bitSize bits; base 0 goes by the prefix.
func ParseInt(s string, base int, bitSize int) (i int64, err error)

// ParseUint reads an unsigned integer of bitSize bits; base 0 goes by the prefix.
func ParseUint(s string, base int, bitSize int) (uint64, error)

// ParseFloat reads a floating-point number, rounded to bitSize bits.
func ParseFloat(s string, bitSize int) (float64, error)

// ParseComplex reads a complex number, N, Ni or N±Ni, maybe in parentheses.
func ParseComplex(s string, bitSize int) (complex128, error)

// Itoa returns i in decimal.
func Itoa(i int) string

// FormatInt returns i in the given base.
func FormatInt(i int64, base int) string

// FormatUint returns i in the given base.
func FormatUint(i uint64, base int) string

// AppendInt appends i in the given base.
func AppendInt(dst []byte, i int64, base int) []byte

// AppendUint appends i in the given base.
func AppendUint(dst []byte, i uint64, base int) []byte

// FormatFloat returns f in the format b, e, E, f, g, G, x or X; prec -1 means as few digits as
// identify it.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte

// FormatComplex returns c as (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string

// Quote returns s as a Go string literal.
func Quote(s string) string

// AppendQuote appends s as a Go string literal.
func AppendQuote(dst []byte, s string) []byte {
	return append(dst, Quote(s)...)
}

// QuoteToASCII is Quote with only ASCII characters left as they are.
func QuoteToASCII(s string) string

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte {
	return append(dst, QuoteToASCII(s)...)
}

// QuoteToGraphic is Quote with all graphic characters left as they are.
func QuoteToGraphic(s string) string

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return append(dst, QuoteToGraphic(s)...)
}

// QuoteRune returns r as a Go character literal.
func QuoteRune(r rune) string

// AppendQuoteRune appends r as a Go character literal.
func AppendQuoteRune(dst []byte, r rune) []byte {
	return append(dst, QuoteRune(r)...)
}

// QuoteRuneToASCII is QuoteRune with only ASCII characters left as they are.
func QuoteRuneToASCII(r rune) string

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToASCII(r)...)
}

// QuoteRuneToGraphic is QuoteRune with all graphic characters left as they are.
func QuoteRuneToGraphic(r rune) string

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// CanBackquote reports whether s can stand between back quotes on one line.
func CanBackquote(s string) bool

// Unquote returns what a Go string or character literal stands for.
func Unquote(s string) (string, error)

// QuotedPrefix returns the literal that s begins with.
func QuotedPrefix(s string) (string, error)

// UnquoteChar reads the first character or escape of a literal's inside.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error)

// IsPrint is unicode.IsPrint.
func IsPrint(r rune) bool

// IsGraphic is unicode.IsGraphic.
func IsGraphic(r rune) bool
