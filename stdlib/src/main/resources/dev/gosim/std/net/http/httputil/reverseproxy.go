package httputil

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"mime"
	"net"
	"net/http"
	"net/textproto"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A ReverseProxy is a handler that sends requests on to another server, and its answers back.
type ReverseProxy struct {
	Rewrite        func(*ProxyRequest)
	Transport      http.RoundTripper
	FlushInterval  time.Duration
	ErrorLog       *log.Logger
	BufferPool     BufferPool
	ModifyResponse func(*http.Response) error
	ErrorHandler   func(http.ResponseWriter, *http.Request, error)
	Director       func(*http.Request)
}

// A BufferPool has the buffers that bodies are copied with.
type BufferPool interface {
	Get() []byte
	Put([]byte)
}

// A ProxyRequest is a request to a proxy, and the one that it makes.
type ProxyRequest struct {
	In, Out *http.Request
}

// SetURL sends the request to target, below its path.
func (r *ProxyRequest) SetURL(target *url.URL) {
	redirect(r.Out, target)
	r.Out.Host = ""
}

// SetXForwarded tells the server who asks.
func (r *ProxyRequest) SetXForwarded() {
	h := r.Out.Header
	if ip, _, err := net.SplitHostPort(r.In.RemoteAddr); err == nil {
		h.Set("X-Forwarded-For", strings.Join(append(slices.Clone(h["X-Forwarded-For"]), ip), ", "))
	} else {
		h.Del("X-Forwarded-For")
	}
	proto := "http"
	if r.In.TLS != nil {
		proto = "https"
	}
	h.Set("X-Forwarded-Host", r.In.Host)
	h.Set("X-Forwarded-Proto", proto)
}

// NewSingleHostReverseProxy sends all requests to target, below its path.
func NewSingleHostReverseProxy(target *url.URL) *ReverseProxy {
	return &ReverseProxy{Director: func(req *http.Request) { redirect(req, target) }}
}

func redirect(req *http.Request, target *url.URL) {
	u := req.URL
	u.Scheme, u.Host = target.Scheme, target.Host
	raw := target.RawPath != "" || u.RawPath != ""
	escaped := joinPath(target.EscapedPath(), u.EscapedPath())
	u.Path = joinPath(target.Path, u.Path)
	if u.RawPath = ""; raw {
		u.RawPath = escaped
	}
	sep := ""
	if target.RawQuery != "" && u.RawQuery != "" {
		sep = "&"
	}
	u.RawQuery = target.RawQuery + sep + u.RawQuery
}

// joinPath has one slash between the two.
func joinPath(a, b string) string {
	return strings.TrimSuffix(a, "/") + "/" + strings.TrimPrefix(b, "/")
}

// hopByHop are fields that are for the next machine only.
var hopByHop = []string{"Connection", "Proxy-Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Te", "Trailer",
	"Transfer-Encoding", "Upgrade"}

func withoutHops(h http.Header) {
	for _, line := range h["Connection"] {
		for name := range strings.SplitSeq(line, ",") {
			if name = textproto.TrimString(name); name != "" {
				h.Del(name)
			}
		}
	}
	for _, name := range hopByHop {
		h.Del(name)
	}
}

func hasToken(lines []string, token string) bool {
	for _, line := range lines {
		for t := range strings.SplitSeq(line, ",") {
			if strings.EqualFold(textproto.TrimString(t), token) {
				return true
			}
		}
	}
	return false
}

// upgrade is the protocol that a message asks for.
func upgrade(h http.Header) string {
	if !hasToken(h["Connection"], "Upgrade") {
		return ""
	}
	return h.Get("Upgrade")
}

func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
}

func addAll(to, from http.Header) {
	for name, values := range from {
		to[name] = append(to[name], values...)
	}
}

func (p *ReverseProxy) logf(format string, args ...any) {
	if p.ErrorLog != nil {
		p.ErrorLog.Printf(format, args...)
		return
	}
	log.Printf(format, args...)
}

func (p *ReverseProxy) failed(w http.ResponseWriter, req *http.Request, err error) {
	if p.ErrorHandler != nil {
		p.ErrorHandler(w, req, err)
		return
	}
	p.logf("http: proxy error: %v", err)
	w.WriteHeader(http.StatusBadGateway)
}

