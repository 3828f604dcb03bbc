package http

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"time"
)

// ---- the connections of a server ----

// A requestReader takes what comes in apart; its natives are Netty's decoder.
type requestReader struct{}

func newRequestReader(limit int) *requestReader
func (r *requestReader) feed(p []byte)
func (r *requestReader) rest() []byte
func (r *requestReader) buffered() int

// next reports whether a head is there.
func (r *requestReader) next() (state int)

// head returns what the head says, and how many names and values in it are not legal.
func (r *requestReader) head() (method, uri, proto string, header Header, badNames, badValues int)
func (r *requestReader) body(p []byte) (n, state int)
func (r *requestReader) trailer() Header

// What the natives of a requestReader answer.
const (
	readMore = iota
	readReady
	readMalformed
	readTooLarge
	readEnd
)

// whenGone lets f run when the other side of a connection of the system goes away.
func whenGone(c net.Conn, f func()) bool

// plainPath reports whether a request's target is a path without anything special.
func plainPath(s string) bool

// A conn is a connection of a server and the goroutine that serves it.
type conn struct {
	server     *Server
	rwc        net.Conn
	remoteAddr string
	tls        *tls.ConnectionState // nil without encryption
	reader     *requestReader
	in, out    []byte // what was read last; what is to be written
	cancel     context.CancelFunc
	anyRead    bool  // something of the next request
	fed        int   // how much since then
	writeErr   error // the first
	native     bool  // whenGone works
	background *backgroundRead

	mu       sync.Mutex
	state    ConnState
	since    time.Time
	hijacked bool
}

func (c *conn) isHijacked() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hijacked
}

func (c *conn) start() {
	limit := c.server.MaxHeaderBytes
	if limit <= 0 {
		limit = DefaultMaxHeaderBytes
	}
	const slack = 4 << 10
	c.reader = newRequestReader(limit + slack)
	c.in = make([]byte, 4<<10)
	c.out = make([]byte, 0, outSize)
	c.native = whenGone(c.rwc, c.cancel)
}

// fill reads what there is.
func (c *conn) fill() error {
	n, err := c.rwc.Read(c.in)
	if n > 0 {
		c.fed += n
		c.reader.feed(c.in[:n])
		c.anyRead = true
		return nil
	}
	return err
}

const outSize = 4 << 10

// flush writes what is to be written.
func (c *conn) flush() error {
	if len(c.out) > 0 && c.writeErr == nil {
		if _, c.writeErr = c.rwc.Write(c.out); c.writeErr != nil {
			c.cancel()
		}
	}
	c.out = c.out[:0]
	return c.writeErr
}

// put is flush for when there is much.
func (c *conn) put(p []byte) error {
	if len(c.out)+len(p) <= outSize {
		c.out = append(c.out, p...)
		return c.writeErr
	}
	if err := c.flush(); err != nil {
		return err
	}
	if len(p) < outSize {
		c.out = append(c.out, p...)
		return nil
	}
	if _, c.writeErr = c.rwc.Write(p); c.writeErr != nil {
		c.cancel()
	}
	return c.writeErr
}

// ---- requests ----

// A statusError is an answer to something that is no request.
type statusError struct {
	code int
	text string
}

func (e statusError) Error() string { return StatusText(e.code) + ": " + e.text }

var (
	errMalformed     = errors.New("malformed HTTP request")
	errTooLarge      = errors.New("http: request too large")
	errUnsupportedTE = errors.New("unsupported transfer encoding")
)

