// Package html escapes text for HTML, and reads what is escaped.
package html

import (
	"strings"
	"unicode/utf8"
)

var escaper = strings.NewReplacer("&", "&amp;", "'", "&#39;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// EscapeString escapes <, >, &, ' and ".
func EscapeString(s string) string { return escaper.Replace(s) }

// UnescapeString replaces the references to characters, by name or number.
func UnescapeString(s string) string {
	before, rest, found := strings.Cut(s, "&")
	if !found {
		return s
	}
	var b strings.Builder
	for ; found; before, rest, found = strings.Cut(rest, "&") {
		b.WriteString(before)
		var chars string
		chars, rest = reference(rest)
		b.WriteString(chars)
	}
	b.WriteString(before)
	return b.String()
}

// reference reads what stands behind an &, and returns the characters meant and what follows. If it
// means none, the characters are what is written.
func reference(s string) (chars, rest string) {
	if strings.HasPrefix(s, "#") {
		return numbered(s)
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !isDigit(r) && !isLetter(r) })
	switch {
	case end < 0:
		end = len(s)
	case s[end] == ';':
		end++
	}
	name := s[:end]
	if chars := named(name); chars != "" {
		return chars, s[end:]
	}
	// Old names may run into what follows, the longest have six letters.
	for n := min(len(name)-1, 6); n > 1; n-- {
		if chars := named(name[:n]); chars != "" && utf8.RuneCountInString(chars) == 1 {
			return chars, s[n:]
		}
	}
	return "&" + name, s[end:]
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool { return 'a' <= r|' ' && r|' ' <= 'z' }

// named returns the characters of a name, or "".
func named(name string) string

// numbered reads #1, #1; #xa or #xa;.
func numbered(s string) (chars, rest string) {
	if len(s) < 3 {
		return "&", s
	}
	digits, base := s[1:], rune(10)
	if digits[0]|' ' == 'x' {
		digits, base = digits[1:], 16
	}
	var number rune // may overflow, as Go's does
	i := 0
	for ; i < len(digits); i++ {
		d, ok := digit(digits[i])
		if !ok || d >= base {
			break
		}
		number = number*base + d
	}
	if i == 0 && base == 10 {
		return "&", s
	}
	rest = digits[i:]
	if strings.HasPrefix(rest, ";") {
		rest = rest[1:]
	}
	if len(s)-len(rest) < 3 {
		return "&", s // a single digit at the end of the text
	}
	return character(number), rest
}

func digit(c byte) (rune, bool) {
	switch r := rune(c); {
	case isDigit(r):
		return r - '0', true
	case 'a' <= r|' ' && r|' ' <= 'f':
		return r | ' ' - 'a' + 10, true
	}
	return 0, false
}

// windows1252 are the characters that numbers from 0x80 on stand for in old texts.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func character(number rune) string {
	switch {
	case 0x80 <= number && number <= 0x9f:
		return string([]rune(windows1252)[number-0x80])
	case number == 0:
		return "\ufffd"
	}
	return string(number)
}
