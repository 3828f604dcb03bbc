package http

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime/multipart"
	"net/url"
	"slices"
	"strings"
)

// ParseHTTPVersion reads "HTTP/1.1".
func ParseHTTPVersion(vers string) (major, minor int, ok bool) {
	if len(vers) != len("HTTP/x.y") || vers[:5] != "HTTP/" || vers[6] != '.' {
		return 0, 0, false
	}
	major, minor = int(vers[5]-'0'), int(vers[7]-'0')
	if major < 0 || 9 < major || minor < 0 || 9 < minor {
		return 0, 0, false
	}
	return major, minor, true
}

// ---- errors ----

// A ProtocolError is a breach of the protocol.
type ProtocolError struct{ ErrorString string }

func (pe *ProtocolError) Error() string { return pe.ErrorString }

// Is lets ErrNotSupported match errors.ErrUnsupported.
func (pe *ProtocolError) Is(err error) bool {
	return pe == ErrNotSupported && err == errors.ErrUnsupported
}

var (
	ErrNotSupported         = &ProtocolError{"feature not supported"}
	ErrUnexpectedTrailer    = &ProtocolError{"trailer header without chunked transfer encoding"}
	ErrMissingBoundary      = &ProtocolError{"no multipart boundary param in Content-Type"}
	ErrNotMultipart         = &ProtocolError{"request Content-Type isn't multipart/form-data"}
	ErrHeaderTooLong        = &ProtocolError{"header too long"}
	ErrShortBody            = &ProtocolError{"entity body too short"}
	ErrMissingContentLength = &ProtocolError{"missing ContentLength in HEAD response"}
)

// ---- requests ----

// A Request is what a client sends and a server receives.
type Request struct {
	Method           string
	URL              *url.URL
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	GetBody          func() (io.ReadCloser, error)
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Host             string
	Form             url.Values
	PostForm         url.Values
	MultipartForm    *multipart.Form
	Trailer          Header
	RemoteAddr       string
	TLS              *tls.ConnectionState
	RequestURI       string
	Cancel           <-chan struct{}
	Response         *Response
	Pattern          string

	ctx         context.Context
	pat         *pattern
	matches     []string // what the wildcards of pat stand for
	otherValues map[string]string
}

// NewRequest is NewRequestWithContext with the background context.
func NewRequest(method, url string, body io.Reader) (*Request, error) {
	return NewRequestWithContext(context.Background(), method, url, body)
}

// NewRequestWithContext makes a request for a client to send.
func NewRequestWithContext(ctx context.Context, method, rawURL string, body io.Reader) (*Request, error) {
	if method == "" {
		method = MethodGet
	}
	if !isToken(method) {
		return nil, fmt.Errorf("net/http: invalid method %q", method)
	}
	if ctx == nil {
		return nil, errors.New("net/http: nil Context")
	}
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, err
	}
	rc, ok := body.(io.ReadCloser)
	if !ok && body != nil {
		rc = io.NopCloser(body)
	}
	u.Host = strings.TrimSuffix(u.Host, ":")
	req := &Request{
		ctx:        ctx,
		Method:     method,
		URL:        u,
		Proto:      "HTTP/1.1",
		ProtoMajor: 1,
		ProtoMinor: 1,
		Header:     make(Header),
		Body:       rc,
		Host:       u.Host,
	}
	req.measure(body)
	return req, nil
}

// measure finds length and copies of a body that is in memory.
func (r *Request) measure(body io.Reader) {
	switch b := body.(type) {
	case *bytes.Buffer:
		content := b.Bytes()
		r.ContentLength = int64(len(content))
		r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }
	case *bytes.Reader:
		start := *b
		r.ContentLength = int64(b.Len())
		r.GetBody = func() (io.ReadCloser, error) {
			again := start
			return io.NopCloser(&again), nil
		}
	case *strings.Reader:
		start := *b
		r.ContentLength = int64(b.Len())
		r.GetBody = func() (io.ReadCloser, error) {
			again := start
			return io.NopCloser(&again), nil
		}
	}
	if r.GetBody != nil && r.ContentLength == 0 {
		r.Body = NoBody
		r.GetBody = func() (io.ReadCloser, error) { return NoBody, nil }
	}
}

// Context returns the request's context.
func (r *Request) Context() context.Context {
	if r.ctx != nil {
		return r.ctx
	}
	return context.Background()
}

