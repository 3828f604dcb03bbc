package http

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log"
	"net"
	"runtime"
	"sync"
	"time"
)

// ---- handlers ----

// A Handler answers a request.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// HandlerFunc is a function as a Handler.
type HandlerFunc func(ResponseWriter, *Request)

// ServeHTTP calls f.
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// A ResponseWriter is what a Handler writes its answer to.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

// A Flusher sends what is buffered.
type Flusher interface {
	Flush()
}

// A Hijacker hands the connection over.
type Hijacker interface {
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

// A CloseNotifier tells of a client that goes away; Request.Context does that better.
type CloseNotifier interface {
	CloseNotify() <-chan bool
}

// TrailerPrefix begins the names of fields that are sent after the body.
const TrailerPrefix = "Trailer:"

// DefaultMaxHeaderBytes is how large a request's header may be.
const DefaultMaxHeaderBytes = 1 << 20

var (
	ErrBodyNotAllowed  = errors.New("http: request method or response status code does not allow body")
	ErrHijacked        = errors.New("http: connection has been hijacked")
	ErrContentLength   = errors.New("http: wrote more than the declared Content-Length")
	ErrWriteAfterFlush = errors.New("unused")
	ErrServerClosed    = errors.New("http: Server closed")
	ErrHandlerTimeout  = errors.New("http: Handler timeout")
	ErrAbortHandler    = errors.New("net/http: abort Handler")
)

// A contextKey is a key of values that the server puts into contexts.
type contextKey struct{ name string }

func (k *contextKey) String() string { return "net/http context value " + k.name }

var (
	// ServerContextKey leads to the *Server in a request's context.
	ServerContextKey = &contextKey{"http-server"}
	// LocalAddrContextKey leads to the net.Addr that the request came in at.
	LocalAddrContextKey = &contextKey{"local-addr"}
)

// ---- the server ----

// A Server answers the requests of the connections that it is given.
type Server struct {
	Addr                         string
	Handler                      Handler
	TLSConfig                    *tls.Config
	DisableGeneralOptionsHandler bool
	ReadTimeout                  time.Duration
	ReadHeaderTimeout            time.Duration
	WriteTimeout                 time.Duration
	IdleTimeout                  time.Duration
	MaxHeaderBytes               int
	ConnState                    func(net.Conn, ConnState)
	ErrorLog                     *log.Logger
	BaseContext                  func(net.Listener) context.Context
	ConnContext                  func(ctx context.Context, c net.Conn) context.Context

	mu          sync.Mutex
	ending      bool // Shutdown or Close was called
	noKeepAlive bool
	listeners   map[*net.Listener]bool
	conns       map[*conn]bool
	serving     sync.WaitGroup // Serve calls
	onShutdown  []func()
}

func (s *Server) logf(format string, args ...any) {
	if s.ErrorLog != nil {
		s.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

// ListenAndServe serves the connections that come in at an address.
func ListenAndServe(addr string, handler Handler) error {
	server := &Server{Addr: addr, Handler: handler}
	return server.ListenAndServe()
}

// Serve serves the connections of a listener.
func Serve(l net.Listener, handler Handler) error {
	srv := &Server{Handler: handler}
	return srv.Serve(l)
}

// ListenAndServe serves the connections that come in at s.Addr, until Shutdown or Close.
func (s *Server) ListenAndServe() error {
	if s.isEnding() {
		return ErrServerClosed
	}
	addr := s.Addr
	if addr == "" {
		addr = ":http"
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return s.Serve(ln)
}

// Serve serves the connections of a listener, until Shutdown or Close.
func (s *Server) Serve(l net.Listener) error {
	l = &closedOnce{Listener: l}
	defer l.Close()
	if !s.track(&l, true) {
		return ErrServerClosed
	}
	defer s.track(&l, false)
	base := context.Background()
	if s.BaseContext != nil {
		if base = s.BaseContext(l.(*closedOnce).Listener); base == nil {
			panic("BaseContext returned a nil context")
		}
	}
	base = context.WithValue(base, ServerContextKey, s)
	var delay time.Duration // before trying again
	for {
		rw, err := l.Accept()
		if err != nil {
			if s.isEnding() {
				return ErrServerClosed
			}
			if ne, ok := err.(net.Error); ok && ne.Temporary() {
				delay = min(max(2*delay, 5*time.Millisecond), time.Second)
				s.logf("http: Accept error: %v; retrying in %v", err, delay)
				time.Sleep(delay)
				continue
			}
			return err
		}
		ctx := base
		if s.ConnContext != nil {
			if ctx = s.ConnContext(ctx, rw); ctx == nil {
				panic("ConnContext returned nil")
			}
		}
		delay = 0
		c := &conn{server: s, rwc: rw}
		c.setState(StateNew, true)
		go c.serve(ctx)
	}
}

// A closedOnce is a listener that is closed only once.
type closedOnce struct {
	net.Listener
	once sync.Once
	err  error
}

func (l *closedOnce) Close() error {
	l.once.Do(func() { l.err = l.Listener.Close() })
	return l.err
}

func (s *Server) isEnding() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ending
}

// track notes a listener, unless the server has ended, or forgets it.
func (s *Server) track(l *net.Listener, add bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listeners == nil {
		s.listeners = make(map[*net.Listener]bool)
	}
	if !add {
		delete(s.listeners, l)
		s.serving.Done()
		return true
	}
	if s.ending {
		return false
	}
	s.listeners[l] = true
	s.serving.Add(1)
	return true
}

func (s *Server) trackConn(c *conn, add bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conns == nil {
		s.conns = make(map[*conn]bool)
	}
	if add {
		s.conns[c] = true
	} else {
		delete(s.conns, c)
	}
}

// SetKeepAlivesEnabled says whether connections are kept after an answer, which is so.
func (s *Server) SetKeepAlivesEnabled(v bool) {
	s.mu.Lock()
	s.noKeepAlive = !v
	s.mu.Unlock()
	if !v {
		s.closeIdle()
	}
}

func (s *Server) keepsAlive() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.noKeepAlive && !s.ending
}

// ---- the end ----

// RegisterOnShutdown adds a function that Shutdown calls, in a goroutine of its own.
func (s *Server) RegisterOnShutdown(f func()) {
	s.mu.Lock()
	s.onShutdown = append(s.onShutdown, f)
	s.mu.Unlock()
}

// closeListeners ends the server; it returns the first error.
func (s *Server) closeListeners() error {
	var first error
	for l := range s.listeners {
		if err := (*l).Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// Close ends all at once.
func (s *Server) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ending = true
	err := s.closeListeners()
	s.mu.Unlock()
	s.serving.Wait()
	s.mu.Lock()
	for c := range s.conns {
		c.rwc.Close()
		delete(s.conns, c)
	}
	return err
}

// Shutdown takes no more connections and waits until those that are there are done, or ctx is.
func (s *Server) Shutdown(ctx context.Context) error {
	s.mu.Lock()
	s.ending = true
	err := s.closeListeners()
	for _, f := range s.onShutdown {
		go f()
	}
	s.mu.Unlock()
	s.serving.Wait()
	pause := time.Millisecond
	for !s.closeIdle() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
			pause = min(2*pause, 500*time.Millisecond)
		}
	}
	return err
}

// closeIdle closes the connections without a request; it reports whether none is left.
func (s *Server) closeIdle() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := true
	for c := range s.conns {
		state, since := c.getState()
		// Who has said nothing for long will not.
		if state == StateNew && time.Since(since) > 5*time.Second {
			state = StateIdle
		}
		if state != StateIdle {
			all = false
			continue
		}
		c.rwc.Close()
		delete(s.conns, c)
	}
	return all
}

