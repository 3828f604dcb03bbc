package template

import (
	"fmt"
	"strings"
)

// filterFailsafe stands for a value that is not safe where it should stand.
const filterFailsafe = "ZgotmplZ"

// urlFilter lets URLs through that a click on does no harm.
func urlFilter(args ...any) string {
	s, t := stringify(args)
	if t != contentTypeURL && !isSafeURL(s) {
		return "#" + filterFailsafe
	}
	return s
}

func isSafeURL(s string) bool {
	scheme, _, ok := strings.Cut(s, ":")
	if !ok || strings.Contains(scheme, "/") {
		return true
	}
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto")
}

// urlEscaper escapes for a query.
func urlEscaper(args ...any) string {
	s, t := stringify(args)
	return escapeURL(s, t == contentTypeURL)
}

// urlNormalizer leaves a URL's parts apart.
func urlNormalizer(args ...any) string {
	s, _ := stringify(args)
	return escapeURL(s, true)
}

func escapeURL(s string, isURL bool) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case isAlphanumeric(c) || strings.IndexByte("-._~", c) >= 0,
			isURL && strings.IndexByte("!#$&*+,/:;=?@[]", c) >= 0,
			isURL && c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02x", c)
		}
	}
	return b.String()
}

// srcsetFilterAndEscaper filters a list of URLs, each with the size of the image.
func srcsetFilterAndEscaper(args ...any) string {
	s, t := stringify(args)
	switch t {
	case contentTypeSrcset:
		return s
	case contentTypeURL:
		return strings.ReplaceAll(escapeURL(s, true), ",", "%2c")
	}
	parts := strings.Split(s, ",")
	for i, part := range parts {
		parts[i] = srcsetElement(part)
	}
	return strings.Join(parts, ",")
}

func srcsetElement(s string) string {
	begin := skipSpace(s)
	end := len(s)
	if n := strings.IndexAny(s[begin:], htmlSpace); n >= 0 {
		end = begin + n
	}
	isSize := func(r rune) bool { return r < 0x80 && (isAlphanumeric(byte(r)) || strings.ContainsRune(htmlSpace, r)) }
	isOther := func(r rune) bool { return !isSize(r) }
	if !isSafeURL(s[begin:end]) || strings.ContainsFunc(s[end:], isOther) {
		return "#" + filterFailsafe
	}
	return s[:begin] + escapeURL(s[begin:end], true) + s[end:]
}
