package template

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// inCSS reads up to a string, URL or comment.
func (c context) inCSS(s string) (context, int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			c.state = stateCSSDqStr
			return c, i + 1
		case '\'':
			c.state = stateCSSSqStr
			return c, i + 1
		case '/':
			switch {
			case strings.HasPrefix(s[i:], "//"):
				c.state = stateCSSLineCmt
				return c, i + 2
			case strings.HasPrefix(s[i:], "/*"):
				c.state = stateCSSBlockCmt
				return c, i + 2
			}
		case '(':
			if endsWithWord(strings.TrimRight(s[:i], htmlSpace), "url") {
				return c.beginCSSURL(s, i+1)
			}
		}
	}
	return c, len(s)
}

func (c context) beginCSSURL(s string, at int) (context, int) {
	at += skipSpace(s[at:])
	switch {
	case strings.HasPrefix(s[at:], `"`):
		c.state = stateCSSDqURL
	case strings.HasPrefix(s[at:], "'"):
		c.state = stateCSSSqURL
	default:
		c.state = stateCSSURL
		return c, at
	}
	return c, at + 1
}

// endsWithWord reports whether s ends with the word, and not with a longer one.
func endsWithWord(s, word string) bool {
	before := len(s) - len(word)
	if before < 0 || strings.ToLower(s[before:]) != word {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:before])
	return before == 0 || !isCSSWord(r)
}

func isCSSWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '-' || r == '_' || isAlphanumeric(byte(r))
	}
	return r != 0xfffe && r != 0xffff
}

// inCSSString reads a string, which may be a URL, up to its end.
func (c context) inCSSString(s string) (context, int) {
	ends := "\t\n\f\r )"
	switch c.state {
	case stateCSSDqStr, stateCSSDqURL:
		ends = `"`
	case stateCSSSqStr, stateCSSSqURL:
		ends = "'"
	}
	begin := 0
	for {
		i := strings.IndexAny(s[begin:], `\`+ends)
		if i < 0 {
			return c.inURL(string(decodeCSS([]byte(s[begin:])))), len(s)
		}
		i += begin
		if s[i] != '\\' {
			c.state = stateCSS
			return c, i + 1
		}
		if i++; i == len(s) {
			return unfinishedEscape("CSS", s), len(s)
		}
		c = c.inURL(string(decodeCSS([]byte(s[:i+1]))))
		begin = i + 1
	}
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|' ' && c|' ' <= 'f' }

// decodeCSS replaces what is escaped by backslashes.
func decodeCSS(s []byte) []byte {
	if bytes.IndexByte(s, '\\') < 0 {
		return s
	}
	var b []byte
	for len(s) > 0 {
		before, escaped, found := bytes.Cut(s, []byte{'\\'})
		b = append(b, before...)
		if !found || len(escaped) == 0 {
			break
		}
		s = escaped
		if !isHex(s[0]) {
			_, size := utf8.DecodeRune(s)
			b, s = append(b, s[:size]...), s[size:]
			continue
		}
		n := 1
		for n < min(len(s), 6) && isHex(s[n]) {
			n++
		}
		code, _ := strconv.ParseInt(string(s[:n]), 16, 32)
		if code > utf8.MaxRune {
			code /= 16
			n--
		}
		b, s = utf8.AppendRune(b, rune(code)), afterCSSSpace(s[n:])
	}
	return b
}

// afterCSSSpace skips the space that ends a code.
func afterCSSSpace(s []byte) []byte {
	switch {
	case bytes.HasPrefix(s, []byte("\r\n")):
		return s[2:]
	case len(s) > 0 && strings.IndexByte(htmlSpace, s[0]) >= 0:
		return s[1:]
	}
	return s
}

// cssEscaper escapes for a string.
func cssEscaper(args ...any) string {
	s, _ := stringify(args)
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '\\':
			b.WriteString(`\\`)
		case strings.IndexByte("\x00\t\n\f\r\"&'()+/:;<>{}", c) >= 0:
			fmt.Fprintf(&b, `\%x`, c)
			if i+1 == len(s) || isHex(s[i+1]) || strings.IndexByte(htmlSpace, s[i+1]) >= 0 {
				b.WriteByte(' ') // the end of the code
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// cssValueFilter lets quantities, names, colours and the like through.
func cssValueFilter(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeCSS {
		return s
	}
	value := string(decodeCSS([]byte(s)))
	if strings.ContainsAny(value, "\x00\"'()/;@[\\]`{}<>") || strings.Contains(value, "--") {
		return filterFailsafe
	}
	word := strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && r != '-' && isCSSWord(r) {
			return r
		}
		return -1
	}, strings.ToLower(value))
	if strings.Contains(word, "expression") || strings.Contains(word, "mozbinding") {
		return filterFailsafe
	}
	return value
}
