// Package hex is the hexadecimal encoding.
package hex

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const digits = "0123456789abcdef"

// ErrLength is the error of an odd number of digits.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no hexadecimal digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// The natives: encode and decode return the number of bytes written; bad is the index of the first byte that is no
// digit, or -1.
func encode(dst, src []byte) int
func decode(dst, src []byte) (n, bad int)

// EncodedLen returns the number of digits for n bytes.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns the number of bytes for x digits.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst and returns their number.
func Encode(dst, src []byte) int { return encode(dst, src) }

// AppendEncode appends the digits of src.
func AppendEncode(dst, src []byte) []byte {
	n := len(dst)
	dst = slices.Grow(dst, EncodedLen(len(src)))[:n+EncodedLen(len(src))]
	encode(dst[n:], src)
	return dst
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string {
	dst := make([]byte, EncodedLen(len(src)))
	encode(dst, src)
	return string(dst)
}

// Decode writes the bytes that src spells to dst and returns their number, up to the first error.
func Decode(dst, src []byte) (int, error) {
	n, bad := decode(dst, src)
	switch {
	case bad >= 0:
		return n, InvalidByteError(src[bad])
	case len(src)%2 == 1:
		return n, ErrLength
	}
	return n, nil
}

// AppendDecode appends the bytes that src spells.
func AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(dst)
	dst = slices.Grow(dst, DecodedLen(len(src)))
	m, err := Decode(dst[n:n+DecodedLen(len(src))], src)
	return dst[:n+m], err
}

// DecodeString returns the bytes that s spells, up to the first error.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, DecodedLen(len(s)))
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

const chunk = 1024

type encoder struct {
	w   io.Writer
	err error
	out [chunk]byte
}

// NewEncoder returns a writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), chunk/2)]
		var m int
		m, e.err = e.w.Write(e.out[:encode(e.out[:], part)])
		n += m / 2
		p = p[len(part):]
	}
	return n, e.err
}

type decoder struct {
	r    io.Reader
	err  error
	in   []byte
	room [chunk]byte
}

// NewDecoder returns a reader of the bytes whose digits r gives.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		kept := copy(d.room[:], d.in)
		var m int
		m, d.err = d.r.Read(d.room[kept:])
		d.in = d.room[:kept+m]
		if d.err == io.EOF && len(d.in)%2 != 0 {
			if _, bad := decode(nil, d.in[len(d.in)-1:]); bad >= 0 {
				d.err = InvalidByteError(d.in[len(d.in)-1])
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	m := min(len(p), len(d.in)/2)
	n, err = Decode(p[:m], d.in[:m*2])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dump returns a listing of data as hexdump -C prints it.
func Dump(data []byte) string {
	var b strings.Builder
	if len(data) > 0 {
		d := Dumper(&b)
		d.Write(data)
		d.Close()
	}
	return b.String()
}

// A dumper collects lines of 16 bytes.
type dumper struct {
	w      io.Writer
	line   []byte
	start  uint32
	closed bool
}

// Dumper returns a writer that writes a listing to w; Close ends it.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for i, c := range data {
		d.line = append(d.line, c)
		if len(d.line) == 16 {
			if err := d.flush(); err != nil {
				return i, err
			}
		}
	}
	return len(data), nil
}

// flush writes the line; what is missing of it is blank.
func (d *dumper) flush() error {
	b := fmt.Appendf(nil, "%08x", d.start)
	for i := range 16 {
		if i%8 == 0 {
			b = append(b, ' ')
		}
		if i < len(d.line) {
			b = append(b, ' ', digits[d.line[i]>>4], digits[d.line[i]&15])
		} else {
			b = append(b, "   "...)
		}
	}
	b = append(b, "  |"...)
	for _, c := range d.line {
		if c < ' ' || c > '~' {
			c = '.'
		}
		b = append(b, c)
	}
	b = append(b, "|\n"...)
	d.start += uint32(len(d.line))
	d.line = d.line[:0]
	_, err := d.w.Write(b)
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if len(d.line) == 0 {
		return nil
	}
	return d.flush()
}
