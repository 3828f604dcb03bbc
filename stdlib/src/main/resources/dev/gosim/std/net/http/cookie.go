package http

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// ---- cookies ----

// SameSite says whether a cookie goes along with requests that other sites cause.
type SameSite int

const (
	SameSiteDefaultMode SameSite = iota + 1
	SameSiteLaxMode
	SameSiteStrictMode
	SameSiteNoneMode
)

// A Cookie is a name and a value, with attributes when a response sets it.
type Cookie struct {
	Name        string
	Value       string
	Quoted      bool
	Path        string
	Domain      string
	Expires     time.Time
	RawExpires  string
	MaxAge      int
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	Raw         string
	Unparsed    []string
}

func isCookieValueByte(c byte) bool {
	return ' ' <= c && c < 0x7f && c != '"' && c != ';' && c != '\\'
}

func isCookiePathByte(c byte) bool { return ' ' <= c && c < 0x7f && c != ';' }

// parseCookieValue takes quotes off, if it may, and checks the rest.
func parseCookieValue(s string, mayQuote bool) (value string, quoted, ok bool) {
	if mayQuote && len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		s, quoted = s[1:len(s)-1], true
	}
	for i := 0; i < len(s); i++ {
		if !isCookieValueByte(s[i]) {
			return "", quoted, false
		}
	}
	return s, quoted, true
}

func readCookies(h Header, name string) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Cookie"] {
		for part := range strings.SplitSeq(textproto.TrimString(line), ";") {
			key, value, _ := strings.Cut(textproto.TrimString(part), "=")
			key = textproto.TrimString(key)
			if !isToken(key) || name != "" && name != key {
				continue
			}
			if value, quoted, ok := parseCookieValue(value, true); ok {
				cookies = append(cookies, &Cookie{Name: key, Value: value, Quoted: quoted})
			}
		}
	}
	return cookies
}

func readSetCookies(h Header) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Set-Cookie"] {
		if c, err := ParseSetCookie(line); err == nil {
			cookies = append(cookies, c)
		}
	}
	return cookies
}

// ParseCookie reads the value of a Cookie field.
func ParseCookie(line string) ([]*Cookie, error) {
	line = textproto.TrimString(line)
	if line == "" {
		return nil, errors.New("http: blank cookie")
	}
	var cookies []*Cookie
	for part := range strings.SplitSeq(line, ";") {
		name, value, err := cookiePair(textproto.TrimString(part))
		if err != nil {
			return nil, err
		}
		value, quoted, ok := parseCookieValue(value, true)
		if !ok {
			return nil, errors.New("http: invalid cookie value")
		}
		cookies = append(cookies, &Cookie{Name: name, Value: value, Quoted: quoted})
	}
	return cookies, nil
}

func cookiePair(s string) (name, value string, err error) {
	name, value, found := strings.Cut(s, "=")
	if !found {
		return "", "", errors.New("http: '=' not found in cookie")
	}
	if !isToken(name) {
		return "", "", errors.New("http: invalid cookie name")
	}
	return name, value, nil
}

// ParseSetCookie reads the value of a Set-Cookie field.
func ParseSetCookie(line string) (*Cookie, error) {
	parts := strings.Split(textproto.TrimString(line), ";")
	if len(parts) == 1 && parts[0] == "" {
		return nil, errors.New("http: blank cookie")
	}
	name, value, found := strings.Cut(textproto.TrimString(parts[0]), "=")
	if !found {
		return nil, errors.New("http: '=' not found in cookie")
	}
	name = textproto.TrimString(name)
	if !isToken(name) {
		return nil, errors.New("http: invalid cookie name")
	}
	value, quoted, ok := parseCookieValue(value, true)
	if !ok {
		return nil, errors.New("http: invalid cookie value")
	}
	c := &Cookie{Name: name, Value: value, Quoted: quoted, Raw: line}
	for _, part := range parts[1:] {
		part = textproto.TrimString(part)
		if part != "" && !c.attribute(part) {
			c.Unparsed = append(c.Unparsed, part)
		}
	}
	return c, nil
}