// ---- states of connections ----

// A ConnState is what a connection is doing.
type ConnState int

const (
	StateNew ConnState = iota
	StateActive
	StateIdle
	StateHijacked
	StateClosed
)

func (c ConnState) String() string {
	switch c {
	case StateNew:
		return "new"
	case StateActive:
		return "active"
	case StateIdle:
		return "idle"
	case StateHijacked:
		return "hijacked"
	case StateClosed:
		return "closed"
	}
	return ""
}

func (c *conn) getState() (ConnState, time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state, c.since
}

func (c *conn) setState(state ConnState, hook bool) {
	switch state {
	case StateNew:
		c.server.trackConn(c, true)
	case StateHijacked, StateClosed:
		c.server.trackConn(c, false)
	}
	c.mu.Lock()
	c.state = state
	if state == StateNew {
		c.since = time.Now()
	}
	c.mu.Unlock()
	if hook && c.server.ConnState != nil {
		c.server.ConnState(c.rwc, state)
	}
}

// ---- serving a connection ----

// serverHandler gives a request to the server's handler.
type serverHandler struct{ srv *Server }

// ServeHTTP answers.
func (sh serverHandler) ServeHTTP(rw ResponseWriter, req *Request) {
	handler := sh.srv.Handler
	if handler == nil {
		handler = DefaultServeMux
	}
	if req.RequestURI == "*" && req.Method == MethodOptions && !sh.srv.DisableGeneralOptionsHandler {
		handler = generalOptions{}
	}
	handler.ServeHTTP(rw, req)
}

// generalOptions answers "OPTIONS *".
type generalOptions struct{}

func (generalOptions) ServeHTTP(w ResponseWriter, r *Request) {
	w.Header().Set("Content-Length", "0")
	if r.ContentLength != 0 {
		// Some of the body is read, that the connection may be used again.
		const most = 4 << 10
		discard(MaxBytesReader(w, r.Body, most))
	}
}

// serve answers the requests of a connection, one after the other.
func (c *conn) serve(ctx context.Context) {
	if ra := c.rwc.RemoteAddr(); ra != nil {
		c.remoteAddr = ra.String()
	}
	ctx = context.WithValue(ctx, LocalAddrContextKey, c.rwc.LocalAddr())
	var w *response
	defer func() {
		if err := recover(); err != nil && err != ErrAbortHandler {
			const most = 64 << 10
			buf := make([]byte, most)
			buf = buf[:runtime.Stack(buf, false)]
			c.server.logf("http: panic serving %v: %v\n%s", c.remoteAddr, err, buf)
		}
		if w != nil {
			w.cancel()
			w.reqBody.abandon()
		}
		if !c.isHijacked() {
			c.rwc.Close()
			c.setState(StateClosed, true)
		}
	}()
	if !c.handshake(ctx) {
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	c.cancel = cancel
	defer cancel()
	c.start()
	for {
		var err error
		w, err = c.readRequest(ctx)
		if c.anyRead {
			c.setState(StateActive, true)
		}
		if err != nil {
			c.refuse(err)
			return
		}
		if !w.expect() {
			return
		}
		c.watch(w)
		serverHandler{c.server}.ServeHTTP(w, w.req)
		w.cancel()
		if c.isHijacked() {
			return
		}
		w.finish()
		c.unwatch()
		if !w.reusable() {
			c.linger(w)
			return
		}
		c.setState(StateIdle, true)
		w = nil
		if !c.server.keepsAlive() || !c.awaitNext() {
			return
		}
	}
}
