package http

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/url"
	"slices"
	"sync"
	"time"
)

// ---- transport ----

// A Transport carries exchanges out, and keeps connections for the next ones.
type Transport struct {
	Proxy                  func(*Request) (*url.URL, error)
	DialContext            func(ctx context.Context, network, addr string) (net.Conn, error)
	Dial                   func(network, addr string) (net.Conn, error)
	DialTLSContext         func(ctx context.Context, network, addr string) (net.Conn, error)
	DialTLS                func(network, addr string) (net.Conn, error)
	TLSClientConfig        *tls.Config
	TLSHandshakeTimeout    time.Duration
	DisableKeepAlives      bool
	DisableCompression     bool
	MaxIdleConns           int
	MaxIdleConnsPerHost    int
	MaxConnsPerHost        int
	IdleConnTimeout        time.Duration
	ResponseHeaderTimeout  time.Duration
	ExpectContinueTimeout  time.Duration
	ProxyConnectHeader     Header
	MaxResponseHeaderBytes int64
	WriteBufferSize        int
	ReadBufferSize         int
	ForceAttemptHTTP2      bool

	// OnProxyConnectResponse is asked about what a proxy answers to CONNECT.
	OnProxyConnectResponse func(ctx context.Context, proxyURL *url.URL, connectReq *Request, connectRes *Response) error
	// GetProxyConnectHeader takes the place of ProxyConnectHeader.
	GetProxyConnectHeader func(ctx context.Context, proxyURL *url.URL, target string) (Header, error)

	schemes map[string]RoundTripper // under mu; never changed, but replaced

	mu      sync.Mutex
	idle    map[connKey][]*persistConn // the one used last stands last
	oldest  []*persistConn             // all idle ones, the oldest first
	open    map[connKey]int            // counted where MaxConnsPerHost is set
	waiting map[connKey][]chan *persistConn
}

// DefaultMaxIdleConnsPerHost is the default of that field.
const DefaultMaxIdleConnsPerHost = 2

// DefaultTransport is the transport of clients that have none.
var DefaultTransport RoundTripper = &Transport{
	Proxy:                 ProxyFromEnvironment,
	DialContext:           (&net.Dialer{Timeout: 30 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
	ForceAttemptHTTP2:     true,
	MaxIdleConns:          100,
	IdleConnTimeout:       90 * time.Second,
	TLSHandshakeTimeout:   10 * time.Second,
	ExpectContinueTimeout: 1 * time.Second,
}

// Clone copies the exported fields.
func (t *Transport) Clone() *Transport {
	return &Transport{
		Proxy:                  t.Proxy,
		DialContext:            t.DialContext,
		Dial:                   t.Dial,
		DialTLSContext:         t.DialTLSContext,
		DialTLS:                t.DialTLS,
		TLSClientConfig:        t.TLSClientConfig.Clone(),
		TLSHandshakeTimeout:    t.TLSHandshakeTimeout,
		DisableKeepAlives:      t.DisableKeepAlives,
		DisableCompression:     t.DisableCompression,
		MaxIdleConns:           t.MaxIdleConns,
		MaxIdleConnsPerHost:    t.MaxIdleConnsPerHost,
		MaxConnsPerHost:        t.MaxConnsPerHost,
		IdleConnTimeout:        t.IdleConnTimeout,
		ResponseHeaderTimeout:  t.ResponseHeaderTimeout,
		ExpectContinueTimeout:  t.ExpectContinueTimeout,
		ProxyConnectHeader:     t.ProxyConnectHeader.Clone(),
		MaxResponseHeaderBytes: t.MaxResponseHeaderBytes,
		WriteBufferSize:        t.WriteBufferSize,
		ReadBufferSize:         t.ReadBufferSize,
		ForceAttemptHTTP2:      t.ForceAttemptHTTP2,
		OnProxyConnectResponse: t.OnProxyConnectResponse,
		GetProxyConnectHeader:  t.GetProxyConnectHeader,
	}
}

// RegisterProtocol leaves the requests of a scheme to rt; those it answers with ErrSkipAltProtocol
// come back.
func (t *Transport) RegisterProtocol(scheme string, rt RoundTripper) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, there := t.schemes[scheme]; there {
		panic("protocol " + scheme + " already registered")
	}
	all := maps.Clone(t.schemes)
	if all == nil {
		all = map[string]RoundTripper{}
	}
	all[scheme] = rt
	t.schemes = all
}

func (t *Transport) registered(scheme string) RoundTripper {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.schemes[scheme]
}

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
	}
	return nil
}

