package http

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"time"
)

// ---- exchanges ----

// exchange carries an exchange out, again on a new connection where a kept one turns out to be
// closed.
func (t *Transport) exchange(ctx context.Context, done context.CancelCauseFunc, req *Request) (*Response, error) {
	again := *req
	for {
		pc, proxy, err := t.connect(ctx, &again)
		if err != nil {
			if ctx.Err() != nil {
				err = context.Cause(ctx)
			}
			req.closeBody()
			done(errRequestDone)
			return nil, err
		}
		resp, err := pc.exchange(ctx, done, &again, proxy)
		if err == nil {
			resp.Request = req
			return resp, nil
		}
		if ctx.Err() != nil || !pc.mayRetry(req, err) {
			var r readFailure
			if errors.As(err, &r) && ctx.Err() == nil {
				err = r.err
			}
			done(errRequestDone)
			return nil, err
		}
		if req.bodyLength() != 0 {
			if again.Body, err = req.GetBody(); err != nil {
				done(errRequestDone)
				return nil, err
			}
		}
	}
}

// connect finds a connection to the server or to a proxy.
func (t *Transport) connect(ctx context.Context, req *Request) (pc *persistConn, proxy *url.URL, err error) {
	if ctx.Err() != nil {
		return nil, nil, context.Cause(ctx)
	}
	if t.Proxy != nil {
		if proxy, err = t.Proxy(req); err != nil {
			return nil, nil, err
		}
	}
	next := req.URL
	key := connKey{}
	if proxy != nil {
		if proxy.Scheme != "http" {
			return nil, nil, fmt.Errorf("not yet supported: net/http proxy with scheme %q", proxy.Scheme)
		}
		next = proxy
		key.proxy = proxy.String()
	}
	host, port := endpoint(next)
	key.addr = net.JoinHostPort(host, port)
	secure := req.URL.Scheme == "https"
	if secure {
		host, port = endpoint(req.URL)
		key.target = net.JoinHostPort(host, port)
	}
	pc, err = t.get(ctx, key, proxy)
	if secure {
		proxy = nil // it only passes on what it does not understand
	}
	return pc, proxy, err
}

// mayRetry reports whether a request can be sent again: the server has not seen it, or it does
// nothing twice.
func (pc *persistConn) mayRetry(req *Request, err error) bool {
	if !pc.reused {
		return false
	}
	if req.bodyLength() != 0 && req.GetBody == nil {
		return false
	}
	var unwritten nothingWritten
	if errors.As(err, &unwritten) {
		return true
	}
	switch method(req) {
	case MethodGet, MethodHead, MethodOptions, MethodTrace:
	default:
		if !req.has("Idempotency-Key") && !req.has("X-Idempotency-Key") {
			return false
		}
	}
	var r readFailure
	return errors.As(err, &r) || err == errServerClosedIdle
}

func (r *Request) has(key string) bool {
	_, ok := r.Header[key]
	return ok
}

// nothingWritten is an error before the server was sent anything.
type nothingWritten struct{ error }

func (e nothingWritten) Unwrap() error { return e.error }

type headerTimeout struct{ error }

func (headerTimeout) Timeout() bool   { return true }
func (headerTimeout) Temporary() bool { return true }

// Is holds for context.DeadlineExceeded, too.
func (headerTimeout) Is(err error) bool { return err == context.DeadlineExceeded }

// exchange sends a request and waits for its answer.
func (pc *persistConn) exchange(ctx context.Context, done context.CancelCauseFunc, req *Request, proxy *url.URL) (*Response, error) {
	t := pc.turn(ctx, done, req, proxy)
	defer close(t.gone)
	pc.mu.Lock()
	pc.expected++
	pc.wroteAll = false
	before := pc.wroteAny
	pc.mu.Unlock()
	pc.writes <- t
	pc.reads <- t
	var late <-chan time.Time
	closed := pc.closech
	for {
		select {
		case err := <-t.wrote:
			if err != nil {
				pc.close(err)
				return nil, pc.failure(ctx, before, err)
			}
			if d := pc.t.ResponseHeaderTimeout; d > 0 {
				timer := time.NewTimer(d)
				defer timer.Stop()
				late = timer.C
			}
		case a := <-t.answer:
			if a.err != nil {
				return nil, pc.failure(ctx, before, a.err)
			}
			return a.resp, nil
		case <-closed:
			select { // the answer may have come before
			case a := <-t.answer:
				if a.err == nil {
					return a.resp, nil
				}
				return nil, pc.failure(ctx, before, a.err)
			default:
			}
			return nil, pc.failure(ctx, before, pc.whyClosed())
		case <-late:
			err := headerTimeout{errors.New("net/http: timeout awaiting response headers")}
			pc.close(err)
			return nil, err
		case <-ctx.Done():
			pc.close(context.Cause(ctx))
			return nil, context.Cause(ctx)
		}
	}
}

func (pc *persistConn) turn(ctx context.Context, done context.CancelCauseFunc, req *Request, proxy *url.URL) *turn {
	t := &turn{
		ctx: ctx, done: done,
		answer: make(chan answer), wrote: make(chan error, 1), gone: make(chan struct{}),
	}
	extra := Header{}
	t.gzip = !pc.t.DisableCompression && req.Method != MethodHead &&
		req.Header.Get("Accept-Encoding") == "" && req.Header.Get("Range") == ""
	if t.gzip {
		extra["Accept-Encoding"] = []string{"gzip"}
	}
	if pc.t.DisableKeepAlives && !req.Close && !req.Header.has("Connection", "close") {
		extra["Connection"] = []string{"close"}
	}
	if proxy != nil && proxy.User != nil {
		extra["Proxy-Authorization"] = []string{basicAuth(proxy.User)}
	}
	t.out = &outgoing{req: req, proxied: proxy != nil, extra: extra}
	if req.Header.has("Expect", "100-continue") && req.ProtoAtLeast(1, 1) && req.bodyLength() != 0 &&
		pc.t.ExpectContinueTimeout > 0 {
		t.goOn = make(chan bool, 1)
	}
	return t
}

// failure is the error of an exchange for a reason.
func (pc *persistConn) failure(ctx context.Context, before int64, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err == errServerClosedIdle {
		return err
	}
	if b, ok := err.(failedBody); ok {
		return b.error
	}
	pc.close(err)
	<-pc.written
	pc.mu.Lock()
	unwritten := pc.wroteAny == before
	pc.mu.Unlock()
	if r, ok := err.(readFailure); ok {
		if unwritten {
			return nothingWritten{r}
		}
		return r
	}
	if unwritten {
		return nothingWritten{err}
	}
	if h, ok := err.(headerTimeout); ok {
		return h
	}
	return fmt.Errorf("net/http: HTTP/1.x transport connection broken: %w", err)
}
