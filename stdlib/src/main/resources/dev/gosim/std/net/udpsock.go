package net

import (
	"context"
	"net/netip"
	"os"
	"strconv"
	"syscall"
	"time"
)

// A UDPAddr is an address and a port.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string
}

// UDPAddrFromAddrPort converts.
func UDPAddrFromAddrPort(addr netip.AddrPort) *UDPAddr {
	return &UDPAddr{IP: addr.Addr().AsSlice(), Zone: addr.Addr().Zone(), Port: int(addr.Port())}
}

// AddrPort converts.
func (a *UDPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	ip, _ := netip.AddrFromSlice(a.IP)
	return netip.AddrPortFrom(ip.WithZone(a.Zone), uint16(a.Port))
}

// Network returns "udp".
func (a *UDPAddr) Network() string { return "udp" }

func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(joinZone(a.IP, a.Zone), strconv.Itoa(a.Port))
}

// ResolveUDPAddr returns the address that a name and port stand for.
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "":
		network = "udp"
	case "udp", "udp4", "udp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	all, err := DefaultResolver.targets(context.Background(), "", network, address)
	if err != nil {
		return nil, err
	}
	return (*UDPAddr)(all[0]), nil
}

// ---- sockets ----

// packets is a socket of the system.
type packets struct{}

// openPackets: connected if remotePort is not 0.
func openPackets(v4 bool, ip []byte, port int, remote []byte, remotePort int) (p *packets, failure int)
func (p *packets) read(b []byte) (n int, ip []byte, zone string, port int, failure int)

// write: to whom it is connected with if port is 0.
func (p *packets) write(b []byte, ip []byte, port int) (n, failure int)
func (p *packets) close() bool
func (p *packets) setDeadlines(read, write bool, nanos int64) bool
func (p *packets) local() (ip []byte, zone string, port int)

// UDPConn sends and receives packets over UDP.
type UDPConn struct {
	fd    *packets
	net   string
	laddr Addr
	raddr *UDPAddr // nil if it is not connected
	turn  chan struct{}
}

func openUDP(op, network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	var ip, remote []byte
	port, remotePort := 0, 0
	v4 := network == "udp4"
	var to, from Addr
	if laddr != nil {
		port, from = laddr.Port, laddr
		if len(laddr.IP) > 0 {
			ip = (*TCPAddr)(laddr).raw()
			v4 = v4 || len(ip) == 4
		}
	}
	if raddr != nil {
		remote, remotePort, to = (*TCPAddr)(raddr).raw(), raddr.Port, raddr
		v4 = v4 || len(remote) == 4
	}
	fail := func(err error) (*UDPConn, error) {
		if to == nil {
			from, to = nil, from
		}
		return nil, &OpError{Op: op, Net: network, Source: from, Addr: to, Err: err}
	}
	fd, failure := openPackets(v4, ip, port, remote, remotePort)
	if failure != 0 {
		return fail(failed("bind", failure))
	}
	c := &UDPConn{fd: fd, net: network, laddr: (*UDPAddr)(tcpAddr(fd.local())), raddr: raddr}
	if raddr != nil { // as the system tells it
		c.raddr = (*UDPAddr)(tcpAddr(remote, raddr.Zone, raddr.Port))
	}
	c.turn = make(chan struct{}, 1)
	c.turn <- struct{}{}
	return c, nil
}

func checkUDP(op, network string, addr *UDPAddr) error {
	switch network {
	case "udp", "udp4", "udp6":
		return nil
	}
	var at Addr
	if addr != nil {
		at = addr
	}
	return &OpError{Op: op, Net: network, Addr: at, Err: UnknownNetworkError(network)}
}

// DialUDP makes a connection, on which packets to and from raddr go.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	if err := checkUDP("dial", network, raddr); err != nil {
		return nil, err
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	return openUDP("dial", network, laddr, raddr)
}

// ListenUDP receives packets that are sent to an address of this machine.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	if err := checkUDP("listen", network, laddr); err != nil {
		return nil, err
	}
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	return openUDP("listen", network, laddr, nil)
}

// ListenPacket receives packets that are sent to an address of this machine; the network is "udp",
// "udp4" or "udp6".
func ListenPacket(network, address string) (PacketConn, error) {
	var lc ListenConfig
	return lc.ListenPacket(context.Background(), network, address)
}

