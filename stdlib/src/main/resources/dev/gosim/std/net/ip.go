package net

import (
	"net/netip"
	"strconv"
	"strings"
)

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
