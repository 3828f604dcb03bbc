package net

import (
	"context"
	"io"
	"os"
	"syscall"
	"time"
)

// ---- sockets: what the natives have ----

// A socket is a connection of the system. Its natives tell a failure as the number of a system
// call's error or as one of those below; they park the goroutine.
type socket struct{}

const (
	failEnd = -1 - iota
	failClosed
	failLate
	failStopped
)

func (s *socket) read(p []byte) (n, failure int)
func (s *socket) write(p []byte) (n, failure int)
func (s *socket) close() bool
func (s *socket) closeWrite() (failure int)
func (s *socket) closeRead() (failure int)
func (s *socket) setDeadlines(read, write bool, nanos int64) bool
func (s *socket) setLinger(seconds int) (failure int)
func (s *socket) setNoDelay(on bool) (failure int)
func (s *socket) setKeepAlive(on bool) (failure int)
func (s *socket) setKeepAliveTimes(idle, interval, count int) (failure int)
func (s *socket) setReadBuffer(bytes int) (failure int)
func (s *socket) setWriteBuffer(bytes int) (failure int)
func (s *socket) local() (ip []byte, zone string, port int)
func (s *socket) remote() (ip []byte, zone string, port int)

// A listening is a socket that connections arrive at.
type listening struct{}

func startListen(v4 bool, ip []byte, port int) (l *listening, failure int)
func startListenUnix(path string) (l *listening, failure int)
func (l *listening) accept() (s *socket, failure int)
func (l *listening) close() bool
func (l *listening) setDeadline(nanos int64) bool
func (l *listening) local() (ip []byte, zone string, port int)

// A dialing is a connection on its way.
type dialing struct{}

func startDial(ip []byte, port int, bound bool, from []byte, fromPort int) *dialing
func startDialUnix(path, from string) *dialing
func (d *dialing) wait() (failure int)
func (d *dialing) stop()
func (d *dialing) socket() *socket

// failed makes Go's error of a failure in a system call.
func failed(call string, failure int) error {
	switch failure {
	case failEnd:
		return io.EOF
	case failClosed:
		return ErrClosed
	case failLate:
		return os.ErrDeadlineExceeded
	}
	return os.NewSyscallError(call, syscall.Errno(failure))
}

// until is how far away a deadline is for natives: 0 for none, negative when it has passed.
func until(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	if d := time.Until(t); d > 0 {
		return int64(d)
	}
	return -1
}

// ---- dialing ----

// A Dialer connects; the zero Dialer is what Dial uses.
type Dialer struct {
	Timeout       time.Duration
	Deadline      time.Time
	LocalAddr     Addr
	DualStack     bool
	FallbackDelay time.Duration
	KeepAlive     time.Duration
	Resolver      *Resolver
	Cancel        <-chan struct{}

	// KeepAliveConfig counts where it is enabled.
	KeepAliveConfig KeepAliveConfig
}

// Dial connects to an address of a network: "tcp", "tcp4", "tcp6", the same of "udp", or "unix".
func Dial(network, address string) (Conn, error) {
	var d Dialer
	return d.Dial(network, address)
}

// DialTimeout is Dial within a time limit.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

// Dial connects.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext connects unless ctx is done before.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	deadline := d.Deadline
	if d.Timeout > 0 {
		if end := time.Now().Add(d.Timeout); deadline.IsZero() || end.Before(deadline) {
			deadline = end
		}
	}
	if !deadline.IsZero() {
		limited, cancel := context.WithDeadline(ctx, deadline)
		defer cancel()
		ctx = limited
	}
	if d.Cancel != nil {
		cancelled, cancel := context.WithCancel(ctx)
		defer cancel()
		go func() {
			select {
			case <-d.Cancel:
				cancel()
			case <-cancelled.Done():
			}
		}()
		ctx = cancelled
	}
	r := d.Resolver
	if r == nil {
		r = DefaultResolver
	}
	if isUnix(network) {
		return d.dialUnix(ctx, network, &UnixAddr{Name: address, Net: network})
	}
	targets, err := r.targets(ctx, "dial", network, address)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	var first error
	for _, to := range targets {
		c, err := d.dialOne(ctx, network, to)
		if err == nil {
			return c, nil
		}
		if first == nil {
			first = err
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil, first
}

func (d *Dialer) dialOne(ctx context.Context, network string, to *TCPAddr) (Conn, error) {
	if network[:3] == "udp" {
		return d.dialUDP(network, (*UDPAddr)(to))
	}
	fail := func(err error) (Conn, error) {
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: to, Err: err}
	}
	if err := ctx.Err(); err != nil {
		return fail(mapErr(err))
	}
	from, bound := d.LocalAddr.(*TCPAddr)
	if d.LocalAddr != nil && !bound {
		return fail(&AddrError{Err: "mismatched local address type", Addr: d.LocalAddr.String()})
	}
	if from == nil {
		from, bound = &TCPAddr{}, false
	}
	dialing := startDial(to.raw(), to.Port, bound, from.IP, from.Port)
	stop := context.AfterFunc(ctx, dialing.stop)
	failure := dialing.wait()
	stop()
	switch failure {
	case 0:
		return newTCPConn(dialing.socket(), network, keepAlive(d.KeepAlive, d.KeepAliveConfig)), nil
	case failStopped:
		return fail(mapErr(ctx.Err()))
	}
	return fail(failed("connect", failure))
}

func (d *Dialer) dialUDP(network string, to *UDPAddr) (Conn, error) {
	from, ok := d.LocalAddr.(*UDPAddr)
	if d.LocalAddr != nil && !ok {
		err := &AddrError{Err: "mismatched local address type", Addr: d.LocalAddr.String()}
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: to, Err: err}
	}
	c, err := openUDP("dial", network, from, to)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// errCanceled is what dialing says of a context that was cancelled.
var errCanceled error = canceledError{}

type canceledError struct{}

func (canceledError) Error() string        { return "operation was canceled" }
func (canceledError) Is(target error) bool { return target == context.Canceled }

type timeoutError struct{}

func (*timeoutError) Error() string        { return "i/o timeout" }
func (*timeoutError) Timeout() bool        { return true }
func (*timeoutError) Temporary() bool      { return true }
func (*timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

func mapErr(err error) error {
	switch err {
	case context.Canceled:
		return errCanceled
	case context.DeadlineExceeded:
		return &timeoutError{}
	}
	return err
}

// ---- listening ----

// A ListenConfig has options of listening.
type ListenConfig struct {
	KeepAlive       time.Duration
	KeepAliveConfig KeepAliveConfig
}

// Listen announces on an address of this machine.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	if isUnix(network) {
		return listenUnix(network, &UnixAddr{Name: address, Net: network})
	}
	targets, err := DefaultResolver.targets(ctx, "listen", network, address)
	if err == nil && network[:3] == "udp" {
		err := &AddrError{Err: "unexpected address type", Addr: address}
		return nil, &OpError{Op: "listen", Net: network, Addr: (*UDPAddr)(targets[0]), Err: err}
	}
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	return listenTCP(network, targets[0], keepAlive(lc.KeepAlive, lc.KeepAliveConfig))
}

// Listen announces on an address of this machine; the network is "tcp", "tcp4", "tcp6" or "unix".
func Listen(network, address string) (Listener, error) {
	var lc ListenConfig
	return lc.Listen(context.Background(), network, address)
}