// modified reports whether the answer is to be sent on.
func (p *ReverseProxy) modified(w http.ResponseWriter, res *http.Response, req *http.Request) bool {
	if p.ModifyResponse == nil {
		return true
	}
	err := p.ModifyResponse(res)
	if err != nil {
		res.Body.Close()
		p.failed(w, req, err)
	}
	return err == nil
}

// lentBody is the body of a request, as long as its handler runs; the handler's server closes it.
type lentBody struct {
	io.Reader
	over atomic.Bool
}

func (b *lentBody) Close() error {
	b.over.Store(true)
	return nil
}

func (b *lentBody) Read(p []byte) (int, error) {
	if b.over.Load() {
		return 0, errors.New("ReverseProxy does an invalid Read on closed Body")
	}
	return b.Reader.Read(p)
}

func (p *ReverseProxy) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	out := req.Clone(req.Context())
	switch {
	case req.ContentLength == 0:
		out.Body = nil
	case out.Body != nil:
		lent := &lentBody{Reader: out.Body}
		defer lent.Close()
		out.Body = lent
	}
	if out.Header == nil {
		out.Header = http.Header{}
	}
	if (p.Director == nil) == (p.Rewrite == nil) {
		p.failed(w, req, errors.New("ReverseProxy must have exactly one of Director or Rewrite set"))
		return
	}
	out, err := p.outgoing(req, out)
	if err != nil {
		p.failed(w, req, err)
		return
	}
	transport := p.Transport
	if transport == nil {
		transport = http.DefaultTransport
	}
	res, err := transport.RoundTrip(out)
	if err != nil {
		p.failed(w, out, err)
		return
	}
	if res.StatusCode == http.StatusSwitchingProtocols {
		if p.modified(w, res, out) {
			p.switched(w, out, res)
		}
		return
	}
	withoutHops(res.Header)
	if p.modified(w, res, out) {
		p.answer(w, req, res)
	}
}

// outgoing makes of a copy of the request the one to send.
func (p *ReverseProxy) outgoing(in, out *http.Request) (*http.Request, error) {
	if p.Director != nil {
		p.Director(out)
		if out.Form != nil {
			out.URL.RawQuery = readable(out.URL.RawQuery)
		}
	}
	out.Close = false
	to := upgrade(out.Header)
	if !printable(to) {
		return nil, fmt.Errorf("client tried to switch to invalid protocol %q", to)
	}
	withoutHops(out.Header)
	if hasToken(in.Header["Te"], "trailers") {
		out.Header.Set("Te", "trailers")
	}
	if to != "" {
		out.Header.Set("Connection", "Upgrade")
		out.Header.Set("Upgrade", to)
	}
	if p.Rewrite != nil {
		for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"} {
			out.Header.Del(name)
		}
		out.URL.RawQuery = readable(out.URL.RawQuery)
		pr := &ProxyRequest{In: in, Out: out}
		p.Rewrite(pr)
		out = pr.Out
	} else if ip, _, err := net.SplitHostPort(in.RemoteAddr); err == nil {
		before, there := out.Header["X-Forwarded-For"]
		if !there || before != nil {
			out.Header.Set("X-Forwarded-For", strings.Join(append(slices.Clone(before), ip), ", "))
		}
	}
	if _, ok := out.Header["User-Agent"]; !ok {
		out.Header.Set("User-Agent", "") // not that of a Go client
	}
	return out, nil
}

// readable is a query without what url.ParseQuery cannot read, or as it is.
func readable(query string) string {
	values, err := url.ParseQuery(query)
	if err != nil {
		return values.Encode()
	}
	return query
}

func (p *ReverseProxy) answer(w http.ResponseWriter, req *http.Request, res *http.Response) {
	addAll(w.Header(), res.Header)
	announced := len(res.Trailer)
	if announced > 0 {
		w.Header().Add("Trailer", strings.Join(slices.Collect(maps.Keys(res.Trailer)), ", "))
	}
	w.WriteHeader(res.StatusCode)
	if err := p.copyBody(w, res); err != nil {
		defer res.Body.Close()
		if req.Context().Value(http.ServerContextKey) == nil {
			p.logf("suppressing panic for copyResponse error in test; copy error: %v", err)
			return
		}
		panic(http.ErrAbortHandler)
	}
	res.Body.Close() // the trailers are there after it
	if len(res.Trailer) > 0 {
		http.NewResponseController(w).Flush() // no Content-Length, for trailers need chunks
	}
	for name, values := range res.Trailer {
		if len(res.Trailer) != announced {
			name = http.TrailerPrefix + name
		}
		w.Header()[name] = append(w.Header()[name], values...)
	}
}

