package url

import (
	"strconv"
	"strings"
)

// An EscapeError is a percent sign without two hexadecimal digits after it.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// ---- escaping ----

// A part is a place in a URL; each has characters of its own that stand for themselves.
type part int

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// plain has, per part, what stands for itself there besides letters, digits and "-_.~".
var plain = [...]string{
	inPath:     "$&+,/:;=@",
	inSegment:  "$&+:=@",
	inHost:     "!$&'()*+,;=:[]<>\"",
	inZone:     "!$&'()*+,;=:[]<>\"",
	inUser:     "$&+,;=",
	inQuery:    "",
	inFragment: "$&+,/:;=?@!()*",
}

func alphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func escapes(c byte, p part) bool {
	if alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~' {
		return false
	}
	return strings.IndexByte(plain[p], c) < 0
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func escape(s string, p part) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !escapes(c, p) {
			continue
		}
		b.WriteString(s[from:i])
		from = i + 1
		if c == ' ' && p == inQuery {
			b.WriteByte('+')
			continue
		}
		b.WriteByte('%')
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// unescapeAt decodes the escape at the start of s.
func unescapeAt(s string, p part) (byte, error) {
	if len(s) >= 3 {
		hi, ok1 := hexDigit(s[1])
		lo, ok2 := hexDigit(s[2])
		if ok1 && ok2 {
			c := hi<<4 | lo
			// RFC 6874 has "%25" before a zone; otherwise hosts escape only what is not ASCII.
			bad := p == inHost && c < 0x80 && s[:3] != "%25" ||
				p == inZone && s[:3] != "%25" && c != ' ' && escapes(c, inHost)
			if !bad {
				return c, nil
			}
		}
		s = s[:3]
	}
	return 0, EscapeError(s)
}

func unescape(s string, p part) (string, error) {
	same := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			if _, err := unescapeAt(s[i:], p); err != nil {
				return "", err
			}
			i += 2
			same = false
		case c == '+':
			same = same && p != inQuery
		case (p == inHost || p == inZone) && c < 0x80 && escapes(c, p):
			return "", InvalidHostError(s[i : i+1])
		}
	}
	if same {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' {
			c, _ = unescapeAt(s[i:], p)
			i += 2
		} else if c == '+' && p == inQuery {
			c = ' '
		}
		b.WriteByte(c)
	}
	return b.String(), nil
}

// QueryEscape makes s fit for a query.
func QueryEscape(s string) string { return escape(s, inQuery) }

// PathEscape makes s fit for a segment of a path.
func PathEscape(s string) string { return escape(s, inSegment) }

// QueryUnescape undoes QueryEscape.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathUnescape undoes PathEscape; a plus sign stays one.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }
