// Package textproto has what text protocols like HTTP and SMTP share.
package textproto

import (
	"strconv"
	"strings"
)

// An Error is an answer with a numeric code that is not the expected one.
type Error struct {
	Code int
	Msg  string
}

func (e *Error) Error() string {
	code := strconv.Itoa(e.Code)
	return strings.Repeat("0", max(0, 3-len(code))) + code + " " + e.Msg
}

// A ProtocolError tells of a message that breaks the protocol.
type ProtocolError string

func (p ProtocolError) Error() string { return string(p) }

// A MIMEHeader maps canonical keys to values.
type MIMEHeader map[string][]string

// Add gives key one more value.
func (h MIMEHeader) Add(key, value string) {
	key = CanonicalMIMEHeaderKey(key)
	h[key] = append(h[key], value)
}

// Set gives key one value.
func (h MIMEHeader) Set(key, value string) { h[CanonicalMIMEHeaderKey(key)] = []string{value} }

// Get returns the first value of key, or "".
func (h MIMEHeader) Get(key string) string {
	if list := h.Values(key); len(list) > 0 {
		return list[0]
	}
	return ""
}

// Values returns the values of key, not copied.
func (h MIMEHeader) Values(key string) []string {
	if h == nil {
		return nil
	}
	return h[CanonicalMIMEHeaderKey(key)]
}

// Del takes key out.
func (h MIMEHeader) Del(key string) { delete(h, CanonicalMIMEHeaderKey(key)) }

// token reports whether c may stand in the name of a header field (RFC 9110, section 5.6.2).
func token(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		strings.IndexByte("!#$%&'*+-.^_`|~", c) >= 0
}

// CanonicalMIMEHeaderKey puts each word between hyphens in capitals: "Accept-Encoding". What cannot
// be the name of a field is returned as it is.
func CanonicalMIMEHeaderKey(s string) string {
	same, first := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !token(c) {
			return s
		}
		same = same && c == cased(c, first)
		first = c == '-'
	}
	if same {
		return s
	}
	b := []byte(s)
	first = true
	for i, c := range b {
		b[i] = cased(c, first)
		first = c == '-'
	}
	return string(b)
}

func cased(c byte, upper bool) byte {
	if upper && 'a' <= c && c <= 'z' || !upper && 'A' <= c && c <= 'Z' {
		return c ^ 0x20
	}
	return c
}

const blanks = " \t\r\n"

// TrimString takes ASCII blanks off both ends.
func TrimString(s string) string { return strings.Trim(s, blanks) }

// TrimBytes takes ASCII blanks off both ends.
func TrimBytes(b []byte) []byte {
	for len(b) > 0 && strings.IndexByte(blanks, b[0]) >= 0 {
		b = b[1:]
	}
	for len(b) > 0 && strings.IndexByte(blanks, b[len(b)-1]) >= 0 {
		b = b[:len(b)-1]
	}
	return b
}
