package net

import (
	"context"
	"os"
	"sync"
	"time"
)

// A UnixAddr is the path of a Unix socket.
type UnixAddr struct {
	Name string
	Net  string
}

// Network returns "unix", "unixgram" or "unixpacket".
func (a *UnixAddr) Network() string { return a.Net }

func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}

func isUnix(network string) bool {
	return network == "unix" || network == "unixgram" || network == "unixpacket"
}

// ResolveUnixAddr returns the address of a path.
func ResolveUnixAddr(network, address string) (*UnixAddr, error) {
	if !isUnix(network) {
		return nil, UnknownNetworkError(network)
	}
	return &UnixAddr{Name: address, Net: network}, nil
}

// streams is nil for the kind of Unix sockets that the Java machine has.
func streams(network string) error {
	if network != "unix" {
		return UnknownNetworkError(network)
	}
	return nil
}

// ---- connections ----

// UnixConn is a connection over a Unix socket.
type UnixConn struct{ conn }

// nameless is the address of an end that was not given a path.
const nameless = "@"

func newUnixConn(s *socket, local, remote string) *UnixConn {
	end := func(path string) Addr {
		if path == "" {
			path = nameless
		}
		return &UnixAddr{Name: path, Net: "unix"}
	}
	return &UnixConn{conn{fd: s, net: "unix", laddr: end(local), raddr: end(remote)}}
}

// DialUnix connects; the network is "unix".
func DialUnix(network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	var d Dialer
	if laddr != nil {
		d.LocalAddr = laddr
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Err: errMissingAddress}
	}
	c, err := d.dialUnix(context.Background(), network, raddr)
	if err != nil {
		return nil, err
	}
	return c.(*UnixConn), nil
}

func (d *Dialer) dialUnix(ctx context.Context, network string, to *UnixAddr) (Conn, error) {
	fail := func(err error) (Conn, error) {
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: to, Err: err}
	}
	if err := streams(network); err != nil {
		return fail(err)
	}
	if err := ctx.Err(); err != nil {
		return fail(mapErr(err))
	}
	from, ok := d.LocalAddr.(*UnixAddr)
	if d.LocalAddr != nil && !ok {
		return fail(&AddrError{Err: "mismatched local address type", Addr: d.LocalAddr.String()})
	}
	if from == nil {
		from = &UnixAddr{}
	}
	dialing := startDialUnix(to.Name, from.Name)
	stop := context.AfterFunc(ctx, dialing.stop)
	failure := dialing.wait()
	stop()
	switch failure {
	case 0:
		return newUnixConn(dialing.socket(), from.Name, to.Name), nil
	case failStopped:
		return fail(mapErr(ctx.Err()))
	}
	return fail(failed("connect", failure))
}

// CloseWrite tells the other side that nothing more comes.
func (c *UnixConn) CloseWrite() error {
	if !c.ok() {
		return errInvalid
	}
	return c.outcome("close", "shutdown", c.fd.closeWrite())
}

// CloseRead gives up what is still to come.
func (c *UnixConn) CloseRead() error {
	if !c.ok() {
		return errInvalid
	}
	return c.outcome("close", "shutdown", c.fd.closeRead())
}

// ---- listeners ----

// UnixListener takes connections over a Unix socket.
type UnixListener struct {
	l     *listening
	laddr *UnixAddr
	turn  chan struct{} // has one element, for who waits
	once  sync.Once
	keep  bool // the file stays
}

// ListenUnix makes a Unix socket; the network is "unix".
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error) {
	if !isUnix(network) {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		return nil, &OpError{Op: "listen", Net: network, Err: errMissingAddress}
	}
	l, err := listenUnix(network, laddr)
	if err != nil {
		return nil, err
	}
	return l.(*UnixListener), nil
}

func listenUnix(network string, at *UnixAddr) (Listener, error) {
	fail := func(err error) (Listener, error) {
		return nil, &OpError{Op: "listen", Net: network, Addr: at, Err: err}
	}
	if err := streams(network); err != nil {
		return fail(err)
	}
	l, failure := startListenUnix(at.Name)
	if failure != 0 {
		return fail(failed("bind", failure))
	}
	turn := make(chan struct{}, 1)
	turn <- struct{}{}
	return &UnixListener{l: l, laddr: at, turn: turn}, nil
}

func (l *UnixListener) ok() bool { return l != nil && l.l != nil }

func (l *UnixListener) fail(op string, err error) error {
	return &OpError{Op: op, Net: "unix", Addr: l.laddr, Err: err}
}

// Accept waits for the next connection.
func (l *UnixListener) Accept() (Conn, error) {
	c, err := l.AcceptUnix()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// AcceptUnix waits for the next connection.
func (l *UnixListener) AcceptUnix() (*UnixConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	<-l.turn
	s, failure := l.l.accept()
	l.turn <- struct{}{}
	if failure != 0 {
		return nil, l.fail("accept", failed("accept", failure))
	}
	return newUnixConn(s, l.laddr.Name, ""), nil
}

// Close ends listening and removes the file.
func (l *UnixListener) Close() error {
	if !l.ok() {
		return errInvalid
	}
	l.once.Do(func() {
		if !l.keep {
			os.Remove(l.laddr.Name)
		}
	})
	if !l.l.close() {
		return l.fail("close", ErrClosed)
	}
	return nil
}

// Addr returns the address.
func (l *UnixListener) Addr() Addr { return l.laddr }

// SetUnlinkOnClose says whether Close removes the file, which is so.
func (l *UnixListener) SetUnlinkOnClose(unlink bool) { l.keep = !unlink }

// SetDeadline sets when Accept gives up.
func (l *UnixListener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return errInvalid
	}
	if !l.l.setDeadline(until(t)) {
		return l.fail("set", ErrClosed)
	}
	return nil
}
