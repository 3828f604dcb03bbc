// Package http has the client of HTTP: requests, responses, header fields, cookies, redirects.
// What carries an exchange out is java.net.http, behind Transport.
package http

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"net/netip"
	"net/textproto"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Methods.
const (
	MethodGet     = "GET"
	MethodHead    = "HEAD"
	MethodPost    = "POST"
	MethodPut     = "PUT"
	MethodPatch   = "PATCH"
	MethodDelete  = "DELETE"
	MethodConnect = "CONNECT"
	MethodOptions = "OPTIONS"
	MethodTrace   = "TRACE"
)

// TimeFormat is the format of times in header fields; the time must be in UTC.
const TimeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// ParseTime reads a time in one of the three formats that HTTP knows.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range []string{TimeFormat, time.RFC850, time.ANSIC} {
		if t, err = time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return t, err
}

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

var (
	ErrBodyReadAfterClose = errors.New("http: invalid Read on closed Body")
	ErrLineTooLong        = errors.New("header line too long")
	ErrMissingFile        = errors.New("http: no such file")
	ErrNoCookie           = errors.New("http: named cookie not present")
	ErrNoLocation         = errors.New("http: no Location header in response")
	ErrSchemeMismatch     = errors.New("http: server gave HTTP response to HTTPS client")
	ErrSkipAltProtocol    = errors.New("net/http: skip alternate protocol")
	ErrUseLastResponse    = errors.New("net/http: use last response")
)

var (
	errClosedBody = errors.New("http: read on closed response body")
	errCanceled   = errors.New("net/http: request canceled")
)

// ---- header fields ----

// A Header maps canonical names of fields to their values.
type Header map[string][]string

// CanonicalHeaderKey returns the usual form of a name: "Accept-Encoding".
func CanonicalHeaderKey(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// Add gives key one more value.
func (h Header) Add(key, value string) { textproto.MIMEHeader(h).Add(key, value) }

// Set gives key one value.
func (h Header) Set(key, value string) { textproto.MIMEHeader(h).Set(key, value) }

// Get returns the first value of key, or "".
func (h Header) Get(key string) string { return textproto.MIMEHeader(h).Get(key) }

// Values returns the values of key, not copied.
func (h Header) Values(key string) []string { return textproto.MIMEHeader(h).Values(key) }

// Del takes key out.
func (h Header) Del(key string) { textproto.MIMEHeader(h).Del(key) }

// Clone copies the map and its lists.
func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for key, list := range h {
		c[key] = slices.Clone(list)
	}
	return c
}

// Write writes the fields as they stand in a message.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

// WriteSubset is Write without those that exclude names.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	for _, key := range slices.Sorted(maps.Keys(h)) {
		if exclude[key] || !isToken(key) {
			continue
		}
		for _, v := range h[key] {
			if _, err := io.WriteString(w, key+": "+oneLine(v)+"\r\n"); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneLine is a value without line breaks and blanks around.
func oneLine(v string) string {
	v = strings.ReplaceAll(strings.ReplaceAll(v, "\n", " "), "\r", " ")
	return textproto.TrimString(v)
}

// has reports whether a field that lists words has one.
func (h Header) has(key, word string) bool {
	for _, v := range h[key] {
		for w := range strings.SplitSeq(v, ",") {
			if strings.EqualFold(textproto.TrimString(w), word) {
				return true
			}
		}
	}
	return false
}

func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && strings.IndexByte("!#$%&'*+-.^_`|~", c) < 0 {
			return false
		}
	}
	return s != ""
}

// check returns what is wrong with the fields of a request.
func (h Header) check() error {
	for key, list := range h {
		if !isToken(key) {
			return fmt.Errorf("net/http: invalid header field name %q", key)
		}
		for _, v := range list {
			for i := 0; i < len(v); i++ {
				if v[i] < ' ' && v[i] != '\t' || v[i] == 0x7f {
					return fmt.Errorf("net/http: invalid header field value for %q", key)
				}
			}
		}
	}
	return nil
}

// ---- bodies ----

type noBody struct{}

// NoBody is a body without content.
var NoBody = noBody{}

func (noBody) Read([]byte) (int, error)         { return 0, io.EOF }
func (noBody) Close() error                     { return nil }
func (noBody) WriteTo(io.Writer) (int64, error) { return 0, nil }

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
	Trailer          Header
	RemoteAddr       string
	RequestURI       string
	Cancel           <-chan struct{}
	Response         *Response
	Pattern          string

	ctx context.Context
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

// ---- responses ----

// A Response is what a server answers.
type Response struct {
	Status           string
	StatusCode       int
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Uncompressed     bool
	Trailer          Header
	Request          *Request
}

// Cookies returns the cookies that the response sets.
func (r *Response) Cookies() []*Cookie { return readSetCookies(r.Header) }

// Location returns the URL in the Location field, as seen from the request's.
func (r *Response) Location() (*url.URL, error) {
	loc := r.Header.Get("Location")
	if loc == "" {
		return nil, ErrNoLocation
	}
	if r.Request != nil && r.Request.URL != nil {
		return r.Request.URL.Parse(loc)
	}
	return url.Parse(loc)
}

// ProtoAtLeast reports whether the protocol is at least major.minor.
func (r *Response) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// ---- client ----

