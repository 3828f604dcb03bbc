package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// FieldsSeq iterates over what Fields returns.
func FieldsSeq(s string) iter.Seq[string] {
	return FieldsFuncSeq(s, unicode.IsSpace)
}

// FieldsFuncSeq iterates over what FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			if f(r) {
				if start >= 0 {
					if !yield(s[start:i]) {
						return
					}
					start = -1
				}
			} else if start < 0 {
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// Lines iterates over the lines of s with their newlines.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for from := 0; from < len(s); {
			to := indexFrom(s, "\n", from) + 1
			if to == 0 {
				to = len(s)
			}
			if !yield(s[from:to]) {
				return
			}
			from = to
		}
	}
}

// SplitSeq iterates over what Split returns.
func SplitSeq(s, sep string) iter.Seq[string] {
	return splitSeq(s, sep, 0)
}

// SplitAfterSeq iterates over what SplitAfter returns.
func SplitAfterSeq(s, sep string) iter.Seq[string] {
	return splitSeq(s, sep, len(sep))
}

func splitSeq(s, sep string, save int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if sep == "" {
			for from := 0; from < len(s); {
				_, size := utf8.DecodeRuneInString(s[from:min(len(s), from+utf8.UTFMax)])
				if !yield(s[from : from+size]) {
					return
				}
				from += size
			}
			return
		}
		from := 0
		for {
			at := indexFrom(s, sep, from)
			if at < 0 {
				break
			}
			if !yield(s[from : at+save]) {
				return
			}
			from = at + len(sep)
		}
		yield(s[from:])
	}
}
