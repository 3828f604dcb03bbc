// Package net has network addresses, names and errors.
package net

import (
	"context"
	"errors"
	"net/netip"
	"os"
	"strconv"
	"strings"
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

// ---- errors ----

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// ErrWriteToConnected is the error of WriteTo on a connected socket.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

type closedError struct{}

func (closedError) Error() string   { return "use of closed network connection" }
func (closedError) Timeout() bool   { return false }
func (closedError) Temporary() bool { return false }

// ErrClosed is the error of using a closed connection.
var ErrClosed error = closedError{}

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

// ---- IP addresses ----

const (
	IPv4len = 4
	IPv6len = 16
)

// An IP is an address of 4 or 16 bytes.
type IP []byte

// Well-known addresses.
var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)

	IPv6zero                   = make(IP, IPv6len)
	IPv6unspecified            = make(IP, IPv6len)
	IPv6loopback               = IP{15: 1}
	IPv6interfacelocalallnodes = IP{0: 0xff, 1: 1, 15: 1}
	IPv6linklocalallnodes      = IP{0: 0xff, 1: 2, 15: 1}
	IPv6linklocalallrouters    = IP{0: 0xff, 1: 2, 15: 2}
)

// IPv4 returns the address a.b.c.d, as 16 bytes.
func IPv4(a, b, c, d byte) IP { return IP{10: 0xff, 11: 0xff, 12: a, 13: b, 14: c, 15: d} }

// ParseIP reads an address without zone; nil if s is none. The result has 16 bytes.
func ParseIP(s string) IP {
	ip, err := netip.ParseAddr(s)
	if err != nil || ip.Zone() != "" {
		return nil
	}
	a := ip.As16()
	return IP(a[:])
}

func (ip IP) addr() netip.Addr {
	a, _ := netip.AddrFromSlice(ip)
	return a.Unmap()
}

// To4 returns the 4 bytes of an IPv4 address, else nil.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && ip.addr().Is4() {
		return ip[12:]
	}
	return nil
}

// To16 returns 16 bytes, or nil.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// String returns the usual text; "<nil>" for no address, "?" and hexadecimal digits for no valid one.
func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return "?" + hex(ip, "")
	}
	return ip.addr().String()
}

func hex(b []byte, separator string) string {
	const digits = "0123456789abcdef"
	var out []byte
	for i, x := range b {
		if i > 0 {
			out = append(out, separator...)
		}
		out = append(out, digits[x>>4], digits[x&15])
	}
	return string(out)
}

// AppendText appends what MarshalText returns.
func (ip IP) AppendText(b []byte) ([]byte, error) {
	t, err := ip.MarshalText()
	return append(b, t...), err
}

// MarshalText returns the text of String, nothing for no address.
func (ip IP) MarshalText() ([]byte, error) {
	if len(ip) == 0 {
		return []byte(""), nil
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, &AddrError{Err: "invalid IP address", Addr: hex(ip, "")}
	}
	return []byte(ip.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = x
	return nil
}

// Equal reports whether both are the same address, in whatever form.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return string(ip) == string(x)
	}
	a := ip.To16()
	return a != nil && string(a) == string(x.To16())
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool { return ip.addr().IsUnspecified() }

// IsLoopback reports whether ip is an address of this machine's loopback.
func (ip IP) IsLoopback() bool { return ip.addr().IsLoopback() }

// IsPrivate reports whether ip is a private address.
func (ip IP) IsPrivate() bool { return ip.addr().IsPrivate() }

// IsMulticast reports whether ip is a multicast address.
func (ip IP) IsMulticast() bool { return ip.addr().IsMulticast() }

// IsLinkLocalUnicast reports whether ip is a unicast address of the link.
func (ip IP) IsLinkLocalUnicast() bool { return ip.addr().IsLinkLocalUnicast() }

// IsLinkLocalMulticast reports whether ip is a multicast address of the link.
func (ip IP) IsLinkLocalMulticast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 224 && v4[1] == 0 && v4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 2
}

