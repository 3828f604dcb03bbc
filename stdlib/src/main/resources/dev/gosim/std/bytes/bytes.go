// Package bytes works on byte slices.
package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Equal reports whether a and b have the same bytes.
func Equal(a, b []byte) bool

// Compare returns -1, 0 or +1, comparing byte by byte.
func Compare(a, b []byte) int

// Clone returns a copy of b, nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Contains reports whether subslice is in b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether a rune of chars is in b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is in b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether a rune of b satisfies f.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count counts occurrences of sep that do not overlap; for nothing the runes and one.
func Count(s, sep []byte) int

// Cut cuts s around the first sep.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without the prefix, and whether it had it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without the suffix, and whether it had it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// EqualFold reports whether s and t are equal under simple case folding.
func EqualFold(s, t []byte) bool

// Fields splits s around runs of white space.
func Fields(s []byte) [][]byte

// FieldsFunc splits s around runs of runes that satisfy f.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	for field := range FieldsFuncSeq(s, f) {
		fields = append(fields, field)
	}
	return fields
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool

// Index returns the first place of sep, or -1.
func Index(s, sep []byte) int

// IndexAny returns the first place of a rune of chars, or -1.
func IndexAny(s []byte, chars string) int

// IndexByte returns the first place of c, or -1.
func IndexByte(b []byte, c byte) int

// IndexFunc returns the first place of a rune that satisfies f, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int { return indexFunc(s, f, true) }

func indexFunc(s []byte, f func(r rune) bool, want bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) == want {
			return i
		}
		i += size
	}
	return -1
}

// IndexRune returns the first place of r, or -1.
func IndexRune(s []byte, r rune) int

// Join puts sep between the elements.
func Join(s [][]byte, sep []byte) []byte

// LastIndex returns the last place of sep, or -1.
func LastIndex(s, sep []byte) int

// LastIndexAny returns the last place of a rune of chars, or -1.
func LastIndexAny(s []byte, chars string) int

// LastIndexByte returns the last place of c, or -1.
func LastIndexByte(s []byte, c byte) int

// LastIndexFunc returns the last place of a rune that satisfies f, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	start, _ := lastFunc(s, f, true)
	return start
}

// lastFunc returns where the last rune with f(rune) == want begins and ends, or -1 and 0.
func lastFunc(s []byte, f func(rune) bool, want bool) (start, end int) {
	for end = len(s); end > 0; end = start {
		r, size := utf8.DecodeLastRune(s[:end])
		start = end - size
		if f(r) == want {
			return start, end
		}
	}
	return -1, 0
}

// Map returns a copy of s with each rune mapped; negative results vanish.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
		i += size
	}
	return b
}

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	r := make([]byte, len(b)*count)
	for n := copy(r, b); n < len(r); n *= 2 {
		copy(r[n:], r[:n])
	}
	return r
}

// Replace returns a copy with the first n occurrences of old replaced, all if n is negative.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy with all occurrences of old replaced.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

func split(s, sep []byte, save, n int) [][]byte

// Split splits s at each sep; at each rune if sep is empty.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitAfter is Split with the separators kept.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN with the separators kept.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// SplitN is Split into at most n pieces, any number if n is negative.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// Title returns a copy with the first letter of each word in title case.
func Title(s []byte) []byte

// ToLower returns a copy in lower case.
func ToLower(s []byte) []byte

// ToLowerSpecial returns a copy in lower case by the rules of c.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitle returns a copy in title case.
func ToTitle(s []byte) []byte

// ToTitleSpecial returns a copy in title case by the rules of c.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToUpper returns a copy in upper case.
func ToUpper(s []byte) []byte

// ToUpperSpecial returns a copy in upper case by the rules of c.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToValidUTF8 returns a copy with runs of invalid bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte

func trim(s []byte, cutset string, left, right bool) []byte

// Trim returns s without leading and trailing runes that are in cutset.
func Trim(s []byte, cutset string) []byte { return trim(s, cutset, true, true) }

// TrimFunc returns s without leading and trailing runes that satisfy f.
func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft returns s without leading runes that are in cutset.
func TrimLeft(s []byte, cutset string) []byte { return trim(s, cutset, true, false) }

// TrimLeftFunc returns s without leading runes that satisfy f.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	i := indexFunc(s, f, false)
	if i < 0 {
		return nil
	}
	return s[i:]
}

// TrimPrefix returns s without the prefix.
func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimRight returns s without trailing runes that are in cutset.
func TrimRight(s []byte, cutset string) []byte { return trim(s, cutset, false, true) }

// TrimRightFunc returns s without trailing runes that satisfy f.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	_, end := lastFunc(s, f, false)
	return s[:end]
}

// TrimSpace returns s without leading and trailing white space.
func TrimSpace(s []byte) []byte

// TrimSuffix returns s without the suffix.
func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}
