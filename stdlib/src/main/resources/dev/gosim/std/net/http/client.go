package http

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/url"
	"slices"
	"strings"
	"time"
)

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