// A RoundTripper carries out one exchange.
type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

// A CookieJar keeps the cookies of a client.
type CookieJar interface {
	SetCookies(u *url.URL, cookies []*Cookie)
	Cookies(u *url.URL) []*Cookie
}

// A Client sends requests and follows redirects; the zero Client is ready.
type Client struct {
	Transport     RoundTripper
	CheckRedirect func(req *Request, via []*Request) error
	Jar           CookieJar
	Timeout       time.Duration
}

// DefaultClient is the client of Get, Head, Post and PostForm.
var DefaultClient = &Client{}

// Get sends a GET request.
func Get(url string) (resp *Response, err error) { return DefaultClient.Get(url) }

// Head sends a HEAD request.
func Head(url string) (resp *Response, err error) { return DefaultClient.Head(url) }

// Post sends a POST request.
func Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return DefaultClient.Post(url, contentType, body)
}

// PostForm sends a form in a POST request.
func PostForm(url string, data url.Values) (resp *Response, err error) {
	return DefaultClient.PostForm(url, data)
}

// Get sends a GET request.
func (c *Client) Get(url string) (resp *Response, err error) {
	return c.send(MethodGet, url, "", nil)
}

// Head sends a HEAD request.
func (c *Client) Head(url string) (resp *Response, err error) {
	return c.send(MethodHead, url, "", nil)
}

// Post sends a POST request.
func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return c.send(MethodPost, url, contentType, body)
}

