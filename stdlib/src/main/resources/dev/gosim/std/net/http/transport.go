package http

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"
)

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
