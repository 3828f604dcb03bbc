// Package mime knows media types: how they are written, and which go with which files.
package mime

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// ErrInvalidMediaParameter is returned when the type is right and a parameter is not.
var ErrInvalidMediaParameter = errors.New("mime: invalid media parameter")

func isTokenChar(c byte) bool {
	return c > ' ' && c < 0x7f && strings.IndexByte(`()<>@,;:\"/[]?=`, c) < 0
}

func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isTokenChar(s[i]) {
			return false
		}
	}
	return s != ""
}

// FormatMediaType writes a type with its parameters; "" if that cannot be.
func FormatMediaType(t string, param map[string]string) string {
	var b strings.Builder
	if major, sub, ok := strings.Cut(t, "/"); ok {
		if !isToken(major) || !isToken(sub) {
			return ""
		}
	} else if !isToken(t) {
		return ""
	}
	b.WriteString(strings.ToLower(t))
	for _, name := range slices.Sorted(maps.Keys(param)) {
		if !isToken(name) {
			return ""
		}
		value := param[name]
		b.WriteString("; ")
		b.WriteString(strings.ToLower(name))
		switch {
		case !ascii(value):
			b.WriteString("*=utf-8''")
			percent(&b, value)
		case isToken(value):
			b.WriteString("=" + value)
		default:
			b.WriteString(`="`)
			for i := 0; i < len(value); i++ {
				if value[i] == '"' || value[i] == '\\' {
					b.WriteByte('\\')
				}
				b.WriteByte(value[i])
			}
			b.WriteByte('"')
		}
	}
	return b.String()
}

// ascii tells whether a value can stand between quotes.
func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x7f || s[i] < ' ' && s[i] != '\t' {
			return false
		}
	}
	return true
}

func percent(b *strings.Builder, s string) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("*'%", c) >= 0 || !isTokenChar(c) {
			fmt.Fprintf(b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
}

// ParseMediaType reads a type, in lower case then, and its parameters.
func ParseMediaType(v string) (mediatype string, params map[string]string, err error) {
	base, rest, _ := strings.Cut(v, ";")
	rest = v[len(base):]
	mediatype = strings.TrimSpace(strings.ToLower(base))
	if err := checkType(mediatype); err != nil {
		return "", nil, err
	}
	params = map[string]string{}
	for rest != "" {
		rest = strings.TrimLeft(rest, " \t\r\n")
		if rest == "" {
			break
		}
		name, value, after := parameter(rest)
		if name == "" {
			if strings.TrimSpace(after) == ";" {
				break // one too many at the end
			}
			return mediatype, nil, ErrInvalidMediaParameter
		}
		if old, ok := params[name]; ok && old != value {
			return "", nil, errors.New("mime: duplicate parameter name")
		}
		params[name] = value
		rest = after
	}
	extended(params)
	return mediatype, params, nil
}

func checkType(t string) error {
	major, rest := tokenOf(t)
	if major == "" {
		return errors.New("mime: no media type")
	}
	if rest == "" {
		return nil
	}
	if rest[0] != '/' {
		return errors.New("mime: expected slash after first token")
	}
	sub, rest := tokenOf(rest[1:])
	if sub == "" {
		return errors.New("mime: expected token after slash")
	}
	if rest != "" {
		return errors.New("mime: unexpected content after media subtype")
	}
	return nil
}

func tokenOf(s string) (token, rest string) {
	i := 0
	for i < len(s) && isTokenChar(s[i]) {
		i++
	}
	return s[:i], s[i:]
}

// parameter reads "; name=value"; the name is empty if that is not what stands there.
func parameter(s string) (name, value, rest string) {
	if s[0] != ';' {
		return "", "", s
	}
	name, rest = tokenOf(strings.TrimLeft(s[1:], " \t\r\n"))
	name = strings.ToLower(name)
	rest = strings.TrimLeft(rest, " \t\r\n")
	if name == "" || !strings.HasPrefix(rest, "=") {
		return "", "", s
	}
	rest = strings.TrimLeft(rest[1:], " \t\r\n")
	if !strings.HasPrefix(rest, `"`) {
		if value, rest = tokenOf(rest); value == "" {
			return "", "", s
		}
		return name, value, rest
	}
	var b strings.Builder
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '"':
			return name, b.String(), rest[i+1:]
		case c == '\\' && i+1 < len(rest) && strings.IndexByte(`()<>@,;:\"/[]?=`, rest[i+1]) >= 0:
			i++
			b.WriteByte(rest[i])
		case c == '\r' || c == '\n':
			return "", "", s
		default:
			b.WriteByte(c)
		}
	}
	return "", "", s
}

// extended puts parameters together that are encoded or in parts (RFC 2231).
func extended(params map[string]string) {
	for _, key := range slices.Sorted(maps.Keys(params)) {
		name, part, ok := strings.Cut(key, "*")
		if !ok || part != "" && part != "0" && part != "0*" {
			continue
		}
		var b strings.Builder
		if part == "" {
			b.WriteString(decode(params[key], true))
			delete(params, key)
		}
		for i := 0; part != ""; i++ {
			plain, encoded := fmt.Sprintf("%s*%d", name, i), fmt.Sprintf("%s*%d*", name, i)
			if v, ok := params[plain]; ok {
				b.WriteString(v)
				delete(params, plain)
			} else if v, ok := params[encoded]; ok {
				b.WriteString(decode(v, i == 0))
				delete(params, encoded)
			} else {
				break
			}
		}
		params[name] = b.String()
	}
}

// decode undoes percent encoding; before the text stand charset and language.
func decode(s string, first bool) string {
	if first {
		parts := strings.SplitN(s, "'", 3)
		if len(parts) != 3 {
			return ""
		}
		if c := strings.ToLower(parts[0]); c != "utf-8" && c != "us-ascii" {
			return ""
		}
		s = parts[2]
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		var c byte
		if s[i] == '%' && i+2 < len(s)+0 {
			if n, err := fmt.Sscanf(s[i+1:i+3], "%02x", &c); n == 1 && err == nil {
				b.WriteByte(c)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
