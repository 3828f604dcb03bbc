// Package strings works on UTF-8 strings.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of s.
func Clone(s string) string {
	return s
}

// Compare returns -1, 0 or +1, comparing byte by byte.
func Compare(a, b string) int

// Contains reports whether substr is in s.
func Contains(s, substr string) bool

// ContainsAny reports whether a rune of chars is in s.
func ContainsAny(s, chars string) bool

// ContainsRune reports whether r is in s.
func ContainsRune(s string, r rune) bool

// ContainsFunc reports whether a rune of s satisfies f.
func ContainsFunc(s string, f func(rune) bool) bool {
	return IndexFunc(s, f) >= 0
}

// Count counts occurrences of substr that do not overlap; for "" the runes and one.
func Count(s, substr string) int

// Cut cuts s around the first sep.
func Cut(s, sep string) (before, after string, found bool)

// CutPrefix returns s without the prefix, and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool)

// CutSuffix returns s without the suffix, and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool)

// EqualFold reports whether the strings are equal under simple case folding.
func EqualFold(s, t string) bool

// Fields splits s around runs of white space.
func Fields(s string) []string

// FieldsFunc splits s around runs of runes that satisfy f.
func FieldsFunc(s string, f func(rune) bool) []string {
	var fields []string
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	if fields == nil {
		return []string{}
	}
	return fields
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Index returns the first place of substr, or -1.
func Index(s, substr string) int

// indexFrom returns the first place of substr from an offset on, or -1.
func indexFrom(s, substr string, from int) int

// IndexAny returns the first place of a rune of chars, or -1.
func IndexAny(s, chars string) int

// IndexByte returns the first place of c, or -1.
func IndexByte(s string, c byte) int

// IndexFunc returns the first place of a rune that satisfies f, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// IndexRune returns the first place of r, or -1.
func IndexRune(s string, r rune) int

// Join puts sep between the elements.
func Join(elems []string, sep string) string

// LastIndex returns the last place of substr, or -1.
func LastIndex(s, substr string) int

// LastIndexAny returns the last place of a rune of chars, or -1.
func LastIndexAny(s, chars string) int

// LastIndexByte returns the last place of c, or -1.
func LastIndexByte(s string, c byte) int

// LastIndexFunc returns the last place of a rune that satisfies f, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	start, _ := lastFunc(s, f, true)
	return start
}

// lastFunc returns where the last rune with f(rune) == want begins and ends, or -1 and 0.
func lastFunc(s string, f func(rune) bool, want bool) (start, end int) {
	for end = len(s); end > 0; end = start {
		start = end - 1
		r := rune(s[start])
		if r >= utf8.RuneSelf {
			var size int
			r, size = utf8.DecodeLastRuneInString(s[max(0, end-utf8.UTFMax):end])
			start = end - size
		}
		if f(r) == want {
			return start, end
		}
	}
	return -1, 0
}

// Map returns s with each rune mapped; negative results vanish.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for i, r := range s {
		to := mapping(r)
		if to == r && r != utf8.RuneError {
			if b.addr != nil {
				b.WriteRune(r)
			}
			continue
		}
		if r == utf8.RuneError && to == r && b.addr == nil {
			if _, size := utf8.DecodeRuneInString(s[i:min(len(s), i+utf8.UTFMax)]); size != 1 {
				continue
			}
		}
		if b.addr == nil {
			b.Grow(len(s) + utf8.UTFMax)
			b.WriteString(s[:i])
		}
		if to >= 0 {
			b.WriteRune(to)
		}
	}
	if b.addr == nil {
		return s
	}
	return b.String()
}

// Repeat returns count copies of s.
func Repeat(s string, count int) string

// Replace replaces the first n occurrences of old, all if n is negative.
func Replace(s, old, new string, n int) string

// ReplaceAll replaces all occurrences of old.
func ReplaceAll(s, old, new string) string

// Split splits s at each sep; at each rune if sep is empty.
func Split(s, sep string) []string

// SplitAfter is Split with the separators kept.
func SplitAfter(s, sep string) []string

// SplitAfterN is SplitN with the separators kept.
func SplitAfterN(s, sep string, n int) []string

// SplitN is Split into at most n pieces, any number if n is negative.
func SplitN(s, sep string, n int) []string

// Title returns s with the first letter of each word in title case.
func Title(s string) string

// ToLower returns s in lower case.
func ToLower(s string) string

// ToLowerSpecial returns s in lower case by the rules of c.
func ToLowerSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToLower, s)
}

// ToTitle returns s in title case.
func ToTitle(s string) string

// ToTitleSpecial returns s in title case by the rules of c.
func ToTitleSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToTitle, s)
}

// ToUpper returns s in upper case.
func ToUpper(s string) string

// ToUpperSpecial returns s in upper case by the rules of c.
func ToUpperSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToUpper, s)
}

// ToValidUTF8 returns s with runs of invalid bytes replaced.
func ToValidUTF8(s, replacement string) string

// Trim returns s without leading and trailing runes that are in cutset.
func Trim(s, cutset string) string

// TrimFunc returns s without leading and trailing runes that satisfy f.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft returns s without leading runes that are in cutset.
func TrimLeft(s, cutset string) string

// TrimLeftFunc returns s without leading runes that satisfy f.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimPrefix returns s without the prefix.
func TrimPrefix(s, prefix string) string

// TrimRight returns s without trailing runes that are in cutset.
func TrimRight(s, cutset string) string

// TrimRightFunc returns s without trailing runes that satisfy f.
func TrimRightFunc(s string, f func(rune) bool) string {
	_, end := lastFunc(s, f, false)
	return s[:end]
}

// TrimSpace returns s without leading and trailing white space.
func TrimSpace(s string) string

// TrimSuffix returns s without the suffix.
func TrimSuffix(s, suffix string) string
