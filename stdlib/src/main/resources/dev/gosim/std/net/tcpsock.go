package net

import (
	"context"
	"io"
	"net/netip"
	"strconv"
	"time"
)

// A TCPAddr is an address and a port.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

// TCPAddrFromAddrPort converts.
func TCPAddrFromAddrPort(addr netip.AddrPort) *TCPAddr {
	return &TCPAddr{IP: addr.Addr().AsSlice(), Zone: addr.Addr().Zone(), Port: int(addr.Port())}
}

// AddrPort converts.
func (a *TCPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	ip, _ := netip.AddrFromSlice(a.IP)
	return netip.AddrPortFrom(ip.WithZone(a.Zone), uint16(a.Port))
}

// Network returns "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(joinZone(a.IP, a.Zone), strconv.Itoa(a.Port))
}

// raw is the address in as few bytes as it needs.
func (a *TCPAddr) raw() []byte {
	if ip4 := a.IP.To4(); ip4 != nil {
		return ip4
	}
	if len(a.IP) == 0 {
		return []byte{127, 0, 0, 1}
	}
	return a.IP
}

func tcpAddr(ip []byte, zone string, port int) *TCPAddr {
	return &TCPAddr{IP: ip, Port: port, Zone: zone}
}

// ResolveTCPAddr returns the address that a name and port stand for.
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	if network == "" {
		network = "tcp"
	}
	all, err := DefaultResolver.targets(context.Background(), "", network, address)
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// ---- connections ----

// TCPConn is a connection over TCP.
type TCPConn struct{ conn }

func newTCPConn(s *socket, network string, alive KeepAliveConfig) *TCPConn {
	c := &TCPConn{conn{fd: s, net: network, laddr: tcpAddr(s.local()), raddr: tcpAddr(s.remote())}}
	if alive.Enable {
		c.SetKeepAliveConfig(alive) // a connection that has failed already says so when it is used
	}
	return c
}

// DialTCP connects.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	var d Dialer
	if laddr != nil {
		d.LocalAddr = laddr
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Err: errMissingAddress}
	}
	c, err := d.dialOne(context.Background(), network, raddr)
	if err != nil {
		return nil, err
	}
	return c.(*TCPConn), nil
}

// CloseWrite tells the other side that nothing more comes.
func (c *TCPConn) CloseWrite() error {
	if !c.ok() {
		return errInvalid
	}
	return c.outcome("close", "shutdown", c.fd.closeWrite())
}

// CloseRead gives up what is still to come.
func (c *TCPConn) CloseRead() error {
	if !c.ok() {
		return errInvalid
	}
	return c.outcome("close", "shutdown", c.fd.closeRead())
}

// ReadFrom writes all that r has, as io.Copy does.
func (c *TCPConn) ReadFrom(r io.Reader) (int64, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	n, err := io.Copy(struct{ io.Writer }{c}, r)
	if err != nil {
		err = c.fail("readfrom", err)
	}
	return n, err
}

// WriteTo gives w all that comes, as io.Copy does.
func (c *TCPConn) WriteTo(w io.Writer) (int64, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	n, err := io.Copy(w, struct{ io.Reader }{c})
	if err != nil {
		err = c.fail("writeto", err)
	}
	return n, err
}

// option is the outcome of setting one.
func (c *TCPConn) option(failure int) error {
	if failure == 0 {
		return nil
	}
	return c.fail("set", failed("setsockopt", failure))
}

// SetLinger says what Close does with what is not sent yet.
func (c *TCPConn) SetLinger(sec int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.option(c.fd.setLinger(sec))
}

// SetNoDelay says whether small pieces are sent at once, which is so.
func (c *TCPConn) SetNoDelay(noDelay bool) error {
	if !c.ok() {
		return errInvalid
	}
	return c.option(c.fd.setNoDelay(noDelay))
}

