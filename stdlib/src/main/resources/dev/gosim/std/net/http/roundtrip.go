package http

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/netip"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

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
	if h.has("Connection", "close") {
		h.Del("Connection") // Close says it
	}
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