// IsInterfaceLocalMulticast reports whether ip is a multicast address of the interface.
func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 1
}

// IsGlobalUnicast reports whether ip is a unicast address beyond the link, private ones included.
func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == IPv4len || len(ip) == IPv6len) && !ip.Equal(IPv4bcast) && !ip.IsUnspecified() &&
		!ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// An IPMask has the bits of the network part set.
type IPMask []byte

// IPv4Mask returns a.b.c.d.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask returns a mask of that many ones; nil if it cannot be.
func CIDRMask(ones, bits int) IPMask {
	if bits != 32 && bits != 128 || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := range ones {
		m[i/8] |= 0x80 >> (i % 8)
	}
	return m
}

// Size returns the number of ones before the zeros, and of bits; 0, 0 if they are mixed.
func (m IPMask) Size() (ones, bits int) {
	bits = len(m) * 8
	for ones < bits && m[ones/8]&(0x80>>(ones%8)) != 0 {
		ones++
	}
	for i := ones; i < bits; i++ {
		if m[i/8]&(0x80>>(i%8)) != 0 {
			return 0, 0
		}
	}
	return ones, bits
}

// String returns hexadecimal digits.
func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hex(m, "")
}

// DefaultMask returns the mask of the old address class of an IPv4 address.
func (ip IP) DefaultMask() IPMask {
	v4 := ip.To4()
	switch {
	case v4 == nil:
		return nil
	case v4[0] < 0x80:
		return CIDRMask(8, 32)
	case v4[0] < 0xc0:
		return CIDRMask(16, 32)
	}
	return CIDRMask(24, 32)
}

// Mask returns the network part of ip; nil if the lengths do not fit.
func (ip IP) Mask(mask IPMask) IP {
	if v4 := ip.To4(); v4 != nil {
		if len(mask) == IPv6len && strings.Count(string(mask[:12]), "\xff") == 12 {
			mask = mask[12:]
		}
		if len(mask) == IPv4len {
			ip = v4
		}
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range ip {
		out[i] = ip[i] & mask[i]
	}
	return out
}

// An IPNet is a network: an address and a mask.
type IPNet struct {
	IP   IP
	Mask IPMask
}

// Network returns "ip+net".
func (n *IPNet) Network() string { return "ip+net" }

// Contains reports whether ip is in the network.
func (n *IPNet) Contains(ip IP) bool {
	if v4 := ip.To4(); v4 != nil {
		ip = v4
	}
	own := n.IP
	if v4 := own.To4(); v4 != nil {
		own = v4
	}
	mask := n.Mask
	if len(own) == IPv4len && len(mask) == IPv6len {
		mask = mask[12:]
	}
	if len(ip) != len(own) || len(mask) != len(own) {
		return false
	}
	for i := range ip {
		if (ip[i]^own[i])&mask[i] != 0 {
			return false
		}
	}
	return true
}

// String returns "192.0.2.0/24".
func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip := n.IP.To4()
	mask := n.Mask
	if ip == nil {
		ip = n.IP
	} else if len(mask) == IPv6len {
		mask = mask[12:]
	}
	if len(ip) == 0 || len(ip) != len(mask) {
		return "<nil>"
	}
	ones, bits := mask.Size()
	if bits == 0 {
		return ip.String() + "/" + mask.String()
	}
	return ip.String() + "/" + strconv.Itoa(ones)
}

// ParseCIDR reads "192.0.2.1/24": the address and its network.
func ParseCIDR(s string) (IP, *IPNet, error) {
	host, length, found := strings.Cut(s, "/")
	ip, err := netip.ParseAddr(host)
	n, err2 := strconv.ParseUint(length, 10, 8)
	if !found || err != nil || ip.Zone() != "" || err2 != nil || int(n) > ip.BitLen() {
		return nil, nil, &ParseError{Type: "CIDR address", Text: s}
	}
	a := ip.As16()
	mask := CIDRMask(int(n), ip.BitLen())
	return IP(a[:]), &IPNet{IP: IP(a[:]).Mask(mask), Mask: mask}, nil
}

