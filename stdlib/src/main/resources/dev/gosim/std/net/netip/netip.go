// Package netip has IP addresses as small comparable values.
package netip

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
)

// An Addr is an IPv4 or IPv6 address, the latter perhaps with a zone; the zero Addr is none.
type Addr struct {
	hi, lo uint64 // an IPv4 address stands in the low 32 bits of ::ffff:0:0/96
	bits   int
	zone   string
}

const v4Prefix = 0xffff << 32

// AddrFrom4 makes an IPv4 address.
func AddrFrom4(a [4]byte) Addr {
	return Addr{lo: v4Prefix | uint64(a[0])<<24 | uint64(a[1])<<16 | uint64(a[2])<<8 | uint64(a[3]), bits: 32}
}

// AddrFrom16 makes an IPv6 address; one that maps IPv4 stays that.
func AddrFrom16(a [16]byte) Addr {
	ip := Addr{bits: 128}
	for i := range 8 {
		ip.hi = ip.hi<<8 | uint64(a[i])
		ip.lo = ip.lo<<8 | uint64(a[i+8])
	}
	return ip
}

// AddrFromSlice makes an address of 4 or 16 bytes.
func AddrFromSlice(slice []byte) (ip Addr, ok bool) {
	switch len(slice) {
	case 4:
		return AddrFrom4([4]byte(slice)), true
	case 16:
		return AddrFrom16([16]byte(slice)), true
	}
	return Addr{}, false
}

// IPv4Unspecified returns 0.0.0.0.
func IPv4Unspecified() Addr { return AddrFrom4([4]byte{}) }

// IPv6Unspecified returns ::.
func IPv6Unspecified() Addr { return Addr{bits: 128} }

// IPv6Loopback returns ::1.
func IPv6Loopback() Addr { return Addr{lo: 1, bits: 128} }

// IsValid reports whether ip is an address at all.
func (ip Addr) IsValid() bool { return ip.bits != 0 }

// BitLen returns 32, 128, or 0 for the zero Addr.
func (ip Addr) BitLen() int { return ip.bits }

// Zone returns the IPv6 zone.
func (ip Addr) Zone() string { return ip.zone }

// WithZone returns ip with a zone, unless it is IPv4.
func (ip Addr) WithZone(zone string) Addr {
	if ip.Is6() {
		ip.zone = zone
	}
	return ip
}

// Is4 reports whether ip is an IPv4 address.
func (ip Addr) Is4() bool { return ip.bits == 32 }

// Is6 reports whether ip is an IPv6 address, mapped ones included.
func (ip Addr) Is6() bool { return ip.bits == 128 }

// Is4In6 reports whether ip is an IPv6 address that maps an IPv4 one.
func (ip Addr) Is4In6() bool { return ip.Is6() && ip.hi == 0 && ip.lo>>32 == 0xffff }

// Unmap returns the IPv4 address that ip maps, or ip.
func (ip Addr) Unmap() Addr {
	if ip.Is4In6() {
		return Addr{lo: ip.lo, bits: 32}
	}
	return ip
}

// Compare orders by length, then by value, then by zone.
func (ip Addr) Compare(ip2 Addr) int {
	return cmp.Or(
		cmp.Compare(ip.bits, ip2.bits),
		cmp.Compare(ip.hi, ip2.hi),
		cmp.Compare(ip.lo, ip2.lo),
		strings.Compare(ip.zone, ip2.zone))
}

// Less reports whether ip sorts before ip2.
func (ip Addr) Less(ip2 Addr) bool { return ip.Compare(ip2) < 0 }

func (ip Addr) first() byte { return byte(ip.lo >> 24) }

func (ip Addr) group(i int) uint16 {
	if i < 4 {
		return uint16(ip.hi >> (48 - 16*i))
	}
	return uint16(ip.lo >> (48 - 16*(i-4)))
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::.
func (ip Addr) IsUnspecified() bool {
	return ip == IPv4Unspecified() || ip == IPv6Unspecified()
}

// IsLoopback reports whether ip is in 127.0.0.0/8 or is ::1.
func (ip Addr) IsLoopback() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.first() == 127
	}
	return ip.Is6() && ip.hi == 0 && ip.lo == 1
}

// IsPrivate reports whether ip is in one of the private ranges (RFC 1918, RFC 4193).
func (ip Addr) IsPrivate() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		second := byte(ip.lo >> 16)
		return ip.first() == 10 || ip.first() == 172 && second&0xf0 == 16 || ip.first() == 192 && second == 168
	}
	return ip.Is6() && ip.hi>>57 == 0xfc>>1
}

// IsMulticast reports whether ip is a multicast address.
func (ip Addr) IsMulticast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.first()&0xf0 == 0xe0
	}
	return ip.Is6() && ip.hi>>56 == 0xff
}

// IsLinkLocalUnicast reports whether ip is in 169.254.0.0/16 or fe80::/10.
func (ip Addr) IsLinkLocalUnicast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return uint16(ip.lo>>16) == 169<<8|254
	}
	return ip.Is6() && ip.hi>>54 == 0xfe80>>6
}

