package http

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

// A ResponseController does what a ResponseWriter may be able to, or one that it wraps.
type ResponseController struct {
	rw ResponseWriter
}

// NewResponseController makes one for a ResponseWriter.
func NewResponseController(rw ResponseWriter) *ResponseController { return &ResponseController{rw} }

func errNotSupported() error { return fmt.Errorf("%w", ErrNotSupported) }

// within finds the first of a ResponseWriter and those it wraps that can do something.
func within[T any](rw ResponseWriter) (can T, ok bool) {
	for {
		if can, ok = rw.(T); ok {
			return can, true
		}
		u, wraps := rw.(interface{ Unwrap() ResponseWriter })
		if !wraps {
			return can, false
		}
		rw = u.Unwrap()
	}
}

// Flush sends what is buffered.
func (c *ResponseController) Flush() error {
	rw := c.rw
	for {
		switch t := rw.(type) {
		case interface{ FlushError() error }:
			return t.FlushError()
		case Flusher:
			t.Flush()
			return nil
		case interface{ Unwrap() ResponseWriter }:
			rw = t.Unwrap()
		default:
			return errNotSupported()
		}
	}
}

// Hijack hands the connection over.
func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	if h, ok := within[Hijacker](c.rw); ok {
		return h.Hijack()
	}
	return nil, nil, errNotSupported()
}

// SetReadDeadline sets when reading the request's body ends.
func (c *ResponseController) SetReadDeadline(deadline time.Time) error {
	if s, ok := within[interface{ SetReadDeadline(time.Time) error }](c.rw); ok {
		return s.SetReadDeadline(deadline)
	}
	return errNotSupported()
}

// SetWriteDeadline sets when writing the answer ends.
func (c *ResponseController) SetWriteDeadline(deadline time.Time) error {
	if s, ok := within[interface{ SetWriteDeadline(time.Time) error }](c.rw); ok {
		return s.SetWriteDeadline(deadline)
	}
	return errNotSupported()
}

// EnableFullDuplex lets the handler go on reading after it began to write.
func (c *ResponseController) EnableFullDuplex() error {
	if e, ok := within[interface{ EnableFullDuplex() error }](c.rw); ok {
		return e.EnableFullDuplex()
	}
	return errNotSupported()
}
