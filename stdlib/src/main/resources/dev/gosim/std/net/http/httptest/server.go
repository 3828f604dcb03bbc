package httptest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// A Server is an HTTP server at a free port of this machine, for tests.
type Server struct {
	URL         string
	Listener    net.Listener
	EnableHTTP2 bool
	TLS         *tls.Config
	Config      *http.Server

	certificate *x509.Certificate
	wg          sync.WaitGroup // connections with a request
	mu          sync.Mutex
	closed      bool
	conns       map[net.Conn]http.ConnState
	client      *http.Client
}

func newLocalListener() net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		if l, err = net.Listen("tcp6", "[::1]:0"); err != nil {
			panic(fmt.Sprintf("httptest: failed to listen on a port: %v", err))
		}
	}
	return l
}

// NewServer starts a server, which must be closed.
func NewServer(handler http.Handler) *Server {
	ts := NewUnstartedServer(handler)
	ts.Start()
	return ts
}

// NewUnstartedServer makes a server that may be changed before it is started.
func NewUnstartedServer(handler http.Handler) *Server {
	return &Server{
		Listener: newLocalListener(),
		Config:   &http.Server{Handler: handler},
	}
}

// Start starts the server.
func (s *Server) Start() {
	if s.URL != "" {
		panic("Server already started")
	}
	s.client = s.clientFor("80", &http.Transport{})
	s.URL = "http://" + s.Listener.Addr().String()
	s.serve()
}

func (s *Server) serve() {
	s.watch()
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		s.Config.Serve(s.Listener)
	}()
}

// NewTLSServer starts a server with TLS, which must be closed.
func NewTLSServer(handler http.Handler) *Server {
	ts := NewUnstartedServer(handler)
	ts.StartTLS()
	return ts
}

// StartTLS starts the server with TLS.
func (s *Server) StartTLS() {
	if s.URL != "" {
		panic("Server already started")
	}
	cert, err := tls.X509KeyPair([]byte(localCert), []byte(localKey))
	if err != nil {
		panic(fmt.Sprintf("httptest: NewTLSServer: %v", err))
	}
	if s.TLS = s.TLS.Clone(); s.TLS == nil {
		s.TLS = new(tls.Config)
	}
	if s.TLS.NextProtos == nil {
		s.TLS.NextProtos = []string{"http/1.1"}
	}
	if len(s.TLS.Certificates) == 0 {
		s.TLS.Certificates = []tls.Certificate{cert}
	}
	if s.certificate, err = x509.ParseCertificate(s.TLS.Certificates[0].Certificate[0]); err != nil {
		panic(fmt.Sprintf("httptest: NewTLSServer: %v", err))
	}
	roots := x509.NewCertPool()
	roots.AddCert(s.certificate)
	s.client = s.clientFor("443", &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}})
	s.Listener = tls.NewListener(s.Listener, s.TLS)
	s.URL = "https://" + s.Listener.Addr().String()
	s.serve()
}

// clientFor makes a client that finds the server at its address and at example.com.
func (s *Server) clientFor(port string, tr *http.Transport) *http.Client {
	var dialer net.Dialer
	tr.DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		if tr.Dial != nil {
			return tr.Dial(network, addr)
		}
		if host, ok := strings.CutSuffix(addr, ":"+port); ok && (host == "example.com" || strings.HasSuffix(host, ".example.com")) {
			addr = s.Listener.Addr().String()
		}
		return dialer.DialContext(ctx, network, addr)
	}
	return &http.Client{Transport: tr}
}

// Certificate returns the server's certificate, or nil if it has none.
func (s *Server) Certificate() *x509.Certificate { return s.certificate }

// watch notes what the connections do.
func (s *Server) watch() {
	before := s.Config.ConnState
	s.Config.ConnState = func(c net.Conn, state http.ConnState) {
		s.mu.Lock()
		switch state {
		case http.StateNew:
			if s.conns == nil {
				s.conns = make(map[net.Conn]http.ConnState)
			}
			s.wg.Add(1)
			s.conns[c] = state
			if s.closed {
				c.Close() // it came while we closed
			}
		case http.StateActive:
			if _, ok := s.conns[c]; ok {
				s.conns[c] = state
			}
		case http.StateIdle:
			if _, ok := s.conns[c]; ok {
				s.conns[c] = state
			}
			if s.closed {
				c.Close()
			}
		case http.StateHijacked, http.StateClosed:
			if _, ok := s.conns[c]; ok {
				delete(s.conns, c)
				s.wg.Done()
			}
		}
		s.mu.Unlock()
		if before != nil {
			before(c, state)
		}
	}
}

// Close ends the server and waits for the requests that it is answering.
func (s *Server) Close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		s.Listener.Close()
		s.Config.SetKeepAlivesEnabled(false)
		for c, state := range s.conns {
			if state == http.StateIdle || state == http.StateNew {
				c.Close()
			}
		}
		const patience = 5 * time.Second
		t := time.AfterFunc(patience, s.logBlocked)
		defer t.Stop()
	}
	s.mu.Unlock()
	if t, ok := http.DefaultTransport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
	s.wg.Wait()
}

func (s *Server) logBlocked() {
	s.mu.Lock()
	defer s.mu.Unlock()
	log.Printf("httptest.Server blocked in Close after 5 seconds, waiting for connections:")
	for c, state := range s.conns {
		log.Printf("  %T %p %v in state %v\n", c, c, c.RemoteAddr(), state)
	}
}

// CloseClientConnections closes the connections at once.
func (s *Server) CloseClientConnections() {
	s.mu.Lock()
	var all []net.Conn
	for c := range s.conns {
		all = append(all, c)
	}
	s.mu.Unlock()
	for _, c := range all {
		c.Close()
	}
}

// Client returns a client for the server.
func (s *Server) Client() *http.Client { return s.client }
