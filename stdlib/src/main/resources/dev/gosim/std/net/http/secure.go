package http

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"
)

// ---- encrypted connections of a transport ----

type handshakeTimeout struct{}

func (handshakeTimeout) Timeout() bool   { return true }
func (handshakeTimeout) Temporary() bool { return true }
func (handshakeTimeout) Error() string   { return "net/http: TLS handshake timeout" }

// dialTLS lets the program make the connection.
func (t *Transport) dialTLS(ctx context.Context, addr string) (c net.Conn, state *tls.ConnectionState, err error) {
	if t.DialTLSContext != nil {
		c, err = t.DialTLSContext(ctx, "tcp", addr)
	} else {
		c, err = t.DialTLS("tcp", addr)
	}
	if c == nil && err == nil {
		err = errors.New("net/http: Transport.DialTLS or DialTLSContext returned (nil, nil)")
	}
	if err != nil {
		return nil, nil, err
	}
	if tc, ok := c.(*tls.Conn); ok {
		if err := tc.HandshakeContext(ctx); err != nil {
			c.Close()
			return nil, nil, err
		}
		s := tc.ConnectionState()
		state = &s
	}
	return c, state, nil
}

// encrypt makes the handshake with a server.
func (t *Transport) encrypt(ctx context.Context, c net.Conn, target string) (net.Conn, *tls.ConnectionState, error) {
	config := t.TLSClientConfig.Clone()
	if config == nil {
		config = &tls.Config{}
	}
	if config.ServerName == "" {
		config.ServerName, _, _ = net.SplitHostPort(target)
	}
	if t.TLSHandshakeTimeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, t.TLSHandshakeTimeout, handshakeTimeout{})
		defer cancel()
	}
	tc := tls.Client(c, config)
	if err := tc.HandshakeContext(ctx); err != nil {
		c.Close()
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return nil, nil, whyNoTLS(err)
	}
	state := tc.ConnectionState()
	return tc, &state, nil
}

// whyNoTLS tells of servers that answer without encryption.
func whyNoTLS(err error) error {
	var e tls.RecordHeaderError
	if errors.As(err, &e) && string(e.RecordHeader[:]) == "HTTP/" {
		return ErrSchemeMismatch
	}
	return err
}

// tunnel lets a proxy connect to a server.
func (t *Transport) tunnel(ctx context.Context, c net.Conn, target string, proxy *url.URL) error {
	head := t.ProxyConnectHeader.Clone()
	if t.GetProxyConnectHeader != nil {
		var err error
		if head, err = t.GetProxyConnectHeader(ctx, proxy, target); err != nil {
			return err
		}
		head = head.Clone()
	}
	if head == nil {
		head = make(Header)
	}
	if proxy.User != nil {
		head.Set("Proxy-Authorization", basicAuth(proxy.User))
	}
	stop := context.AfterFunc(ctx, func() { c.Close() })
	defer stop()
	var text strings.Builder
	text.WriteString("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n")
	if len(head["User-Agent"]) == 0 {
		text.WriteString("User-Agent: Go-http-client/1.1\r\n")
	}
	head.Write(&text)
	text.WriteString("\r\n")
	resp, err := ask(c, text.String())
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return err
	}
	if t.OnProxyConnectResponse != nil {
		req := &Request{Method: MethodConnect, URL: &url.URL{Opaque: target}, Host: target, Header: head}
		if err := t.OnProxyConnectResponse(ctx, proxy, req, resp); err != nil {
			return err
		}
	}
	if resp.StatusCode != StatusOK {
		_, why, ok := strings.Cut(resp.Status, " ")
		if !ok {
			return errors.New("unknown status code")
		}
		return errors.New(why)
	}
	return nil
}

// ask sends a proxy a request.
func ask(c net.Conn, text string) (*Response, error) {
	if _, err := io.WriteString(c, text); err != nil {
		return nil, err
	}
	return ReadResponse(bufio.NewReader(c), &Request{Method: MethodConnect})
}

// ---- servers ----

// ServeTLS serves the connections of a listener, encrypted.
func ServeTLS(l net.Listener, handler Handler, certFile, keyFile string) error {
	srv := &Server{Handler: handler}
	return srv.ServeTLS(l, certFile, keyFile)
}

// ListenAndServeTLS serves the connections that come in at an address, encrypted.
func ListenAndServeTLS(addr, certFile, keyFile string, handler Handler) error {
	server := &Server{Addr: addr, Handler: handler}
	return server.ListenAndServeTLS(certFile, keyFile)
}

// ListenAndServeTLS serves the connections that come in at s.Addr, encrypted.
func (s *Server) ListenAndServeTLS(certFile, keyFile string) error {
	if s.isEnding() {
		return ErrServerClosed
	}
	addr := s.Addr
	if addr == "" {
		addr = ":https"
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer ln.Close()
	return s.ServeTLS(ln, certFile, keyFile)
}

// ServeTLS serves the connections of a listener, encrypted. The files may be empty where TLSConfig
// has certificates.
func (s *Server) ServeTLS(l net.Listener, certFile, keyFile string) error {
	config := s.TLSConfig.Clone()
	if config == nil {
		config = &tls.Config{}
	}
	const proto = "http/1.1"
	if !slices.Contains(config.NextProtos, proto) {
		config.NextProtos = append(slices.Clone(config.NextProtos), proto)
	}
	if len(config.Certificates) == 0 || certFile != "" || keyFile != "" {
		pair, err := tls.LoadX509KeyPair(certFile, keyFile)
		if err != nil {
			return err
		}
		config.Certificates = []tls.Certificate{pair}
	}
	return s.Serve(tls.NewListener(l, config))
}

// handshake makes the handshake of an encrypted connection; it reports whether all is well.
func (c *conn) handshake(ctx context.Context) bool {
	tc, ok := c.rwc.(*tls.Conn)
	if !ok {
		return true
	}
	var limit time.Duration
	for _, d := range []time.Duration{c.server.ReadHeaderTimeout, c.server.ReadTimeout, c.server.WriteTimeout} {
		if d > 0 && (limit == 0 || d < limit) {
			limit = d
		}
	}
	if limit > 0 {
		tc.SetDeadline(time.Now().Add(limit))
	}
	if err := tc.HandshakeContext(ctx); err != nil {
		reason := err.Error()
		var e tls.RecordHeaderError
		if errors.As(err, &e) && e.Conn != nil && saysHTTP(string(e.RecordHeader[:])) {
			io.WriteString(e.Conn, "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n")
			e.Conn.Close()
			reason = "client sent an HTTP request to an HTTPS server"
		}
		c.server.logf("http: TLS handshake error from %s: %s", c.remoteAddr, reason)
		return false
	}
	if limit > 0 {
		tc.SetDeadline(time.Time{})
	}
	state := tc.ConnectionState()
	c.tls = &state
	return true
}

// saysHTTP reports whether something begins as a request does.
func saysHTTP(head string) bool {
	return slices.Contains([]string{"GET /", "HEAD ", "POST ", "PUT /", "OPTIO"}, head)
}