// attribute takes in an attribute of Set-Cookie; false if it cannot.
func (c *Cookie) attribute(part string) bool {
	key, text, _ := strings.Cut(part, "=")
	value, _, ok := parseCookieValue(text, false)
	if !ok {
		return false
	}
	switch strings.ToLower(key) {
	case "samesite":
		switch strings.ToLower(value) {
		case "lax":
			c.SameSite = SameSiteLaxMode
		case "strict":
			c.SameSite = SameSiteStrictMode
		case "none":
			c.SameSite = SameSiteNoneMode
		default:
			c.SameSite = SameSiteDefaultMode
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HttpOnly = true
	case "partitioned":
		c.Partitioned = true
	case "domain":
		c.Domain = value
	case "path":
		c.Path = value
	case "max-age":
		seconds, err := strconv.Atoi(value)
		if err != nil || seconds != 0 && value[0] == '0' {
			return false
		}
		c.MaxAge = seconds
		if seconds <= 0 {
			c.MaxAge = -1
		}
	case "expires":
		c.RawExpires = value
		t, err := time.Parse(time.RFC1123, value)
		if err != nil {
			if t, err = time.Parse("Mon, 02-Jan-2006 15:04:05 MST", value); err != nil {
				return false
			}
		}
		c.Expires = t.UTC()
	default:
		return false
	}
	return true
}

func cookieName(name string) string {
	return strings.NewReplacer("\n", "-", "\r", "-").Replace(name)
}

func cookieValue(v string, quoted bool) string {
	v = onlyValid("Cookie.Value", v, isCookieValueByte)
	if v == "" {
		return v
	}
	if quoted || strings.ContainsAny(v, " ,") {
		return `"` + v + `"`
	}
	return v
}

// onlyValid drops bytes that may not stand in a field of a cookie, and says so.
func onlyValid(field, v string, valid func(byte) bool) string {
	var b strings.Builder
	said := false
	for i := 0; i < len(v); i++ {
		if valid(v[i]) {
			b.WriteByte(v[i])
		} else if !said {
			log.Printf("net/http: invalid byte %q in %s; dropping invalid bytes", v[i], field)
			said = true
		}
	}
	return b.String()
}

// isDomain reports whether s can be the Domain of a cookie: a name, or an IPv4 address.
func isDomain(s string) bool {
	if ip := net.ParseIP(s); ip != nil && !strings.Contains(s, ":") {
		return true
	}
	s = strings.TrimPrefix(s, ".")
	if s == "" || len(s) > 255 {
		return false
	}
	letters := false
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := 0; i < len(label); i++ {
			c := label[i]
			switch {
			case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
				letters = true
			case c != '-' && (c < '0' || '9' < c):
				return false
			}
		}
	}
	return letters
}

func validExpires(t time.Time) bool { return t.Year() >= 1601 }

// String returns the cookie as Cookie has it, or with its attributes as Set-Cookie has it; "" if
// the name is invalid.
func (c *Cookie) String() string {
	if c == nil || !isToken(c.Name) {
		return ""
	}
	var b strings.Builder
	b.WriteString(c.Name + "=" + cookieValue(c.Value, c.Quoted))
	if c.Path != "" {
		b.WriteString("; Path=" + onlyValid("Cookie.Path", c.Path, isCookiePathByte))
	}
	if c.Domain != "" {
		if isDomain(c.Domain) {
			b.WriteString("; Domain=" + strings.TrimPrefix(c.Domain, "."))
		} else {
			log.Printf("net/http: invalid Cookie.Domain %q; dropping domain attribute", c.Domain)
		}
	}
	if validExpires(c.Expires) {
		b.WriteString("; Expires=" + c.Expires.UTC().Format(TimeFormat))
	}
	if c.MaxAge > 0 {
		b.WriteString("; Max-Age=" + strconv.Itoa(c.MaxAge))
	} else if c.MaxAge < 0 {
		b.WriteString("; Max-Age=0")
	}
	if c.HttpOnly {
		b.WriteString("; HttpOnly")
	}
	if c.Secure {
		b.WriteString("; Secure")
	}
	switch c.SameSite {
	case SameSiteNoneMode:
		b.WriteString("; SameSite=None")
	case SameSiteLaxMode:
		b.WriteString("; SameSite=Lax")
	case SameSiteStrictMode:
		b.WriteString("; SameSite=Strict")
	}
	if c.Partitioned {
		b.WriteString("; Partitioned")
	}
	return b.String()
}

// Valid says what is wrong with the cookie.
func (c *Cookie) Valid() error {
	if c == nil {
		return errors.New("http: nil Cookie")
	}
	if !isToken(c.Name) {
		return errors.New("http: invalid Cookie.Name")
	}
	if !c.Expires.IsZero() && !validExpires(c.Expires) {
		return errors.New("http: invalid Cookie.Expires")
	}
	for i := 0; i < len(c.Value); i++ {
		if !isCookieValueByte(c.Value[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Value", c.Value[i])
		}
	}
	for i := 0; i < len(c.Path); i++ {
		if !isCookiePathByte(c.Path[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Path", c.Path[i])
		}
	}
	if c.Domain != "" && !isDomain(c.Domain) {
		return errors.New("http: invalid Cookie.Domain")
	}
	if c.Partitioned && !c.Secure {
		return errors.New("http: partitioned cookies must be set with Secure")
	}
	return nil
}