// readRequest waits for the next request.
func (c *conn) readRequest(ctx context.Context) (*response, error) {
	if c.isHijacked() {
		return nil, ErrHijacked
	}
	s := c.server
	limitHead := s.ReadHeaderTimeout
	if limitHead == 0 {
		limitHead = s.ReadTimeout
	}
	var head, whole time.Time
	if limitHead > 0 || s.ReadTimeout > 0 || s.WriteTimeout > 0 {
		now := time.Now()
		if limitHead > 0 {
			head = now.Add(limitHead)
			c.rwc.SetReadDeadline(head)
		}
		if s.ReadTimeout > 0 {
			whole = now.Add(s.ReadTimeout)
		}
		if s.WriteTimeout > 0 {
			defer func() { c.rwc.SetWriteDeadline(time.Now().Add(s.WriteTimeout)) }()
		}
	}
	c.fed = c.reader.buffered()
	c.anyRead = c.fed > 0
wait:
	for {
		switch c.reader.next() {
		case readReady:
			c.anyRead = true
			break wait
		case readMalformed:
			return nil, errMalformed
		case readTooLarge:
			return nil, errTooLarge
		}
		if err := c.fill(); err != nil {
			if c.anyRead && c.reader.buffered() == c.fed {
				err = errMalformed // not even a line of it
			} else if err == io.EOF && c.anyRead {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
	}
	req, err := c.request()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	req.ctx = ctx
	req.RemoteAddr = c.remoteAddr
	req.TLS = c.tls
	if !head.Equal(whole) {
		c.rwc.SetReadDeadline(whole)
	}
	w := &response{conn: c, req: req, cancel: cancel, contentLength: -1, header: make(Header)}
	w.reqBody = &requestBody{conn: c, resp: w, left: req.ContentLength}
	req.Body = w.reqBody
	if req.ContentLength == 0 {
		w.reqBody.ended = true
		req.Body = NoBody
	}
	w.keep10 = req.ProtoMajor == 1 && req.ProtoMinor == 0 && req.Header.has("Connection", "keep-alive")
	w.wantsClose = req.Close
	return w, nil
}

// request makes a Request of the head that was read.
func (c *conn) request() (*Request, error) {
	method, uri, proto, h, badNames, badValues := c.reader.head()
	req := &Request{Method: method, RequestURI: uri, Proto: proto, Header: h}
	var ok bool
	req.ProtoMajor, req.ProtoMinor, ok = ParseHTTPVersion(proto)
	if !ok || !isToken(method) || badNames > 0 || badValues > 0 || len(h["Host"]) > 1 {
		return nil, errMalformed
	}
	if err := req.parseTarget(uri); err != nil {
		return nil, err
	}
	if err := req.parseLength(); err != nil {
		return nil, err
	}
	if req.ProtoMajor != 1 {
		return nil, statusError{StatusHTTPVersionNotSupported, "unsupported protocol version"}
	}
	hosts := h["Host"]
	bad := ""
	switch {
	case len(hosts) == 0 && req.ProtoMinor >= 1 && method != MethodConnect:
		bad = "missing required Host header"
	case len(hosts) == 1 && !isHost(hosts[0]):
		bad = "malformed Host header"
	}
	if bad != "" {
		return nil, statusError{StatusBadRequest, bad}
	}
	if req.Host = req.URL.Host; req.Host == "" && len(hosts) == 1 {
		req.Host = hosts[0]
	}
	delete(h, "Host")
	if req.ProtoMinor == 0 {
		req.Close = !h.has("Connection", "keep-alive")
	} else if _, told := h["Connection"]; told {
		req.Close = h.has("Connection", "close")
	}
	return req, nil
}

func isHost(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && strings.IndexByte("!$%&'()*+,-.:;=[]_~@", c) < 0 {
			return false
		}
	}
	return true
}

func (r *Request) parseTarget(uri string) (err error) {
	if plainPath(uri) {
		r.URL = &url.URL{Path: uri}
		return nil
	}
	authority := r.Method == MethodConnect && !strings.HasPrefix(uri, "/")
	if authority {
		uri = "http://" + uri
	}
	if r.URL, err = url.ParseRequestURI(uri); err != nil {
		return err
	}
	if authority {
		r.URL.Scheme = ""
	}
	return nil
}

// parseLength finds out how long the body is.
func (r *Request) parseLength() error {
	h := r.Header
	if te, ok := h["Transfer-Encoding"]; ok && r.ProtoAtLeast(1, 1) {
		delete(h, "Transfer-Encoding")
		if len(te) != 1 || !strings.EqualFold(te[0], "chunked") {
			return errUnsupportedTE
		}
		delete(h, "Content-Length")
		r.TransferEncoding = []string{"chunked"}
		r.ContentLength = -1
		return r.announcedTrailer()
	}
	if list, ok := h["Content-Length"]; ok {
		n, err := contentLength(list[0])
		if err != nil {
			return err
		}
		h["Content-Length"] = list[:1]
		r.ContentLength = n
	}
	return nil
}

// announcedTrailer notes the names of the fields that are to come after the body.
func (r *Request) announcedTrailer() error {
	list, ok := r.Header["Trailer"]
	if !ok {
		return nil
	}
	delete(r.Header, "Trailer")
	for _, v := range list {
		for name := range strings.SplitSeq(v, ",") {
			name = CanonicalHeaderKey(strings.TrimSpace(name))
			switch name {
			case "Transfer-Encoding", "Trailer", "Content-Length":
				return fmt.Errorf("bad trailer key %q", name)
			}
			if r.Trailer == nil {
				r.Trailer = make(Header)
			}
			r.Trailer[name] = nil
		}
	}
	return nil
}

// refuse answers what is no request.
func (c *conn) refuse(err error) {
	const fields = "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
	answer := func(status, text string) { io.WriteString(c.rwc, "HTTP/1.1 "+status+fields+text) }
	switch {
	case err == errTooLarge:
		const status = "431 Request Header Fields Too Large"
		answer(status, status)
		c.lingerClosed()
	case err == errUnsupportedTE:
		answer("501 Not Implemented", "Unsupported transfer encoding")
	case isNetError(err):
	default:
		status := "400 Bad Request"
		if se, ok := err.(statusError); ok {
			status = fmt.Sprintf("%d %s: %s", se.code, StatusText(se.code), se.text)
		}
		answer(status, status)
	}
}

// isNetError reports whether the other side is not there to be told.
func isNetError(err error) bool {
	if err == io.EOF || err == ErrHijacked {
		return true
	}
	if ne, ok := err.(net.Error); ok && ne.Timeout() {
		return true
	}
	oe, ok := err.(*net.OpError)
	return ok && oe.Op == "read"
}

// lingerClosed lets the other side read the answer before unread input makes the system reset.
func (c *conn) lingerClosed() {
	if half, ok := c.rwc.(interface{ CloseWrite() error }); ok {
		half.CloseWrite()
	}
	time.Sleep(500 * time.Millisecond)
}

func (c *conn) linger(w *response) {
	if w.limitHit || w.reqBody.leftOver {
		c.lingerClosed()
	}
}

// awaitNext waits for the first bytes of another request.
func (c *conn) awaitNext() bool {
	limit := c.server.IdleTimeout
	if limit == 0 {
		limit = c.server.ReadTimeout
	}
	if limit > 0 {
		c.rwc.SetReadDeadline(time.Now().Add(limit))
	} else if c.server.ReadTimeout > 0 || c.server.ReadHeaderTimeout > 0 {
		c.rwc.SetReadDeadline(time.Time{})
	}
	if c.reader.buffered() == 0 && c.fill() != nil {
		return false
	}
	if limit > 0 {
		c.rwc.SetReadDeadline(time.Time{})
	}
	return true
}

// ---- connections that are not the system's ----

// A backgroundRead reads one byte while a handler works: of the next request, or it is the end.
type backgroundRead struct {
	done chan struct{}
	one  [1]byte
	n    int
	mu   sync.Mutex
	over bool // the handler is done
}

// watch cancels the request's context when the other side goes away.
func (c *conn) watch(w *response) {
	if c.native {
		return
	}
	if w.reqBody.ended {
		c.readBehind()
	} else {
		w.reqBody.atEnd = c.readBehind
	}
}

func (c *conn) readBehind() {
	b := &backgroundRead{done: make(chan struct{})}
	c.background = b
	go func() {
		defer close(b.done)
		n, err := c.rwc.Read(b.one[:])
		b.n = n
		b.mu.Lock()
		over := b.over
		b.mu.Unlock()
		if n == 0 && err != nil && !over {
			c.cancel()
		}
	}()
}

// unwatch ends watch.
func (c *conn) unwatch() {
	b := c.background
	if b == nil {
		return
	}
	b.mu.Lock()
	b.over = true
	b.mu.Unlock()
	c.rwc.SetReadDeadline(time.Unix(1, 0))
	<-b.done
	c.rwc.SetReadDeadline(time.Time{})
	if b.n == 1 {
		c.reader.feed(b.one[:])
	}
	c.background = nil
}