// WithContext returns a shallow copy with another context.
func (r *Request) WithContext(ctx context.Context) *Request {
	if ctx == nil {
		panic("nil context")
	}
	c := *r
	c.ctx = ctx
	return &c
}

// Clone returns a deep copy, but for the body, with another context.
func (r *Request) Clone(ctx context.Context) *Request {
	c := r.WithContext(ctx)
	c.URL = cloneURL(r.URL)
	c.Header = r.Header.Clone()
	c.Trailer = r.Trailer.Clone()
	c.TransferEncoding = slices.Clone(r.TransferEncoding)
	c.Form = url.Values(Header(r.Form).Clone())
	c.PostForm = url.Values(Header(r.PostForm).Clone())
	c.matches = slices.Clone(r.matches)
	c.otherValues = maps.Clone(r.otherValues)
	return c
}

func cloneURL(u *url.URL) *url.URL {
	if u == nil {
		return nil
	}
	c := *u
	if u.User != nil {
		user := *u.User
		c.User = &user
	}
	return &c
}

// ProtoAtLeast reports whether the protocol is at least major.minor.
func (r *Request) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// UserAgent returns what the client says it is.
func (r *Request) UserAgent() string { return r.Header.Get("User-Agent") }

// Referer returns where the client comes from; the misspelling is the protocol's.
func (r *Request) Referer() string { return r.Header.Get("Referer") }

// Cookies returns the cookies sent with the request.
func (r *Request) Cookies() []*Cookie { return readCookies(r.Header, "") }

// CookiesNamed returns those of a name.
func (r *Request) CookiesNamed(name string) []*Cookie {
	if name == "" {
		return []*Cookie{}
	}
	return readCookies(r.Header, name)
}

// Cookie returns the first of a name, or ErrNoCookie.
func (r *Request) Cookie(name string) (*Cookie, error) {
	for _, c := range r.CookiesNamed(name) {
		return c, nil
	}
	return nil, ErrNoCookie
}

// AddCookie adds a cookie to the Cookie field.
func (r *Request) AddCookie(c *Cookie) {
	s := cookieName(c.Name) + "=" + cookieValue(c.Value, c.Quoted)
	if before := r.Header.Get("Cookie"); before != "" {
		s = before + "; " + s
	}
	r.Header.Set("Cookie", s)
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func base64(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := min(3, len(s))
		group := (s[:n] + "\x00\x00")[:3]
		bits := int(group[0])<<16 | int(group[1])<<8 | int(group[2])
		for i := range 4 {
			if i > n {
				b.WriteByte('=')
			} else {
				b.WriteByte(base64Digits[bits>>(18-6*i)&63])
			}
		}
		s = s[n:]
	}
	return b.String()
}

func unbase64(s string) (string, bool) {
	if len(s)%4 != 0 {
		return "", false
	}
	text := strings.TrimSuffix(strings.TrimSuffix(s, "="), "=")
	var b strings.Builder
	bits, n := 0, 0
	for i := range len(text) {
		d := strings.IndexByte(base64Digits, text[i])
		if d < 0 {
			return "", false
		}
		bits = bits<<6 | d
		if n += 6; n >= 8 {
			n -= 8
			b.WriteByte(byte(bits >> n))
		}
	}
	return b.String(), true
}

// SetBasicAuth sets the Authorization field to a name and password, which are not encrypted.
func (r *Request) SetBasicAuth(username, password string) {
	r.Header.Set("Authorization", "Basic "+base64(username+":"+password))
}

// BasicAuth returns name and password from the Authorization field.
func (r *Request) BasicAuth() (username, password string, ok bool) {
	const prefix = "Basic "
	auth := r.Header.Get("Authorization")
	if len(auth) < len(prefix) || !strings.EqualFold(auth[:len(prefix)], prefix) {
		return "", "", false
	}
	text, ok := unbase64(auth[len(prefix):])
	if !ok {
		return "", "", false
	}
	if username, password, ok = strings.Cut(text, ":"); !ok {
		return "", "", false
	}
	return username, password, true
}

func (r *Request) closeBody() {
	if r.Body != nil {
		r.Body.Close()
	}
}

// bodyLength returns 0 for no body and -1 for one of unknown length.
func (r *Request) bodyLength() int64 {
	if r.Body == nil || r.Body == NoBody {
		return 0
	}
	if r.ContentLength != 0 {
		return r.ContentLength
	}
	return -1
}