// SetKeepAlive says whether the system looks after an idle connection.
func (c *TCPConn) SetKeepAlive(keepalive bool) error {
	if !c.ok() {
		return errInvalid
	}
	return c.option(c.fd.setKeepAlive(keepalive))
}

// A KeepAliveConfig says how the system looks after an idle connection; 0 is the default of a
// number, a negative one leaves it to the system.
type KeepAliveConfig struct {
	Enable   bool
	Idle     time.Duration
	Interval time.Duration
	Count    int
}

// What the numbers of a KeepAliveConfig are that are 0.
const (
	defaultKeepAlive      = 15 * time.Second
	defaultKeepAliveCount = 9
)

// keepAlive is what a dialer or a listener that has both of these does to its connections.
func keepAlive(idle time.Duration, config KeepAliveConfig) KeepAliveConfig {
	if !config.Enable && idle >= 0 {
		return KeepAliveConfig{Enable: true, Idle: idle}
	}
	return config
}

// aliveSeconds rounds up to what the system counts in; negative is left to it.
func aliveSeconds(d time.Duration) int {
	switch {
	case d == 0:
		d = defaultKeepAlive
	case d < 0:
		return -1
	}
	seconds := int(d / time.Second)
	if d%time.Second != 0 {
		seconds++
	}
	return seconds
}

// SetKeepAlivePeriod says how long a connection is idle before the system looks after it.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error {
	if !c.ok() {
		return errInvalid
	}
	return c.option(c.fd.setKeepAliveTimes(aliveSeconds(d), -1, -1))
}

// SetKeepAliveConfig says whether and how the system looks after an idle connection.
func (c *TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error {
	if !c.ok() {
		return errInvalid
	}
	if err := c.option(c.fd.setKeepAlive(config.Enable)); err != nil {
		return err
	}
	count := config.Count
	if count == 0 {
		count = defaultKeepAliveCount
	}
	return c.option(c.fd.setKeepAliveTimes(aliveSeconds(config.Idle), aliveSeconds(config.Interval), count))
}

// ---- listeners ----

// TCPListener takes connections over TCP.
type TCPListener struct {
	l     *listening
	net   string
	laddr Addr
	alive KeepAliveConfig
	turn  chan struct{} // has one element, for who waits
}

// ListenTCP announces on an address of this machine.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	return listenTCP(network, laddr, keepAlive(0, KeepAliveConfig{}))
}

func listenTCP(network string, at *TCPAddr, alive KeepAliveConfig) (*TCPListener, error) {
	var ip []byte
	if len(at.IP) > 0 {
		ip = at.raw()
	}
	v4 := network == "tcp4" || len(ip) == 4
	l, failure := startListen(v4, ip, at.Port)
	if failure != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: at, Err: failed("bind", failure)}
	}
	turn := make(chan struct{}, 1)
	turn <- struct{}{}
	return &TCPListener{l: l, net: network, laddr: tcpAddr(l.local()), alive: alive, turn: turn}, nil
}

func (l *TCPListener) ok() bool { return l != nil && l.l != nil }

func (l *TCPListener) fail(op string, err error) error {
	return &OpError{Op: op, Net: l.net, Addr: l.laddr, Err: err}
}

// Accept waits for the next connection.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	<-l.turn
	s, failure := l.l.accept()
	l.turn <- struct{}{}
	if failure != 0 {
		return nil, l.fail("accept", failed("accept", failure))
	}
	return newTCPConn(s, l.net, l.alive), nil
}

// Close ends listening; an Accept that waits returns.
func (l *TCPListener) Close() error {
	if !l.ok() {
		return errInvalid
	}
	if !l.l.close() {
		return l.fail("close", ErrClosed)
	}
	return nil
}

// Addr returns the address.
func (l *TCPListener) Addr() Addr { return l.laddr }

// SetDeadline sets when Accept gives up.
func (l *TCPListener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return errInvalid
	}
	if !l.l.setDeadline(until(t)) {
		return l.fail("set", ErrClosed)
	}
	return nil
}
