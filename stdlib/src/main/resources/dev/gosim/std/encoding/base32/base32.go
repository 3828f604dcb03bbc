// Package base32 is the base32 encoding (RFC 4648).
package base32

import (
	"io"
	"slices"
	"strconv"
)

// Padding characters.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// An Encoding is an alphabet of 32 characters with its padding.
type Encoding struct {
	alphabet string
	padChar  rune
}

// NewEncoding returns a padded encoding with that alphabet.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	for i, c := range []byte(encoder) {
		switch {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case slices.Contains([]byte(encoder[:i]), c):
			panic("encoding alphabet includes duplicate symbols")
		}
	}
	return &Encoding{alphabet: encoder, padChar: StdPadding}
}

// WithPadding returns the encoding with another padding character, or none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && slices.Contains([]byte(enc.alphabet), byte(padding)):
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// The encodings of RFC 4648.
var (
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")
)

// The natives; bad is the index of an error, or -1.
func encode(dst, src []byte, alphabet string, padding rune)
func decode(dst, src []byte, alphabet string, padding rune) (n, bad int)

// EncodedLen returns the number of characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the largest number of bytes for n characters.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// Encode writes the characters of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) > 0 {
		_ = dst[enc.EncodedLen(len(src))-1]
		encode(dst, src, enc.alphabet, enc.padChar)
	}
}

// AppendEncode appends the characters of src.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := len(dst)
	m := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, m)[:n+m]
	enc.Encode(dst[n:], src)
	return dst
}

// EncodeToString returns the characters of src.
func (enc *Encoding) EncodeToString(src []byte) string {
	b := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(b, src)
	return string(b)
}

// A CorruptInputError is the index of a byte that cannot stand there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes that src encodes to dst and returns their number, up to the first error. Newlines
// do not count.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, bad := decode(dst, src, enc.alphabet, enc.padChar)
	if bad >= 0 {
		return n, CorruptInputError(bad)
	}
	return n, nil
}

// room returns a number of bytes that is enough for what src encodes.
func (enc *Encoding) room(src []byte) int {
	return len(src)/8*5 + len(src)%8*5/8
}

// AppendDecode appends the bytes that src encodes.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(dst)
	dst = slices.Grow(dst, enc.room(src))
	m, err := enc.Decode(dst[n:n+enc.room(src)], src)
	return dst[:n+m], err
}

// DecodeString returns the bytes that s encodes, up to the first error.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	b := make([]byte, enc.room([]byte(s)))
	n, err := enc.Decode(b, []byte(s))
	return b[:n], err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte
	err  error
}

// NewEncoder returns a writer that writes characters to w; Close writes the last ones.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	e.rest = append(e.rest, p...)
	if whole := len(e.rest) / 5 * 5; whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest[:whole])); e.err != nil {
			return 0, e.err
		}
		e.rest = append(e.rest[:0], e.rest[whole:]...)
	}
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	in, out []byte
	readErr error
	err     error
}

// NewDecoder returns a reader of the bytes whose characters r gives.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 && d.err == nil && len(p) > 0 {
		d.fill()
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if n == 0 && len(p) > 0 {
		return 0, d.err
	}
	return n, nil
}

// fill reads and decodes whole groups; the last one may lack padding if there is none.
func (d *decoder) fill() {
	for len(d.in) < 8 && d.readErr == nil {
		var buf [1024]byte
		var n int
		n, d.readErr = d.r.Read(buf[:])
		for _, c := range buf[:n] {
			if c != '\n' && c != '\r' {
				d.in = append(d.in, c)
			}
		}
	}
	n := len(d.in) / 8 * 8
	if n == 0 {
		if d.readErr != io.EOF || len(d.in) == 0 {
			d.err = d.readErr
			return
		}
		if d.enc.padChar != NoPadding {
			d.err = io.ErrUnexpectedEOF
			return
		}
		n = len(d.in)
	}
	d.out, d.err = d.enc.AppendDecode(d.out[:0:0], d.in[:n])
	d.in = d.in[n:]
}
