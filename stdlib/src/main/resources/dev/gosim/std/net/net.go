// Package net has network addresses, names and errors.
package net

import (
	"errors"
	"internal/poll"
	"io"
	"os"
	"sync"
	"syscall"
	"time"
)

// ---- interfaces ----

// Addr is the address of an end point.
type Addr interface {
	Network() string
	String() string
}

// Conn is a stream between two end points.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// PacketConn sends and receives packets.
type PacketConn interface {
	ReadFrom(p []byte) (n int, addr Addr, err error)
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener takes connections.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// ---- connections over sockets ----

type conn struct {
	fd           *socket
	net          string
	laddr, raddr Addr
	rmu, wmu     sync.Mutex // one Read and one Write at a time
}

var (
	errInvalid        error = syscall.EINVAL
	errMissingAddress       = errors.New("missing address")
)

func (c *conn) ok() bool { return c != nil && c.fd != nil }

func (c *conn) fail(op string, err error) error {
	return &OpError{Op: op, Net: c.net, Source: c.laddr, Addr: c.raddr, Err: err}
}

// outcome is the error of a failure, if it is one.
func (c *conn) outcome(op, call string, failure int) error {
	if failure == 0 {
		return nil
	}
	return c.fail(op, failed(call, failure))
}

func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	c.rmu.Lock()
	n, failure := c.fd.read(b)
	c.rmu.Unlock()
	switch {
	case failure == 0 || n > 0 || len(b) == 0 && failure == failEnd:
		return n, nil
	case failure == failEnd:
		return 0, io.EOF
	}
	return n, c.fail("read", failed("read", failure))
}

func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	c.wmu.Lock()
	n, failure := c.fd.write(b)
	c.wmu.Unlock()
	if failure == 0 {
		return n, nil
	}
	return n, c.fail("write", failed("write", failure))
}

func (c *conn) Close() error {
	if !c.ok() {
		return errInvalid
	}
	if !c.fd.close() {
		return c.fail("close", ErrClosed)
	}
	return nil
}

// LocalAddr returns the address of this end.
func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.laddr
}

// RemoteAddr returns the address of the other end.
func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.raddr
}

func (c *conn) setDeadlines(read, write bool, t time.Time) error {
	if !c.ok() {
		return errInvalid
	}
	if !c.fd.setDeadlines(read, write, until(t)) {
		return c.set(failClosed)
	}
	return nil
}

// set is the error of setting an option.
func (c *conn) set(failure int) error {
	if failure == 0 {
		return nil
	}
	return &OpError{Op: "set", Net: c.net, Addr: c.laddr, Err: failed("setsockopt", failure)}
}

// SetReadBuffer sets how much the system keeps that has arrived.
func (c *conn) SetReadBuffer(bytes int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.set(c.fd.setReadBuffer(bytes))
}

// SetWriteBuffer sets how much the system keeps that is to be sent.
func (c *conn) SetWriteBuffer(bytes int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.set(c.fd.setWriteBuffer(bytes))
}

func (c *conn) SetDeadline(t time.Time) error      { return c.setDeadlines(true, true, t) }
func (c *conn) SetReadDeadline(t time.Time) error  { return c.setDeadlines(true, false, t) }
func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadlines(false, true, t) }

// ---- errors ----

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// ErrWriteToConnected is the error of WriteTo on a connected socket.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

// ErrClosed is the error of using a closed connection.
var ErrClosed error = poll.ErrNetClosing

func timeout(err error) bool {
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func temporary(err error) bool {
	t, ok := err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// OpError tells which operation failed on which network and address.
type OpError struct {
	Op     string
	Net    string
	Source Addr
	Addr   Addr
	Err    error
}

func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	if e.Source != nil {
		s += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			s += "->"
		} else {
			s += " "
		}
		s += e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

// cause is the error within a system call's.
func (e *OpError) cause() error {
	if s, ok := e.Err.(*os.SyscallError); ok {
		return s.Err
	}
	return e.Err
}

// Timeout reports whether the operation took too long.
func (e *OpError) Timeout() bool { return timeout(e.cause()) }

// Temporary reports whether trying again may help.
func (e *OpError) Temporary() bool { return temporary(e.cause()) }

// ParseError is a text that is not of the expected form.
type ParseError struct {
	Type string
	Text string
}

func (e *ParseError) Error() string { return "invalid " + e.Type + ": " + e.Text }

func (e *ParseError) Timeout() bool   { return false }
func (e *ParseError) Temporary() bool { return false }

// AddrError is what is wrong with an address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Addr == "" {
		return e.Err
	}
	return "address " + e.Addr + ": " + e.Err
}

func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

// UnknownNetworkError is the name of a network that there is not.
type UnknownNetworkError string

func (e UnknownNetworkError) Error() string   { return "unknown network " + string(e) }
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// InvalidAddrError says what is wrong with an address.
type InvalidAddrError string

func (e InvalidAddrError) Error() string   { return string(e) }
func (e InvalidAddrError) Timeout() bool   { return false }
func (e InvalidAddrError) Temporary() bool { return false }

// DNSConfigError is what is wrong with the configuration of name resolution.
type DNSConfigError struct{ Err error }

func (e *DNSConfigError) Unwrap() error   { return e.Err }
func (e *DNSConfigError) Error() string   { return "error reading DNS config: " + e.Err.Error() }
func (e *DNSConfigError) Timeout() bool   { return false }
func (e *DNSConfigError) Temporary() bool { return false }

// DNSError is a look-up of a name that failed.
type DNSError struct {
	UnwrapErr   error
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := "lookup " + e.Name
	if e.Server != "" {
		s += " on " + e.Server
	}
	return s + ": " + e.Err
}

// Timeout reports whether the look-up is known to have taken too long.
func (e *DNSError) Timeout() bool { return e.IsTimeout }

// Temporary reports whether trying again may help.
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// ---- buffers ----

// Buffers are bytes in several pieces, which are given away as they are read or written.
type Buffers [][]byte

// WriteTo writes all pieces.
func (v *Buffers) WriteTo(w io.Writer) (n int64, err error) {
	for _, piece := range *v {
		wrote, err := w.Write(piece)
		n += int64(wrote)
		if err != nil {
			v.drop(n)
			return n, err
		}
	}
	v.drop(n)
	return n, nil
}

// Read reads from the pieces; at the end of the last one it returns io.EOF at once.
func (v *Buffers) Read(p []byte) (n int, err error) {
	for n < len(p) && len(*v) > 0 {
		got := copy(p[n:], (*v)[0])
		v.drop(int64(got))
		n += got
	}
	if len(*v) == 0 {
		return n, io.EOF
	}
	return n, nil
}

// drop takes n bytes away, and the pieces that are empty then.
func (v *Buffers) drop(n int64) {
	for len(*v) > 0 {
		first := &(*v)[0]
		if size := int64(len(*first)); size <= n {
			n -= size
			*first = nil
			*v = (*v)[1:]
			continue
		}
		*first = (*first)[n:]
		return
	}
}