// PostForm sends a form in a POST request.
func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error) {
	return c.Post(url, "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
}

func (c *Client) send(method, url, contentType string, body io.Reader) (*Response, error) {
	req, err := NewRequest(method, url, body)
	if err != nil {
		return nil, err
	}
	if method == MethodPost {
		req.Header.Set("Content-Type", contentType)
	}
	return c.Do(req)
}

func (c *Client) transport() RoundTripper {
	if c.Transport != nil {
		return c.Transport
	}
	return DefaultTransport
}

// CloseIdleConnections has the transport close the connections it keeps.
func (c *Client) CloseIdleConnections() {
	if t, ok := c.transport().(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

// opName is the Op of a url.Error: "Get".
func opName(method string) string {
	if method == "" {
		return "Get"
	}
	return method[:1] + strings.ToLower(method[1:])
}

// shown is a URL as errors name it, without password.
func shown(u *url.URL) string {
	if _, set := u.User.Password(); set {
		user := u.User.String()
		user = user[:strings.Index(user, ":")+1]
		return strings.Replace(u.String(), u.User.String()+"@", user+"***@", 1)
	}
	return u.String()
}

// Do sends a request, follows redirects, and returns the last response. Its body must be closed.
func (c *Client) Do(req *Request) (*Response, error) {
	if req.URL == nil {
		req.closeBody()
		return nil, &url.Error{Op: opName(req.Method), Err: errors.New("http: nil Request.URL")}
	}
	t := &trip{client: c, first: req, header: req.Header.Clone()}
	if t.header == nil {
		t.header = make(Header)
	}
	if c.Timeout > 0 {
		if c.Transport == nil || c.Transport == DefaultTransport {
			prepare()
		}
		t.deadline = time.Now().Add(c.Timeout)
	}
	return t.run()
}

// A trip is a request and those it is redirected to.
type trip struct {
	client   *Client
	first    *Request
	header   Header // of the first request, which the others repeat
	via      []*Request
	deadline time.Time

	method    string
	keepBody  bool
	stripAuth bool // the redirects have left the first request's domain
	stripBody bool // a redirect has dropped the body
}

func (t *trip) fail(req *Request, resp *Response, err error) error {
	u := req.URL
	if resp != nil && resp.Request != nil && resp.Request.URL != nil {
		u = resp.Request.URL
	}
	return &url.Error{Op: opName(t.first.Method), URL: shown(u), Err: err}
}

func (t *trip) run() (*Response, error) {
	req := t.first
	for {
		t.via = append(t.via, req)
		resp, timedOut, err := t.client.hop(req, t.deadline)
		if err != nil {
			if timedOut() {
				err = &timeoutError{err.Error() + " (Client.Timeout exceeded while awaiting headers)"}
			}
			return nil, t.fail(req, resp, err)
		}
		if !t.redirected(req, resp) {
			return resp, nil
		}
		next, err := t.next(req, resp)
		if err == nil {
			err = t.client.checkRedirect(next, t.via)
		} else {
			resp.Body.Close()
			return nil, t.fail(req, resp, err)
		}
		if err == ErrUseLastResponse {
			return resp, nil
		}
		drain(resp)
		if err != nil {
			return resp, &url.Error{Op: opName(t.first.Method), URL: resp.Header.Get("Location"), Err: err}
		}
		req = next
	}
}

// drain reads the little that a redirect's body is, so that the connection can be used again.
func drain(resp *Response) {
	const little = 2 << 10
	if resp.ContentLength == -1 || resp.ContentLength <= little {
		io.CopyN(io.Discard, resp.Body, little)
	}
	resp.Body.Close()
}

// redirected reports whether resp sends the client elsewhere, and notes with which method.
func (t *trip) redirected(req *Request, resp *Response) bool {
	t.method, t.keepBody = req.Method, false
	switch resp.StatusCode {
	case StatusMovedPermanently, StatusFound, StatusSeeOther:
		if req.Method != MethodGet && req.Method != MethodHead {
			t.method = MethodGet
		}
	case StatusTemporaryRedirect, StatusPermanentRedirect:
		t.keepBody = true
		if t.first.GetBody == nil && t.first.bodyLength() != 0 {
			return false // the body is gone, so there is nothing to send again
		}
	default:
		return false
	}
	return resp.Header.Get("Location") != ""
}

// next makes the request that a redirect asks for.
func (t *trip) next(req *Request, resp *Response) (*Request, error) {
	loc := resp.Header.Get("Location")
	u, err := req.URL.Parse(loc)
	if err != nil {
		return nil, fmt.Errorf("failed to parse Location header %q: %v", loc, err)
	}
	host := ""
	if req.Host != "" && req.Host != req.URL.Host {
		if l, err := url.Parse(loc); err == nil && !l.IsAbs() {
			host = req.Host
		}
	}
	next := &Request{
		Method:   t.method,
		Response: resp,
		URL:      u,
		Header:   make(Header),
		Host:     host,
		Cancel:   t.first.Cancel,
		ctx:      t.first.ctx,
	}
	if t.keepBody && t.first.GetBody != nil {
		if next.Body, err = t.first.GetBody(); err != nil {
			return nil, err
		}
		next.GetBody = t.first.GetBody
		next.ContentLength = t.first.ContentLength
	}
	t.stripBody = t.stripBody || !t.keepBody && req.Method != t.method
	t.stripAuth = t.stripAuth || !sameDomain(t.first.URL, u)
	t.copyHeader(next)
	if ref := t.referer(req.URL, u); ref != "" {
		next.Header.Set("Referer", ref)
	}
	return next, nil
}

// sameDomain reports whether a host is that of the first request or one below it.
func sameDomain(first, u *url.URL) bool {
	parent, host := strings.ToLower(first.Hostname()), strings.ToLower(u.Hostname())
	if host == parent {
		return true
	}
	if strings.ContainsAny(host, ":%") {
		return false // an address has nothing below it
	}
	return strings.HasSuffix(host, "."+parent)
}

func (t *trip) copyHeader(next *Request) {
	t.dropChangedCookies(next.Response)
	for key, list := range t.header {
		switch CanonicalHeaderKey(key) {
		case "Authorization", "Www-Authenticate", "Cookie", "Cookie2",
			"Proxy-Authorization", "Proxy-Authenticate":
			if t.stripAuth {
				continue
			}
		case "Content-Encoding", "Content-Language", "Content-Location", "Content-Type":
			if t.stripBody {
				continue
			}
		}
		next.Header[key] = list
	}
}

// dropChangedCookies forgets cookies of the first request that the response has set anew: the jar
// has them now.
func (t *trip) dropChangedCookies(resp *Response) {
	if t.client.Jar == nil || t.header.Get("Cookie") == "" {
		return
	}
	set := make(map[string]bool)
	for _, c := range resp.Cookies() {
		set[c.Name] = true
	}
	var kept []string
	changed := false
	for _, c := range readCookies(t.header, "") {
		if set[c.Name] {
			changed = true
		} else {
			kept = append(kept, c.Name+"="+c.Value)
		}
	}
	if changed {
		slices.Sort(kept)
		t.header.Set("Cookie", strings.Join(kept, "; "))
	}
}

func (t *trip) referer(last, next *url.URL) string {
	if last.Scheme == "https" && next.Scheme == "http" {
		return ""
	}
	if own := t.header.Get("Referer"); own != "" {
		return own
	}
	c := *last
	c.User = nil
	return c.String()
}

func (c *Client) checkRedirect(req *Request, via []*Request) error {
	if c.CheckRedirect != nil {
		return c.CheckRedirect(req, via)
	}
	if len(via) >= 10 {
		return errors.New("stopped after 10 redirects")
	}
	return nil
}

type timeoutError struct{ text string }

func (e *timeoutError) Error() string     { return e.text }
func (e *timeoutError) Timeout() bool     { return true }
func (e *timeoutError) Temporary() bool   { return true }
func (e *timeoutError) Is(err error) bool { return err == context.DeadlineExceeded }

func never() bool { return false }

// hop sends one request, with the jar's cookies, within the client's time limit.
func (c *Client) hop(req *Request, deadline time.Time) (*Response, func() bool, error) {
	if c.Jar != nil {
		for _, cookie := range c.Jar.Cookies(req.URL) {
			req.AddCookie(cookie)
		}
	}
	if err := sendable(req); err != nil {
		req.closeBody()
		return nil, never, err
	}
	out := *req
	if out.Header == nil {
		out.Header = make(Header)
	}
	if u := out.URL.User; u != nil && out.Header.Get("Authorization") == "" {
		password, _ := u.Password()
		out.Header = out.Header.Clone()
		out.SetBasicAuth(u.Username(), password)
	}
	timedOut, stop := never, func() {}
	if before, ok := out.Context().Deadline(); !deadline.IsZero() && !(ok && before.Before(deadline)) {
		parent := out.Context()
		ctx, cancel := context.WithDeadline(parent, deadline)
		out.ctx = ctx
		stop = cancel
		timedOut = func() bool { return ctx.Err() == context.DeadlineExceeded && parent.Err() == nil }
	}
	rt := c.transport()
	resp, err := rt.RoundTrip(&out)
	if err != nil {
		wasTimeout := timedOut()
		stop()
		if resp != nil {
			log.Printf("RoundTripper returned a response & error; ignoring response")
		}
		return nil, func() bool { return wasTimeout }, err
	}
	if resp == nil {
		stop()
		return nil, never, fmt.Errorf("http: RoundTripper implementation (%T) returned a nil *Response with a nil error", rt)
	}
	if resp.Body == nil {
		if resp.ContentLength > 0 && req.Method != MethodHead {
			stop()
			return nil, never, fmt.Errorf("http: RoundTripper implementation (%T) returned a *Response with content length %d but a nil Body", rt, resp.ContentLength)
		}
		resp.Body = io.NopCloser(strings.NewReader(""))
	}
	if !deadline.IsZero() {
		resp.Body = &limitedBody{resp.Body, timedOut, stop}
	}
	if c.Jar != nil {
		if cookies := resp.Cookies(); len(cookies) > 0 {
			c.Jar.SetCookies(req.URL, cookies)
		}
	}
	return resp, never, nil
}

func sendable(req *Request) error {
	if req.URL == nil {
		return errors.New("http: nil Request.URL")
	}
	if req.RequestURI != "" {
		return errors.New("http: Request.RequestURI can't be set in client requests")
	}
	return nil
}

// A limitedBody is read within the client's time limit.
type limitedBody struct {
	body     io.ReadCloser
	timedOut func() bool
	stop     func()
}

func (b *limitedBody) Read(p []byte) (n int, err error) {
	n, err = b.body.Read(p)
	if err == nil {
		return n, nil
	}
	if err != io.EOF && b.timedOut() {
		err = &timeoutError{err.Error() + " (Client.Timeout or context cancellation while reading body)"}
	}
	if err == io.EOF {
		b.stop()
	}
	return n, err
}

func (b *limitedBody) Close() error {
	err := b.body.Close()
	b.stop()
	return err
}

// ---- transport ----

// A Transport carries exchanges out. How many connections are kept for how long is decided by
// java.net.http: the fields about that are hints without effect here.
type Transport struct {
	Proxy                  func(*Request) (*url.URL, error)
	TLSHandshakeTimeout    time.Duration
	DisableKeepAlives      bool
	DisableCompression     bool
	MaxIdleConns           int
	MaxIdleConnsPerHost    int
	IdleConnTimeout        time.Duration
	ResponseHeaderTimeout  time.Duration
	ExpectContinueTimeout  time.Duration
	MaxResponseHeaderBytes int64
	WriteBufferSize        int
	ReadBufferSize         int
	ForceAttemptHTTP2      bool
}

// DefaultMaxIdleConnsPerHost is the default of that field.
const DefaultMaxIdleConnsPerHost = 2

// DefaultTransport is the transport of clients that have none.
var DefaultTransport RoundTripper = &Transport{
	Proxy:                 ProxyFromEnvironment,
	ForceAttemptHTTP2:     true,
	MaxIdleConns:          100,
	IdleConnTimeout:       90 * time.Second,
	TLSHandshakeTimeout:   10 * time.Second,
	ExpectContinueTimeout: 1 * time.Second,
}

// Clone copies the exported fields.
func (t *Transport) Clone() *Transport {
	c := *t
	return &c
}

// CloseIdleConnections does nothing: java.net.http closes them by itself.
func (t *Transport) CloseIdleConnections() {}

// prepare makes the JDK's client, which takes a while, and waits for it.
func prepare()

// An exchange is a request and its response under way; its natives park the goroutine.
type exchange struct{}

// Why an exchange failed, as the natives tell it.
const (
	failedNot = iota
	failedAborted
	failedConnect
	failedConnectTimeout
	failedEOF
	failedUnexpectedEOF
	failedReset
	failedMalformed
	failedNotTLS
	failedTLS
	failedOther
)

// newExchange begins an exchange; header has names and values in turn, length is 0 without a body
// and negative when it is not known.
func newExchange(method, uri, proxy string, header []string, length int64) *exchange

// head waits for the header of the response.
func (x *exchange) head() (status, version int, header []string, failure int, text string)

// read waits for some of the body; nothing and no failure is its end.
func (x *exchange) read(p []byte) (n, failure int, text string)

// abort ends the exchange at once.
func (x *exchange) abort()

// wanted waits until a part of the request's body is wanted; false when no more is.
func (x *exchange) wanted() bool

// write hands over a part that is wanted.
func (x *exchange) write(p []byte)

// written says that the body is complete, or broken.
func (x *exchange) written(complete bool)

// A gunzip unpacks the body of an exchange.
type gunzip struct{}

func newGunzip(x *exchange) *gunzip

func (z *gunzip) read(p []byte) (n, failure int, text string)

// check returns what is wrong with a request, and closes its body then.
func (t *Transport) check(req *Request) error {
	switch {
	case req.URL == nil:
		return errors.New("http: nil Request.URL")
	case req.Header == nil:
		return errors.New("http: nil Request.Header")
	}
	if req.URL.Scheme == "http" || req.URL.Scheme == "https" {
		if err := req.Header.check(); err != nil {
			return err
		}
		if err := req.Trailer.check(); err != nil {
			return err
		}
	} else {
		return fmt.Errorf("unsupported protocol scheme %q", req.URL.Scheme)
	}
	if req.Method != "" && !isToken(req.Method) {
		return fmt.Errorf("net/http: invalid method %q", req.Method)
	}
	if req.URL.Host == "" {
		return errors.New("http: no Host in request URL")
	}
	return nil
}

// RoundTrip sends one request and returns its response when the header is there.
func (t *Transport) RoundTrip(req *Request) (*Response, error) {
	if err := t.check(req); err != nil {
		req.closeBody()
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(req.Context())
	if req.Cancel != nil {
		go func() {
			select {
			case <-req.Cancel:
				cancel(errCanceled)
			case <-ctx.Done():
			}
		}()
	}
	c := &call{transport: t, req: req, ctx: ctx, done: cancel}
	resp, err := c.run()
	if err != nil {
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		cancel(context.Canceled)
		req.closeBody()
		return nil, err
	}
	return resp, nil
}

// A call is one request on its way through a transport.
type call struct {
	transport *Transport
	req       *Request
	ctx       context.Context
	done      context.CancelCauseFunc
	gzip      bool // asked for by the transport, not by the program
	target    net.Addr
	x         *exchange
}

// endpoint is host and port of a URL, the port being the scheme's when there is none.
func endpoint(u *url.URL) (host, port string) {
	host, port = u.Hostname(), u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return host, port
}

// A target is an address to connect to that an error can name.
type target struct{ host, port string }

func (t target) Network() string { return "tcp" }
func (t target) String() string  { return net.JoinHostPort(t.host, t.port) }

// dialAddr is the Addr of an error about a connection.
func dialAddr(ip, port string) net.Addr {
	n, err := strconv.Atoi(port)
	if err != nil {
		return target{ip, port}
	}
	a := &net.TCPAddr{Port: n}
	if addr, err := netip.ParseAddr(ip); err == nil {
		a.IP, a.Zone = addr.AsSlice(), addr.Zone()
	}
	return a
}

func (c *call) run() (*Response, error) {
	if c.ctx.Err() != nil {
		return nil, context.Cause(c.ctx)
	}
	var proxy *url.URL
	var err error
	if c.transport.Proxy != nil {
		if proxy, err = c.transport.Proxy(c.req); err != nil {
			return nil, err
		}
	}
	if proxy != nil && proxy.Scheme != "http" {
		return nil, fmt.Errorf("not yet supported: net/http proxy with scheme %q", proxy.Scheme)
	}
	next := c.req.URL
	if proxy != nil {
		next = proxy
	}
	host, port := endpoint(next)
	ips := []string{""}
	if host != "" {
		if ips, err = net.DefaultResolver.LookupHost(c.ctx, host); err != nil {
			return nil, dialError(proxy, &net.OpError{Op: "dial", Net: "tcp", Err: err})
		}
	}
	var first error
	for _, ip := range ips {
		c.target = dialAddr(ip, port)
		resp, failed, err := c.exchange(proxy, ip, port)
		if err == nil || !failed {
			return resp, err
		}
		if first == nil {
			first = dialError(proxy, err)
		}
		if c.ctx.Err() != nil || proxy == nil && c.req.URL.Scheme == "https" {
			break // java.net.http chooses the address of a name that is in a certificate
		}
	}
	return nil, first
}

func dialError(proxy *url.URL, err error) error {
	if proxy == nil {
		return err
	}
	return &net.OpError{Op: "proxyconnect", Net: "tcp", Err: err}
}

// exchange tries one address; connecting reports whether the error is about the connection.
func (c *call) exchange(proxy *url.URL, ip, port string) (resp *Response, connecting bool, err error) {
	req := c.req
	authority := req.URL.Host
	via := ""
	if proxy != nil {
		via = net.JoinHostPort(ip, port)
	} else if req.URL.Scheme == "http" {
		if ip == "" {
			ip = "127.0.0.1"
		}
		authority = net.JoinHostPort(ip, port)
	}
	path := req.URL.RequestURI()
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	method := req.Method
	if method == "" {
		method = MethodGet
	}
	length := req.bodyLength()
	c.x = newExchange(method, req.URL.Scheme+"://"+authority+path, via, c.header(proxy), length)
	x := c.x
	stop := context.AfterFunc(c.ctx, x.abort)
	if length != 0 {
		go c.sendBody(x)
	}
	var timer *time.Timer
	late := errors.New("net/http: timeout awaiting response headers")
	if d := c.transport.ResponseHeaderTimeout; d > 0 {
		timer = time.AfterFunc(d, func() { c.done(&headerTimeout{late}) })
	}
	status, version, fields, failure, text := x.head()
	if timer != nil {
		timer.Stop()
	}
	if failure != failedNot {
		stop()
		return nil, failure == failedConnect || failure == failedConnectTimeout, c.failure(failure, text)
	}
	return c.response(status, version, fields, stop), false, nil
}

type headerTimeout struct{ error }

func (headerTimeout) Timeout() bool   { return true }
func (headerTimeout) Temporary() bool { return true }

// sendBody reads the request's body as far as it is wanted.
func (c *call) sendBody(x *exchange) {
	body := c.req.Body
	defer body.Close()
	left := c.req.bodyLength()
	buf := make([]byte, 32<<10)
	for x.wanted() {
		n, err := body.Read(buf)
		if left >= 0 && int64(n) > left {
			c.done(fmt.Errorf("http: ContentLength=%d with Body length %d", c.req.ContentLength, c.req.ContentLength-left+int64(n)))
			x.written(false)
			return
		}
		if n > 0 {
			x.write(buf[:n])
			if left > 0 {
				left -= int64(n)
			}
		}
		switch {
		case err == io.EOF && left > 0:
			c.done(fmt.Errorf("http: ContentLength=%d with Body length %d", c.req.ContentLength, c.req.ContentLength-left))
			x.written(false)
			return
		case err == io.EOF:
			x.written(true)
			return
		case err != nil:
			c.done(err)
			x.written(false)
			return
		}
	}
}

// header lists the fields to be sent, names and values in turn.
func (c *call) header(proxy *url.URL) []string {
	req := c.req
	host := req.Host
	if host == "" {
		host = req.URL.Host
	}
	var list []string
	add := func(key, value string) { list = append(list, key, oneLine(value)) }
	if req.URL.Scheme == "http" || host != req.URL.Host {
		add("Host", host)
	}
	agent := "Go-http-client/1.1"
	if own, ok := req.Header["User-Agent"]; ok && len(own) > 0 {
		agent = own[0]
	}
	if agent != "" {
		add("User-Agent", agent)
	}
	for _, key := range slices.Sorted(maps.Keys(req.Header)) {
		switch key {
		case "Host", "User-Agent", "Content-Length", "Transfer-Encoding", "Trailer":
			continue
		}
		for _, v := range req.Header[key] {
			add(key, v)
		}
	}
	c.gzip = !c.transport.DisableCompression && req.Method != MethodHead &&
		req.Header.Get("Accept-Encoding") == "" && req.Header.Get("Range") == ""
	if c.gzip {
		add("Accept-Encoding", "gzip")
	}
	if (req.Close || c.transport.DisableKeepAlives) && !req.Header.has("Connection", "close") {
		add("Connection", "close")
	}
	if proxy != nil && proxy.User != nil && req.URL.Scheme == "http" {
		password, _ := proxy.User.Password()
		add("Proxy-Authorization", "Basic "+base64(proxy.User.Username()+":"+password))
	}
	return list
}

// failure makes Go's error of why an exchange failed.
func (c *call) failure(kind int, text string) error {
	switch kind {
	case failedAborted:
		return context.Cause(c.ctx)
	case failedConnect:
		return &net.OpError{Op: "dial", Net: "tcp", Addr: c.target, Err: os.NewSyscallError("connect", connectErrno(text))}
	case failedConnectTimeout:
		return &net.OpError{Op: "dial", Net: "tcp", Addr: c.target, Err: os.ErrDeadlineExceeded}
	case failedEOF:
		return io.EOF
	case failedUnexpectedEOF:
		return io.ErrUnexpectedEOF
	case failedReset:
		return &net.OpError{Op: "read", Net: "tcp", Addr: c.target, Err: os.NewSyscallError("read", syscall.ECONNRESET)}
	case failedMalformed:
		return fmt.Errorf("net/http: HTTP/1.x transport connection broken: %w", malformed(text))
	case failedNotTLS:
		return ErrSchemeMismatch
	}
	return errors.New(text)
}

func connectErrno(text string) error {
	for _, e := range []syscall.Errno{syscall.ENETUNREACH, syscall.EHOSTUNREACH, syscall.ETIMEDOUT, syscall.EACCES} {
		if strings.Contains(text, e.Error()) {
			return e
		}
	}
	return syscall.ECONNREFUSED
}

// malformed says what is wrong with the status line that text quotes.
func malformed(text string) error {
	from, to := strings.IndexByte(text, '"'), strings.LastIndexByte(text, '"')
	if from < 0 || from == to {
		return errors.New(text)
	}
	line := text[from+1 : to]
	proto, rest, ok := strings.Cut(line, " ")
	if !ok {
		return fmt.Errorf("malformed HTTP response %q", line)
	}
	code, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	if n, err := strconv.Atoi(code); len(code) != 3 || err != nil || n < 0 {
		return fmt.Errorf("malformed HTTP status code %q", code)
	}
	return fmt.Errorf("malformed HTTP version %q", proto)
}

// response makes the Response of a header that has arrived.
func (c *call) response(status, version int, fields []string, stop func() bool) *Response {
	h := make(Header)
	for i := 0; i < len(fields); i += 2 {
		if fields[i] != ":status" {
			h.Add(fields[i], fields[i+1])
		}
	}
	resp := &Response{
		Status:     strconv.Itoa(status) + " " + StatusText(status),
		StatusCode: status,
		Proto:      "HTTP/1.1",
		ProtoMajor: 1,
		ProtoMinor: 1,
		Header:     h,
		Request:    c.req,
	}
	if version == 2 {
		resp.Proto, resp.ProtoMajor, resp.ProtoMinor = "HTTP/2.0", 2, 0
	}
	resp.ContentLength = -1
	if n, err := strconv.ParseInt(h.Get("Content-Length"), 10, 63); err == nil {
		resp.ContentLength = n
	}
	if version == 1 && h.has("Transfer-Encoding", "chunked") {
		resp.TransferEncoding = []string{"chunked"}
		resp.ContentLength = -1
		h.Del("Transfer-Encoding")
		h.Del("Content-Length")
	}
	head := c.req.Method == MethodHead
	if !head && (status == StatusNoContent || status == StatusNotModified) {
		resp.ContentLength = 0
	}
	bodyless := head || status == StatusNoContent || status == StatusNotModified || resp.ContentLength == 0
	resp.Close = h.has("Connection", "close") ||
		version == 1 && !bodyless && resp.ContentLength < 0 && resp.TransferEncoding == nil
	if bodyless {
		stop()
		c.done(context.Canceled)
		resp.Body = NoBody
		return resp
	}
	b := &body{call: c, read: c.x.read, stop: stop}
	if c.gzip && strings.EqualFold(h.Get("Content-Encoding"), "gzip") {
		h.Del("Content-Encoding")
		h.Del("Content-Length")
		resp.ContentLength = -1
		resp.Uncompressed = true
		b.read = newGunzip(c.x).read
	}
	resp.Body = b
	return resp
}

// A body is that of a response as it comes in.
type body struct {
	call *call
	read func(p []byte) (n, failure int, text string)
	stop func() bool

	mu     sync.Mutex
	closed bool
	err    error
}

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, errClosedBody
	}
	if b.err != nil || len(p) == 0 {
		return 0, b.err
	}
	n, failure, text := b.read(p)
	if n > 0 {
		return n, nil
	}
	if failure == failedNot {
		b.err = io.EOF
	} else {
		b.err = b.call.failure(failure, text)
	}
	b.release()
	return 0, b.err
}

func (b *body) release() {
	b.stop()
	b.call.done(context.Canceled)
}

// Close ends the exchange if there is something left; a Read that waits goes on.
func (b *body) Close() error {
	b.stop()
	b.call.x.abort()
	b.call.done(context.Canceled)
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	return nil
}

// ---- proxies ----

// ProxyURL returns a Transport.Proxy that always uses one proxy.
func ProxyURL(fixedURL *url.URL) func(*Request) (*url.URL, error) {
	return func(*Request) (*url.URL, error) { return fixedURL, nil }
}

// ProxyFromEnvironment takes the proxy from HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
func ProxyFromEnvironment(req *Request) (*url.URL, error) {
	text := ""
	switch req.URL.Scheme {
	case "http":
		text = environment("HTTP_PROXY")
	case "https":
		text = environment("HTTPS_PROXY")
	}
	if text == "" || !usesProxy(req.URL) {
		return nil, nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme == "" || u.Host == "" {
		if u2, err2 := url.Parse("http://" + text); err2 == nil {
			return u2, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("invalid proxy address %q: %v", text, err)
	}
	return u, nil
}

func environment(name string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return os.Getenv(strings.ToLower(name))
}

// usesProxy reports whether NO_PROXY lets a host be reached through a proxy; loopback never is.
func usesProxy(u *url.URL) bool {
	host, port := endpoint(u)
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	ip := net.ParseIP(host)
	if host == "localhost" || ip != nil && ip.IsLoopback() {
		return false
	}
	for entry := range strings.SplitSeq(environment("NO_PROXY"), ",") {
		entry = strings.ToLower(strings.TrimSpace(entry))
		if entry == "*" {
			return false
		}
		if entry != "" && excluded(entry, host, port, ip) {
			return false
		}
	}
	return true
}

// excluded reports whether an entry of NO_PROXY names a host.
func excluded(entry, host, port string, ip net.IP) bool {
	if _, network, err := net.ParseCIDR(entry); err == nil {
		return ip != nil && network.Contains(ip)
	}
	if h, p, err := net.SplitHostPort(entry); err == nil {
		if p != port {
			return false
		}
		entry = h
	}
	if x := net.ParseIP(strings.Trim(entry, "[]")); x != nil {
		return ip != nil && x.Equal(ip)
	}
	entry = strings.TrimPrefix(entry, "*")
	if strings.HasPrefix(entry, ".") {
		return strings.HasSuffix(host, entry)
	}
	return host == entry || strings.HasSuffix(host, "."+entry)
}

// ---- status codes ----

// Status codes (RFC 9110 and others).
const (
	StatusContinue                      = 100
	StatusSwitchingProtocols            = 101
	StatusProcessing                    = 102
	StatusEarlyHints                    = 103
	StatusOK                            = 200
	StatusCreated                       = 201
	StatusAccepted                      = 202
	StatusNonAuthoritativeInfo          = 203
	StatusNoContent                     = 204
	StatusResetContent                  = 205
	StatusPartialContent                = 206
	StatusMultiStatus                   = 207
	StatusAlreadyReported               = 208
	StatusIMUsed                        = 226
	StatusMultipleChoices               = 300
	StatusMovedPermanently              = 301
	StatusFound                         = 302
	StatusSeeOther                      = 303
	StatusNotModified                   = 304
	StatusUseProxy                      = 305
	StatusTemporaryRedirect             = 307
	StatusPermanentRedirect             = 308
	StatusBadRequest                    = 400
	StatusUnauthorized                  = 401
	StatusPaymentRequired               = 402
	StatusForbidden                     = 403
	StatusNotFound                      = 404
	StatusMethodNotAllowed              = 405
	StatusNotAcceptable                 = 406
	StatusProxyAuthRequired             = 407
	StatusRequestTimeout                = 408
	StatusConflict                      = 409
	StatusGone                          = 410
	StatusLengthRequired                = 411
	StatusPreconditionFailed            = 412
	StatusRequestEntityTooLarge         = 413
	StatusRequestURITooLong             = 414
	StatusUnsupportedMediaType          = 415
	StatusRequestedRangeNotSatisfiable  = 416
	StatusExpectationFailed             = 417
	StatusTeapot                        = 418
	StatusMisdirectedRequest            = 421
	StatusUnprocessableEntity           = 422
	StatusLocked                        = 423
	StatusFailedDependency              = 424
	StatusTooEarly                      = 425
	StatusUpgradeRequired               = 426
	StatusPreconditionRequired          = 428
	StatusTooManyRequests               = 429
	StatusRequestHeaderFieldsTooLarge   = 431
	StatusUnavailableForLegalReasons    = 451
	StatusInternalServerError           = 500
	StatusNotImplemented                = 501
	StatusBadGateway                    = 502
	StatusServiceUnavailable            = 503
	StatusGatewayTimeout                = 504
	StatusHTTPVersionNotSupported       = 505
	StatusVariantAlsoNegotiates         = 506
	StatusInsufficientStorage           = 507
	StatusLoopDetected                  = 508
	StatusNotExtended                   = 510
	StatusNetworkAuthenticationRequired = 511
)

var statusTexts = map[int]string{
	StatusContinue:                      "Continue",
	StatusSwitchingProtocols:            "Switching Protocols",
	StatusProcessing:                    "Processing",
	StatusEarlyHints:                    "Early Hints",
	StatusOK:                            "OK",
	StatusCreated:                       "Created",
	StatusAccepted:                      "Accepted",
	StatusNonAuthoritativeInfo:          "Non-Authoritative Information",
	StatusNoContent:                     "No Content",
	StatusResetContent:                  "Reset Content",
	StatusPartialContent:                "Partial Content",
	StatusMultiStatus:                   "Multi-Status",
	StatusAlreadyReported:               "Already Reported",
	StatusIMUsed:                        "IM Used",
	StatusMultipleChoices:               "Multiple Choices",
	StatusMovedPermanently:              "Moved Permanently",
	StatusFound:                         "Found",
	StatusSeeOther:                      "See Other",
	StatusNotModified:                   "Not Modified",
	StatusUseProxy:                      "Use Proxy",
	StatusTemporaryRedirect:             "Temporary Redirect",
	StatusPermanentRedirect:             "Permanent Redirect",
	StatusBadRequest:                    "Bad Request",
	StatusUnauthorized:                  "Unauthorized",
	StatusPaymentRequired:               "Payment Required",
	StatusForbidden:                     "Forbidden",
	StatusNotFound:                      "Not Found",
	StatusMethodNotAllowed:              "Method Not Allowed",
	StatusNotAcceptable:                 "Not Acceptable",
	StatusProxyAuthRequired:             "Proxy Authentication Required",
	StatusRequestTimeout:                "Request Timeout",
	StatusConflict:                      "Conflict",
	StatusGone:                          "Gone",
	StatusLengthRequired:                "Length Required",
	StatusPreconditionFailed:            "Precondition Failed",
	StatusRequestEntityTooLarge:         "Request Entity Too Large",
	StatusRequestURITooLong:             "Request URI Too Long",
	StatusUnsupportedMediaType:          "Unsupported Media Type",
	StatusRequestedRangeNotSatisfiable:  "Requested Range Not Satisfiable",
	StatusExpectationFailed:             "Expectation Failed",
	StatusTeapot:                        "I'm a teapot",
	StatusMisdirectedRequest:            "Misdirected Request",
	StatusUnprocessableEntity:           "Unprocessable Entity",
	StatusLocked:                        "Locked",
	StatusFailedDependency:              "Failed Dependency",
	StatusTooEarly:                      "Too Early",
	StatusUpgradeRequired:               "Upgrade Required",
	StatusPreconditionRequired:          "Precondition Required",
	StatusTooManyRequests:               "Too Many Requests",
	StatusRequestHeaderFieldsTooLarge:   "Request Header Fields Too Large",
	StatusUnavailableForLegalReasons:    "Unavailable For Legal Reasons",
	StatusInternalServerError:           "Internal Server Error",
	StatusNotImplemented:                "Not Implemented",
	StatusBadGateway:                    "Bad Gateway",
	StatusServiceUnavailable:            "Service Unavailable",
	StatusGatewayTimeout:                "Gateway Timeout",
	StatusHTTPVersionNotSupported:       "HTTP Version Not Supported",
	StatusVariantAlsoNegotiates:         "Variant Also Negotiates",
	StatusInsufficientStorage:           "Insufficient Storage",
	StatusLoopDetected:                  "Loop Detected",
	StatusNotExtended:                   "Not Extended",
	StatusNetworkAuthenticationRequired: "Network Authentication Required",
}

// StatusText returns the usual words for a code, or "".
func StatusText(code int) string { return statusTexts[code] }

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
