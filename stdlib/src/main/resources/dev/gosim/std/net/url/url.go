// Package url parses URLs and escapes their parts (RFC 3986).
package url

import (
	"errors"
	"fmt"
	"net/netip"
	"strconv"
	"strings"
)

// An Error says what was being done with which URL when an error came up.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout reports whether the error below is a timeout.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether the error below calls itself temporary.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// An InvalidHostError is a character that a host name cannot have.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// ---- URLs ----

// A URL is scheme:opaque or scheme://user@host/path?query#fragment.
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string
	Path        string
	Fragment    string
	RawQuery    string
	RawPath     string
	RawFragment string
	ForceQuery  bool
	OmitHost    bool
}

// Userinfo is what stands before the @: a name and perhaps a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User makes a Userinfo without password.
func User(username string) *Userinfo { return &Userinfo{username: username} }

// UserPassword makes a Userinfo with a password.
func UserPassword(username, password string) *Userinfo {
	return &Userinfo{username, password, true}
}

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns name[:password], escaped.
func (u *Userinfo) String() string {
	if u.username == "" && u.password == "" && !u.passwordSet {
		return ""
	}
	s := escape(u.username, inUser)
	if u.passwordSet {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// Parse reads a URL, absolute or relative.
func Parse(rawURL string) (*URL, error) {
	s, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(s, false)
	if err != nil {
		return nil, &Error{"parse", s, err}
	}
	if fragment != "" {
		if err := u.setFragment(fragment); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
	}
	return u, nil
}

// ParseRequestURI reads the URI of an HTTP request: absolute, or a path; it has no fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// splitScheme takes the scheme off, if there is one.
func splitScheme(s string) (scheme, rest string, err error) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			continue
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
			continue
		case c == ':' && i == 0:
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return s[:i], s[i+1:], nil
		}
		break
	}
	return "", s, nil
}