// A HardwareAddr is the address of a network card.
type HardwareAddr []byte

// String returns "00:00:5e:00:53:01".
func (a HardwareAddr) String() string { return hex(a, ":") }

// ---- addresses of end points ----

func joinZone(ip IP, zone string) string {
	s := ""
	if len(ip) > 0 {
		s = ip.String()
	}
	if zone != "" {
		s += "%" + zone
	}
	return s
}

// An IPAddr is an IP address as an Addr.
type IPAddr struct {
	IP   IP
	Zone string
}

// Network returns "ip".
func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return joinZone(a.IP, a.Zone)
}

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

// JoinHostPort returns "host:port", or "[host]:port" if the host has a colon.
func JoinHostPort(host, port string) string {
	if strings.Contains(host, ":") {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}

// SplitHostPort takes "host:port", "[host]:port" or "[host%zone]:port" apart.
func SplitHostPort(hostport string) (host, port string, err error) {
	fail := func(why string) (string, string, error) {
		return "", "", &AddrError{Err: why, Addr: hostport}
	}
	const missingPort, tooManyColons = "missing port in address", "too many colons in address"
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return fail(missingPort)
	}
	rest, opened := hostport, 0 // where brackets must not be
	if hostport[0] == '[' {
		end := strings.IndexByte(hostport, ']')
		switch {
		case end < 0:
			return fail("missing ']' in address")
		case end+1 == len(hostport):
			return fail(missingPort)
		case end+1 != colon && hostport[end+1] == ':':
			return fail(tooManyColons)
		case end+1 != colon:
			return fail(missingPort)
		}
		host = hostport[1:end]
		rest, opened = hostport[end+1:], 1
	} else {
		host = hostport[:colon]
		if strings.Contains(host, ":") {
			return fail(tooManyColons)
		}
	}
	if strings.Contains(hostport[opened:], "[") {
		return fail("unexpected '[' in address")
	}
	if strings.Contains(rest, "]") {
		return fail("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

// ---- names ----

// A Resolver looks names up; the zero Resolver asks the system.
type Resolver struct {
	PreferGo     bool
	StrictErrors bool
	Dial         func(ctx context.Context, network, address string) (Conn, error)
}

// DefaultResolver is the one that the package's functions use.
var DefaultResolver = &Resolver{}

// A lookup is a name being looked up by the system.
type lookup struct{}

// What comes of a look-up, as the natives tell it.
const (
	lookupFound = iota
	lookupNotFound
	lookupFailed
	lookupStopped
)

// startLookup asks for the addresses of a host.
func startLookup(host string) *lookup

// wait parks until there is an answer or the look-up was stopped.
func (l *lookup) wait() (addrs []string, outcome int)

// stop makes wait return.
func (l *lookup) stop()

// nameserver is the server that is asked first, with its port; "" if it is not known.
func nameserver() string

// LookupHost returns the addresses of a host.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

// LookupIP returns the addresses of a host.
func LookupIP(host string) ([]IP, error) {
	addrs, err := LookupHost(host)
	if err != nil {
		return nil, err
	}
	ips := make([]IP, len(addrs))
	for i, a := range addrs {
		ips[i] = ParseIP(a)
	}
	return ips, nil
}

// LookupHost returns the addresses of a host, unless ctx is done before.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	if host == "" {
		return nil, &DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		return []string{ip.String()}, nil
	}
	l := startLookup(host)
	stop := context.AfterFunc(ctx, l.stop)
	defer stop()
	addrs, outcome := l.wait()
	e := &DNSError{Name: host}
	switch outcome {
	case lookupFound:
		return addrs, nil
	case lookupNotFound:
		e.Err, e.IsNotFound = "no such host", true
	case lookupFailed:
		e.Err, e.IsTemporary = "server misbehaving", true
	case lookupStopped:
		if ctx.Err() == context.DeadlineExceeded {
			e.UnwrapErr, e.Err, e.IsTimeout = context.DeadlineExceeded, "i/o timeout", true
		} else {
			e.UnwrapErr, e.Err = context.Canceled, "operation was canceled"
		}
		return nil, e
	}
	e.Server = nameserver()
	return nil, e
}

// ---- interfaces of the machine ----

// Flags tell what a network interface can do.
type Flags uint

const (
	FlagUp           Flags = 1 << iota // in use
	FlagBroadcast                      // can address all of its network
	FlagLoopback                       // the machine itself
	FlagPointToPoint                   // has one other end
	FlagMulticast                      // can address groups
	FlagRunning                        // connected
)

var flagNames = []string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"}

func (f Flags) String() string {
	s := ""
	for i, name := range flagNames {
		if f&(1<<i) != 0 {
			if s != "" {
				s += "|"
			}
			s += name
		}
	}
	if s == "" {
		return "0"
	}
	return s
}

// An Interface is a network interface of the machine.
type Interface struct {
	Index        int
	MTU          int
	Name         string
	HardwareAddr HardwareAddr
	Flags        Flags
}

var (
	errInvalidInterface      = errors.New("invalid network interface")
	errInvalidInterfaceIndex = errors.New("invalid network interface index")
	errInvalidInterfaceName  = errors.New("invalid network interface name")
	errNoSuchInterface       = errors.New("no such network interface")
)

func routeError(err error) error { return &OpError{Op: "route", Net: "ip+net", Err: err} }

// interfaceNames returns the names in the order of their indices.
func interfaceNames() []string

// interfaceOf tells of the interface of that name; the index is 0 if there is none.
func interfaceOf(name string) (index, mtu int, hardware []byte, flags uint)

// interfaceNetworks returns the addresses, each with the length of its prefix.
func interfaceNetworks(name string) []string

// Interfaces returns all.
func Interfaces() ([]Interface, error) {
	var all []Interface
	for _, name := range interfaceNames() {
		index, mtu, hardware, flags := interfaceOf(name)
		if index > 0 {
			all = append(all, Interface{index, mtu, name, hardware, Flags(flags)})
		}
	}
	return all, nil
}

// InterfaceByName returns the one of that name.
func InterfaceByName(name string) (*Interface, error) {
	if name == "" {
		return nil, routeError(errInvalidInterfaceName)
	}
	index, mtu, hardware, flags := interfaceOf(name)
	if index == 0 {
		return nil, routeError(errNoSuchInterface)
	}
	return &Interface{index, mtu, name, hardware, Flags(flags)}, nil
}

// InterfaceByIndex returns the one of that index.
func InterfaceByIndex(index int) (*Interface, error) {
	if index <= 0 {
		return nil, routeError(errInvalidInterfaceIndex)
	}
	all, err := Interfaces()
	for i := range all {
		if all[i].Index == index {
			return &all[i], err
		}
	}
	return nil, routeError(errNoSuchInterface)
}

// InterfaceAddrs returns the addresses of all.
func InterfaceAddrs() ([]Addr, error) {
	all, err := Interfaces()
	var addrs []Addr
	for _, v4 := range []bool{true, false} {
		for i := range all {
			list, _ := all[i].Addrs()
			for _, a := range list {
				if (a.(*IPNet).IP.To4() != nil) == v4 {
					addrs = append(addrs, a)
				}
			}
		}
	}
	return addrs, err
}

// Addrs returns the addresses of the interface.
func (i *Interface) Addrs() ([]Addr, error) {
	if i == nil {
		return nil, routeError(errInvalidInterface)
	}
	var addrs []Addr
	for _, text := range interfaceNetworks(i.Name) {
		ip, network, err := ParseCIDR(text)
		if err != nil {
			return nil, routeError(err)
		}
		addrs = append(addrs, &IPNet{IP: ip, Mask: network.Mask})
	}
	return addrs, nil
}