// As4 returns the 4 bytes of an IPv4 address, or of the one that ip maps.
func (ip Addr) As4() (a4 [4]byte) {
	switch {
	case ip.Is4() || ip.Is4In6():
		return [4]byte{byte(ip.lo >> 24), byte(ip.lo >> 16), byte(ip.lo >> 8), byte(ip.lo)}
	case ip.bits == 0:
		panic("As4 called on IP zero value")
	}
	panic("As4 called on IPv6 address")
}

// As16 returns the 16 bytes of an address, IPv4 mapped.
func (ip Addr) As16() (a16 [16]byte) {
	for i := range 8 {
		a16[i] = byte(ip.hi >> (56 - 8*i))
		a16[i+8] = byte(ip.lo >> (56 - 8*i))
	}
	return a16
}

// AsSlice returns 4, 16 or no bytes.
func (ip Addr) AsSlice() []byte {
	switch ip.bits {
	case 32:
		a := ip.As4()
		return a[:]
	case 128:
		a := ip.As16()
		return a[:]
	}
	return nil
}

// String returns the usual text (RFC 5952), or "invalid IP".
func (ip Addr) String() string {
	switch {
	case ip.bits == 0:
		return "invalid IP"
	case ip.Is4():
		return ip.dotted()
	case ip.Is4In6():
		return "::ffff:" + ip.dotted() + ip.zoneText()
	}
	return ip.groups() + ip.zoneText()
}

func (ip Addr) zoneText() string {
	if ip.zone == "" {
		return ""
	}
	return "%" + ip.zone
}

func (ip Addr) dotted() string {
	var b []byte
	for i, x := range ip.As4() {
		if i > 0 {
			b = append(b, '.')
		}
		b = strconv.AppendUint(b, uint64(x), 10)
	}
	return string(b)
}

// groups shortens the first of the longest runs of zero groups.
func (ip Addr) groups() string {
	from, to := -1, -1
	for i := 0; i < 8; i++ {
		end := i
		for end < 8 && ip.group(end) == 0 {
			end++
		}
		if end-i >= 2 && end-i > to-from {
			from, to = i, end
		}
		i = max(i, end-1)
	}
	var b []byte
	for i := 0; i < 8; i++ {
		if i == from {
			b = append(b, "::"...)
			i = to
			if i == 8 {
				break
			}
		} else if i > 0 {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, uint64(ip.group(i)), 16)
	}
	return string(b)
}

// MarshalText returns the text of String; none for the zero Addr.
func (ip Addr) MarshalText() ([]byte, error) {
	if ip.bits == 0 {
		return []byte(""), nil
	}
	return []byte(ip.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (ip *Addr) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = Addr{}
		return nil
	}
	var err error
	*ip, err = ParseAddr(string(text))
	return err
}

// An AddrPort is an address and a port.
type AddrPort struct {
	ip   Addr
	port uint16
}

// AddrPortFrom puts an address and a port together.
func AddrPortFrom(ip Addr, port uint16) AddrPort { return AddrPort{ip, port} }

// Addr returns the address.
func (p AddrPort) Addr() Addr { return p.ip }

// Port returns the port.
func (p AddrPort) Port() uint16 { return p.port }

// IsValid reports whether there is an address.
func (p AddrPort) IsValid() bool { return p.ip.IsValid() }

// Compare orders by address, then by port.
func (p AddrPort) Compare(p2 AddrPort) int {
	return cmp.Or(p.ip.Compare(p2.ip), cmp.Compare(p.port, p2.port))
}

// String returns "1.2.3.4:80" or "[::1]:80".
func (p AddrPort) String() string {
	if !p.ip.IsValid() {
		return "invalid AddrPort"
	}
	host := p.ip.String()
	if p.ip.Is6() {
		host = "[" + host + "]"
	}
	return host + ":" + strconv.Itoa(int(p.port))
}

// MustParseAddrPort is ParseAddrPort with a panic instead of an error.
func MustParseAddrPort(s string) AddrPort {
	p, err := ParseAddrPort(s)
	if err != nil {
		panic(err)
	}
	return p
}

// ParseAddrPort reads what String writes; names are not resolved.
func ParseAddrPort(s string) (AddrPort, error) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return AddrPort{}, errors.New("not an ip:port")
	}
	host, port := s[:i], s[i+1:]
	if host == "" {
		return AddrPort{}, errors.New("no IP")
	}
	if port == "" {
		return AddrPort{}, errors.New("no port")
	}
	bracketed := host[0] == '['
	if bracketed {
		if len(host) < 2 || host[len(host)-1] != ']' {
			return AddrPort{}, errors.New("missing ]")
		}
		host = host[1 : len(host)-1]
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return AddrPort{}, errors.New("invalid port " + strconv.Quote(port) + " parsing " + strconv.Quote(s))
	}
	ip, err := ParseAddr(host)
	if err != nil {
		return AddrPort{}, err
	}
	if bracketed && ip.Is4() {
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", square brackets can only be used with IPv6 addresses")
	}
	if !bracketed && ip.Is6() {
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", IPv6 addresses must be surrounded by square brackets")
	}
	return AddrPort{ip, uint16(n)}, nil
}