func parse(s string, request bool) (*URL, error) {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	if s == "" && request {
		return nil, errors.New("empty url")
	}
	u := new(URL)
	if s == "*" {
		u.Path = "*"
		return u, nil
	}
	scheme, rest, err := splitScheme(s)
	if err != nil {
		return nil, err
	}
	u.Scheme = strings.ToLower(scheme)
	if i := strings.IndexByte(rest, '?'); i >= 0 {
		u.RawQuery = rest[i+1:]
		u.ForceQuery = u.RawQuery == ""
		rest = rest[:i]
	}
	if !strings.HasPrefix(rest, "/") {
		if u.Scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if request {
			return nil, errors.New("invalid URI for request")
		}
		if colonInSegment(rest) {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	hasHost := strings.HasPrefix(rest, "//") &&
		(u.Scheme != "" || !request && !strings.HasPrefix(rest, "///"))
	if hasHost {
		authority := rest[2:]
		rest = ""
		if i := strings.IndexByte(authority, '/'); i >= 0 {
			authority, rest = authority[:i], authority[i:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	} else if u.Scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// colonInSegment reports whether the first segment has a colon: it would look like a scheme.
func colonInSegment(path string) bool {
	segment, _, _ := strings.Cut(path, "/")
	return strings.Contains(segment, ":")
}

func (u *URL) setAuthority(authority string) error {
	at := strings.LastIndex(authority, "@")
	host, err := parseHost(u.Scheme, authority[at+1:])
	if err != nil {
		return err
	}
	u.Host = host
	if at < 0 {
		return nil
	}
	info := authority[:at]
	for i := 0; i < len(info); i++ {
		if !alphanumeric(info[i]) && strings.IndexByte("-._:~!$&'()*+,;=%@", info[i]) < 0 {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, set := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return err
	}
	if password, err = unescape(password, inUser); err != nil {
		return err
	}
	u.User = &Userinfo{name, password, set}
	return nil
}

// validPort reports whether s is empty or a colon with digits.
func validPort(s string) bool {
	if s == "" {
		return true
	}
	if s[0] != ':' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if s[i] < '0' || '9' < s[i] {
			return false
		}
	}
	return true
}

func invalidPort(s string) error { return fmt.Errorf("invalid port %q after host", s) }

func parseHost(scheme, host string) (string, error) {
	open := strings.LastIndex(host, "[")
	if open < 0 {
		i := strings.LastIndex(host, ":")
		// postgres and the like list several hosts with their ports.
		if scheme == "http" || scheme == "https" {
			i = strings.Index(host, ":")
		}
		if i >= 0 && !validPort(host[i:]) {
			return "", invalidPort(host[i:])
		}
		return unescape(host, inHost)
	}
	if open > 0 {
		return "", errors.New("invalid IP-literal")
	}
	end := strings.LastIndex(host, "]")
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := host[end+1:]
	if !validPort(port) {
		return "", invalidPort(port)
	}
	address, zone := host[1:end], ""
	i := strings.Index(address, "%25")
	if i >= 0 {
		address, zone = address[:i], address[i:]
	}
	address, err := unescape(address, inHost)
	if err != nil {
		return "", err
	}
	if zone, err = unescape(zone, inZone); err != nil {
		return "", err
	}
	if port, err = unescape(port, inHost); err != nil {
		return "", err
	}
	ip, err := netip.ParseAddr(address + zone)
	if err != nil {
		return "", fmt.Errorf("invalid host: %w", err)
	}
	if ip.Is4() {
		return "", errors.New("invalid IP-literal")
	}
	return "[" + address + zone + "]" + port, nil
}

func (u *URL) setPath(p string) error {
	path, err := unescape(p, inPath)
	if err != nil {
		return err
	}
	u.Path, u.RawPath = path, ""
	if escape(path, inPath) != p {
		u.RawPath = p
	}
	return nil
}

func (u *URL) setFragment(f string) error {
	fragment, err := unescape(f, inFragment)
	if err != nil {
		return err
	}
	u.Fragment, u.RawFragment = fragment, ""
	if escape(fragment, inFragment) != f {
		u.RawFragment = f
	}
	return nil
}

// encodes reports whether raw is a possible encoding of text.
func encodes(raw, text string, p part) bool {
	if raw == "" {
		return false
	}
	for i := 0; i < len(raw); i++ {
		if strings.IndexByte("!$&'()*+,;=:@[]%", raw[i]) < 0 && escapes(raw[i], p) {
			return false
		}
	}
	got, err := unescape(raw, p)
	return err == nil && got == text
}

// EscapedPath returns RawPath if it encodes Path, else Path's own encoding.
func (u *URL) EscapedPath() string {
	if encodes(u.RawPath, u.Path, inPath) {
		return u.RawPath
	}
	if u.Path == "*" {
		return "*"
	}
	return escape(u.Path, inPath)
}

// EscapedFragment returns RawFragment if it encodes Fragment, else Fragment's own encoding.
func (u *URL) EscapedFragment() string {
	if encodes(u.RawFragment, u.Fragment, inFragment) {
		return u.RawFragment
	}
	return escape(u.Fragment, inFragment)
}

// String puts the URL together.
func (u *URL) String() string {
	var b strings.Builder
	if u.Scheme != "" {
		b.WriteString(u.Scheme + ":")
	}
	if u.Opaque != "" {
		b.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&b)
	}
	if u.ForceQuery || u.RawQuery != "" {
		b.WriteString("?" + u.RawQuery)
	}
	if u.Fragment != "" {
		b.WriteString("#" + u.EscapedFragment())
	}
	return b.String()
}

func (u *URL) writeHierarchy(b *strings.Builder) {
	named := u.Host != "" || u.User != nil
	if named || u.Scheme != "" && !u.OmitHost {
		if named || u.Path != "" {
			b.WriteString("//")
		}
		if u.User != nil {
			b.WriteString(u.User.String() + "@")
		}
		b.WriteString(escape(u.Host, inHost))
	}
	path := u.EscapedPath()
	if path != "" && path[0] != '/' && u.Host != "" {
		b.WriteByte('/')
	}
	if b.Len() == 0 && colonInSegment(path) {
		b.WriteString("./")
	}
	b.WriteString(path)
}

// Redacted is String with the password hidden.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	c := *u
	if _, set := c.User.Password(); set {
		c.User = UserPassword(c.User.Username(), "xxxxx")
	}
	return c.String()
}

// IsAbs reports whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// RequestURI returns path?query or opaque?query, as a request line has it.
func (u *URL) RequestURI() string {
	s := u.Opaque
	switch {
	case s == "":
		s = u.EscapedPath()
		if s == "" {
			s = "/"
		}
	case strings.HasPrefix(s, "//"):
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// Hostname returns Host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := splitPort(u.Host)
	return host
}

// Port returns the port in Host, without colon.
func (u *URL) Port() string {
	_, port := splitPort(u.Host)
	return port
}

func splitPort(s string) (host, port string) {
	host = s
	if i := strings.LastIndexByte(s, ':'); i >= 0 && validPort(s[i:]) {
		host, port = s[:i], s[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// MarshalBinary returns the text of String.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// AppendBinary appends the text of String.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary parses text.
func (u *URL) UnmarshalBinary(text []byte) error {
	p, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *p
	return nil
}