// copyBody flushes what it has written at once, after a while, or not at all.
func (p *ReverseProxy) copyBody(w http.ResponseWriter, res *http.Response) error {
	every := p.FlushInterval
	kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if kind == "text/event-stream" || res.ContentLength == -1 {
		every = -1
	}
	var buf []byte
	if p.BufferPool != nil {
		buf = p.BufferPool.Get()
		defer p.BufferPool.Put(buf)
	}
	if len(buf) == 0 {
		buf = make([]byte, 32<<10)
	}
	out := &flushed{w: w, flush: http.NewResponseController(w).Flush, every: every}
	if every != 0 {
		out.waits = true
		out.timer = time.AfterFunc(every, out.late)
		defer out.stop()
	}
	for {
		n, err := res.Body.Read(buf)
		if n > 0 {
			if m, werr := out.Write(buf[:n]); werr != nil {
				return werr
			} else if m != n {
				return io.ErrShortWrite
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			if err != context.Canceled {
				p.logf("httputil: ReverseProxy read error during body copy: %v", err)
			}
			return err
		}
	}
}

// flushed flushes at once (every < 0), some time after a Write, or never (0).
type flushed struct {
	w     io.Writer
	flush func() error
	every time.Duration

	mu    sync.Mutex
	timer *time.Timer
	waits bool // the timer is to flush
}

func (f *flushed) Write(p []byte) (n int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, err = f.w.Write(p)
	switch {
	case f.every < 0:
		f.flush()
	case f.every > 0 && !f.waits:
		f.waits = true
		f.timer.Reset(f.every)
	}
	return n, err
}

func (f *flushed) late() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.waits {
		f.waits = false
		f.flush()
	}
}

func (f *flushed) stop() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.waits = false
	f.timer.Stop()
}

// switched goes on with another protocol, of which the proxy knows nothing.
func (p *ReverseProxy) switched(w http.ResponseWriter, req *http.Request, res *http.Response) {
	asked, got := upgrade(req.Header), upgrade(res.Header)
	server, ok := res.Body.(io.ReadWriteCloser)
	switch {
	case !printable(got):
		p.failed(w, req, fmt.Errorf("backend tried to switch to invalid protocol %q", got))
		return
	case !strings.EqualFold(asked, got):
		p.failed(w, req, fmt.Errorf("backend tried to switch protocol %q when %q was requested", got, asked))
		return
	case !ok:
		p.failed(w, req, errors.New("internal error: 101 switching protocols response with non-writable body"))
		return
	}
	stop := context.AfterFunc(req.Context(), func() { server.Close() })
	defer func() {
		stop()
		server.Close()
	}()
	client, rw, err := http.NewResponseController(w).Hijack()
	if errors.Is(err, http.ErrNotSupported) {
		p.failed(w, req, fmt.Errorf("can't switch protocols using non-Hijacker ResponseWriter type %T", w))
		return
	}
	if err != nil {
		p.failed(w, req, fmt.Errorf("Hijack failed on protocol switch: %v", err))
		return
	}
	defer client.Close()
	addAll(w.Header(), res.Header)
	res.Header, res.Body = w.Header(), nil
	if err := res.Write(rw); err != nil {
		p.failed(w, req, fmt.Errorf("response write: %v", err))
		return
	}
	if err := rw.Flush(); err != nil {
		p.failed(w, req, fmt.Errorf("response flush: %v", err))
		return
	}
	done := make(chan bool, 2)
	pass := func(to io.Writer, from io.Reader) {
		_, err := io.Copy(to, from)
		half, ok := to.(interface{ CloseWrite() error })
		done <- err == nil && ok && half.CloseWrite() == nil
	}
	go pass(server, client)
	go pass(client, server)
	if <-done {
		<-done // only one direction has ended
	}
}
