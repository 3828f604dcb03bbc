// Package utf16 is UTF-16.
package utf16

const (
	surrogates  = 0xd800
	low         = 0xdc00
	beyond      = 0xe000
	first       = 0x10000
	last        = 0x10ffff
	replacement = 0xfffd
)

// IsSurrogate reports whether r is half of a pair.
func IsSurrogate(r rune) bool { return surrogates <= r && r < beyond }

// DecodeRune returns the rune of a pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if surrogates <= r1 && r1 < low && low <= r2 && r2 < beyond {
		return ((r1-surrogates)<<10 | (r2 - low)) + first
	}
	return replacement
}

// EncodeRune returns the pair of a rune, twice U+FFFD if it has none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < first || r > last {
		return replacement, replacement
	}
	r -= first
	return surrogates + r>>10&0x3ff, low + r&0x3ff
}

// RuneLen returns the number of words of a rune, -1 if it has none.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < surrogates, beyond <= r && r < first:
		return 1
	case first <= r && r <= last:
		return 2
	}
	return -1
}

// AppendRune appends the words of a rune, U+FFFD if it has none.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the words of s.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of s, U+FFFD for a half without the other.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			r2 := rune(0)
			if i+1 < len(s) {
				r2 = rune(s[i+1])
			}
			if r = DecodeRune(r, r2); r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