// ListenPacket receives packets that are sent to an address of this machine.
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	fail := func(err error) (PacketConn, error) {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	targets, err := DefaultResolver.targets(ctx, "listen", network, address)
	if err == nil && network[:3] != "udp" {
		err := &AddrError{Err: "unexpected address type", Addr: address}
		return nil, &OpError{Op: "listen", Net: network, Addr: targets[0], Err: err}
	}
	if err != nil {
		return fail(err)
	}
	c, err := openUDP("listen", network, (*UDPAddr)(targets[0]), nil)
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (c *UDPConn) ok() bool { return c != nil && c.fd != nil }

func (c *UDPConn) fail(op string, to Addr, err error) error {
	return &OpError{Op: op, Net: c.net, Source: c.laddr, Addr: to, Err: err}
}

func (c *UDPConn) remote() Addr {
	if c.raddr == nil {
		return nil
	}
	return c.raddr
}

// ReadFromUDP reads a packet, as far as there is room for it.
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	if !c.ok() {
		return 0, nil, errInvalid
	}
	<-c.turn
	n, ip, zone, port, failure := c.fd.read(b)
	c.turn <- struct{}{}
	if failure != 0 {
		call := "recvfrom"
		if c.raddr != nil {
			call = "read"
		}
		return 0, nil, c.fail("read", c.remote(), failed(call, failure))
	}
	return n, (*UDPAddr)(tcpAddr(ip, zone, port)), nil
}

// ReadFrom reads a packet, as far as there is room for it.
func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	if addr == nil {
		return n, nil, err
	}
	return n, addr, err
}

// ReadFromUDPAddrPort reads a packet, as far as there is room for it.
func (c *UDPConn) ReadFromUDPAddrPort(b []byte) (n int, addr netip.AddrPort, err error) {
	n, from, err := c.ReadFromUDP(b)
	return n, from.AddrPort(), err
}

// Read reads a packet of whoever it is connected with.
func (c *UDPConn) Read(b []byte) (int, error) {
	n, _, err := c.ReadFromUDP(b)
	return n, err
}

// WriteToUDP sends a packet.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	switch {
	case !c.ok():
		return 0, errInvalid
	case c.raddr != nil:
		return 0, c.fail("write", addr, ErrWriteToConnected)
	case addr == nil:
		return 0, c.fail("write", nil, errMissingAddress)
	}
	return c.write(b, "sendto", addr, (*TCPAddr)(addr).raw(), addr.Port)
}

func (c *UDPConn) write(b []byte, call string, to Addr, ip []byte, port int) (int, error) {
	n, failure := c.fd.write(b, ip, port)
	if failure != 0 {
		return 0, c.fail("write", to, failed(call, failure))
	}
	return n, nil
}

// WriteTo sends a packet.
func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	to, ok := addr.(*UDPAddr)
	if !ok {
		return 0, c.fail("write", addr, errInvalid)
	}
	return c.WriteToUDP(b, to)
}

// WriteToUDPAddrPort sends a packet.
func (c *UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (int, error) {
	return c.WriteToUDP(b, UDPAddrFromAddrPort(addr))
}

// Write sends a packet to whom it is connected with.
func (c *UDPConn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	if c.raddr == nil {
		return 0, c.fail("write", nil, os.NewSyscallError("write", syscall.EDESTADDRREQ))
	}
	return c.write(b, "write", c.raddr, nil, 0)
}

// Close closes the socket; who waits for packets goes on.
func (c *UDPConn) Close() error {
	if !c.ok() {
		return errInvalid
	}
	if !c.fd.close() {
		return c.fail("close", c.remote(), ErrClosed)
	}
	return nil
}

// LocalAddr returns the address of this end.
func (c *UDPConn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.laddr
}

// RemoteAddr returns the address of the other end, if it is connected.
func (c *UDPConn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.remote()
}

func (c *UDPConn) setDeadlines(read, write bool, t time.Time) error {
	if !c.ok() {
		return errInvalid
	}
	if !c.fd.setDeadlines(read, write, until(t)) {
		return &OpError{Op: "set", Net: c.net, Addr: c.laddr, Err: ErrClosed}
	}
	return nil
}

// SetDeadline sets when reading and writing give up.
func (c *UDPConn) SetDeadline(t time.Time) error { return c.setDeadlines(true, true, t) }

// SetReadDeadline sets when reading gives up.
func (c *UDPConn) SetReadDeadline(t time.Time) error { return c.setDeadlines(true, false, t) }

// SetWriteDeadline sets when writing gives up.
func (c *UDPConn) SetWriteDeadline(t time.Time) error { return c.setDeadlines(false, true, t) }

// SetReadBuffer is accepted: a thousand packets may wait.
func (c *UDPConn) SetReadBuffer(bytes int) error { return nil }

// SetWriteBuffer is accepted: the system's is used.
func (c *UDPConn) SetWriteBuffer(bytes int) error { return nil }
