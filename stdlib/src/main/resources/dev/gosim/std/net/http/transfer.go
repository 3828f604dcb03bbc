package http

import (
	"context"
	"errors"
	"io"
	"sync"
)

var (
	ErrBodyReadAfterClose = errors.New("http: invalid Read on closed Body")
	ErrLineTooLong        = errors.New("header line too long")
	ErrMissingFile        = errors.New("http: no such file")
	ErrNoCookie           = errors.New("http: named cookie not present")
	ErrNoLocation         = errors.New("http: no Location header in response")
	ErrSchemeMismatch     = errors.New("http: server gave HTTP response to HTTPS client")
	ErrSkipAltProtocol    = errors.New("net/http: skip alternate protocol")
	ErrUseLastResponse    = errors.New("net/http: use last response")
)

// A body is that of a response as it comes in.
type body struct {
	call *call
	read func(p []byte) (n, failure int, text string)
	stop func() bool

	mu     sync.Mutex
	closed bool
	err    error
}

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, errClosedBody
	}
	if b.err != nil || len(p) == 0 {
		return 0, b.err
	}
	n, failure, text := b.read(p)
	if n > 0 {
		return n, nil
	}
	if failure == failedNot {
		b.err = io.EOF
	} else {
		b.err = b.call.failure(failure, text)
	}
	b.release()
	return 0, b.err
}

func (b *body) release() {
	b.stop()
	b.call.done(context.Canceled)
}

// Close ends the exchange if there is something left; a Read that waits goes on.
func (b *body) Close() error {
	b.stop()
	b.call.x.abort()
	b.call.done(context.Canceled)
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	return nil
}
