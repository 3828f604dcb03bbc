// Package utf8 encodes and decodes runes.
package utf8

const (
	RuneError = '\uFFFD'     // what an invalid encoding is read as
	RuneSelf  = 0x80         // runes below are single bytes
	MaxRune   = '\U0010FFFF' // the largest code point
	UTFMax    = 4            // the most bytes of an encoding
)

// FullRune reports whether p begins with a full encoding of a rune; an invalid one is full.
func FullRune(p []byte) bool

// FullRuneInString is FullRune for strings.
func FullRuneInString(s string) bool

// DecodeRune returns the first rune and its width; (RuneError, 0) if p is empty, (RuneError, 1)
// if the encoding is invalid.
func DecodeRune(p []byte) (r rune, size int)

// DecodeRuneInString is DecodeRune for strings.
func DecodeRuneInString(s string) (r rune, size int)

// DecodeLastRune returns the last rune and its width, with the errors of DecodeRune.
func DecodeLastRune(p []byte) (r rune, size int)

// DecodeLastRuneInString is DecodeLastRune for strings.
func DecodeLastRuneInString(s string) (r rune, size int)

// RuneLen returns the number of bytes of r's encoding, or -1 if it has none.
func RuneLen(r rune) int

// EncodeRune writes r's encoding into p, which must be large enough.
func EncodeRune(p []byte, r rune) int

// AppendRune appends r's encoding.
func AppendRune(p []byte, r rune) []byte

// RuneCount returns the number of runes; invalid bytes count as one each.
func RuneCount(p []byte) int

// RuneCountInString is RuneCount for strings.
func RuneCountInString(s string) (n int)

// RuneStart reports whether b can be the first byte of an encoding.
func RuneStart(b byte) bool {
	return b&0xC0 != 0x80
}

// Valid reports whether p is valid UTF-8.
func Valid(p []byte) bool

// ValidString is Valid for strings.
func ValidString(s string) bool

// ValidRune reports whether r can be encoded.
func ValidRune(r rune) bool