// checkHTTP is check for what only these protocols ask for.
func (t *Transport) checkHTTP(req *Request) error {
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
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
	if rt := t.registered(req.URL.Scheme); rt != nil {
		if resp, err := rt.RoundTrip(req); err != ErrSkipAltProtocol {
			return resp, err
		}
	}
	if err := t.checkHTTP(req); err != nil {
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
	return t.exchange(ctx, cancel, req)
}

// ---- connections that are kept ----

// A connKey says what a connection can be used for.
// Under https, target is the server's address, which is not addr behind a proxy.
type connKey struct{ proxy, addr, target string }

// get returns an idle connection or a new one.
func (t *Transport) get(ctx context.Context, key connKey, proxy *url.URL) (*persistConn, error) {
	for {
		t.mu.Lock()
		if pc := t.takeIdle(key); pc != nil {
			t.mu.Unlock()
			return pc, nil
		}
		if t.MaxConnsPerHost <= 0 || t.open[key] < t.MaxConnsPerHost {
			if t.open == nil {
				t.open = map[connKey]int{}
			}
			t.open[key]++
			t.mu.Unlock()
			break
		}
		turn := make(chan *persistConn, 1)
		if t.waiting == nil {
			t.waiting = map[connKey][]chan *persistConn{}
		}
		t.waiting[key] = append(t.waiting[key], turn)
		t.mu.Unlock()
		select {
		case pc := <-turn: // nil: try again
			if pc != nil {
				return pc, nil
			}
		case <-ctx.Done():
			t.leave(key, turn)
			return nil, context.Cause(ctx)
		}
	}
	c, state, err := t.makeConn(ctx, key, proxy)
	if err != nil {
		t.mu.Lock()
		t.less(key)
		t.mu.Unlock()
		return nil, err
	}
	return newPersistConn(t, key, c, state), nil
}

// makeConn connects to a server or proxy, and encrypts what is under https.
func (t *Transport) makeConn(ctx context.Context, key connKey, proxy *url.URL) (c net.Conn, state *tls.ConnectionState, err error) {
	if key.target != "" && proxy == nil && (t.DialTLSContext != nil || t.DialTLS != nil) {
		return t.dialTLS(ctx, key.addr)
	}
	if c, err = t.dial(ctx, key.addr); err != nil {
		if proxy != nil {
			err = &net.OpError{Op: "proxyconnect", Net: "tcp", Err: err}
		}
		return nil, nil, err
	}
	if key.target == "" {
		return c, nil, nil
	}
	if proxy != nil {
		if err := t.tunnel(ctx, c, key.target, proxy); err != nil {
			c.Close()
			return nil, nil, err
		}
	}
	return t.encrypt(ctx, c, key.target)
}

// leave stops waiting; what has come meanwhile is for the next one.
func (t *Transport) leave(key connKey, turn chan *persistConn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.waiting[key] = slices.DeleteFunc(t.waiting[key], func(c chan *persistConn) bool { return c == turn })
	select {
	case pc := <-turn:
		if pc == nil {
			t.wake(key)
		} else {
			t.mu.Unlock()
			if t.putIdle(pc) != nil {
				pc.close(errNotKept)
			}
			t.mu.Lock()
		}
	default:
	}
}

func (t *Transport) dial(ctx context.Context, addr string) (c net.Conn, err error) {
	switch {
	case t.DialContext != nil:
		c, err = t.DialContext(ctx, "tcp", addr)
	case t.Dial != nil:
		c, err = t.Dial("tcp", addr)
	default:
		var d net.Dialer
		return d.DialContext(ctx, "tcp", addr)
	}
	if c == nil && err == nil {
		err = errors.New("net/http: Transport.DialContext hook returned (nil, nil)")
	}
	return c, err
}

// takeIdle takes the connection that was used last.
func (t *Transport) takeIdle(key connKey) *persistConn {
	list := t.idle[key]
	for len(list) > 0 {
		pc := list[len(list)-1]
		list = list[:len(list)-1]
		t.idle[key] = list
		t.oldest = without(t.oldest, pc)
		if pc.idleTimer != nil && !pc.idleTimer.Stop() {
			continue // it is being closed
		}
		if pc.whyClosed() == nil {
			pc.reused = true
			return pc
		}
	}
	return nil
}

func without(list []*persistConn, pc *persistConn) []*persistConn {
	if i := slices.Index(list, pc); i >= 0 {
		return slices.Delete(list, i, i+1)
	}
	return list
}

// putIdle keeps a connection, or gives it to somebody who waits for one.
func (t *Transport) putIdle(pc *persistConn) error {
	perHost := t.MaxIdleConnsPerHost
	if perHost == 0 {
		perHost = DefaultMaxIdleConnsPerHost
	}
	if t.DisableKeepAlives || perHost < 0 {
		return errNotKept
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if list := t.waiting[pc.key]; len(list) > 0 {
		t.waiting[pc.key] = list[1:]
		pc.reused = true
		list[0] <- pc
		return nil
	}
	if len(t.idle[pc.key]) >= perHost {
		return errTooManyIdle
	}
	if t.idle == nil {
		t.idle = map[connKey][]*persistConn{}
	}
	t.idle[pc.key] = append(t.idle[pc.key], pc)
	t.oldest = append(t.oldest, pc)
	if t.MaxIdleConns > 0 && len(t.oldest) > t.MaxIdleConns {
		old := t.oldest[0]
		t.unlist(old)
		go old.close(errTooManyIdle)
	}
	pc.idleTimer = nil
	if t.IdleConnTimeout > 0 {
		pc.idleTimer = time.AfterFunc(t.IdleConnTimeout, func() { pc.close(errIdleTimeout) })
	}
	return nil
}

func (t *Transport) unlist(pc *persistConn) {
	t.oldest = without(t.oldest, pc)
	if list := without(t.idle[pc.key], pc); len(list) > 0 {
		t.idle[pc.key] = list
	} else {
		delete(t.idle, pc.key)
	}
	if pc.idleTimer != nil {
		pc.idleTimer.Stop()
	}
}

// forget is told of each connection that has been closed.
func (t *Transport) forget(pc *persistConn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.unlist(pc)
	t.less(pc.key)
}

func (t *Transport) less(key connKey) {
	if t.open[key]--; t.open[key] <= 0 {
		delete(t.open, key)
	}
	t.wake(key)
}

// wake lets somebody who waits make a connection.
func (t *Transport) wake(key connKey) {
	if list := t.waiting[key]; len(list) > 0 {
		t.waiting[key] = list[1:]
		list[0] <- nil
	}
}

// CloseIdleConnections closes the connections that are kept.
func (t *Transport) CloseIdleConnections() {
	t.mu.Lock()
	all := t.oldest
	t.oldest, t.idle = nil, nil
	t.mu.Unlock()
	for _, pc := range all {
		pc.close(errConnectionsAreIdle)
	}
}
