package netip

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// IPv6LinkLocalAllNodes returns ff02::1.
func IPv6LinkLocalAllNodes() Addr { return Addr{hi: 0xff02 << 48, lo: 1, bits: 128} }

// IPv6LinkLocalAllRouters returns ff02::2.
func IPv6LinkLocalAllRouters() Addr { return Addr{hi: 0xff02 << 48, lo: 2, bits: 128} }

// scope is that of an IPv6 multicast address, -1 of others.
func (ip Addr) scope() int {
	if ip.Is6() && ip.hi>>56 == 0xff {
		return int(ip.hi>>48) & 0xf
	}
	return -1
}

// IsLinkLocalMulticast reports whether ip is in 224.0.0.0/24 or a multicast address of the link.
func (ip Addr) IsLinkLocalMulticast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return uint32(ip.lo)>>8 == 224<<16
	}
	return ip.scope() == 2
}

// IsInterfaceLocalMulticast reports whether ip is an IPv6 multicast address of the interface.
func (ip Addr) IsInterfaceLocalMulticast() bool { return !ip.Is4In6() && ip.scope() == 1 }

// IsGlobalUnicast reports whether ip is none of the special addresses; private ones are not among these.
func (ip Addr) IsGlobalUnicast() bool {
	ip = ip.Unmap()
	if ip.Is4() && (ip == IPv4Unspecified() || ip == AddrFrom4([4]byte{255, 255, 255, 255})) {
		return false
	}
	return ip.IsValid() && ip != IPv6Unspecified() && !ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// Next returns the address after ip, the zero Addr after the last.
func (ip Addr) Next() Addr {
	var carry uint64
	ip.lo, carry = bits.Add64(ip.lo, 1, 0)
	ip.hi += carry
	if ip.Is4() && uint32(ip.lo) == 0 || ip.hi == 0 && ip.lo == 0 {
		return Addr{}
	}
	return ip.orNone()
}

// Prev returns the address before ip, the zero Addr before the first.
func (ip Addr) Prev() Addr {
	if ip.Is4() && uint32(ip.lo) == 0 || ip.hi == 0 && ip.lo == 0 {
		return Addr{}
	}
	var borrow uint64
	ip.lo, borrow = bits.Sub64(ip.lo, 1, 0)
	ip.hi -= borrow
	return ip.orNone()
}

func (ip Addr) orNone() Addr {
	if !ip.IsValid() {
		return Addr{}
	}
	return ip
}

// StringExpanded is String with all zeros of an IPv6 address.
func (ip Addr) StringExpanded() string {
	if !ip.Is6() {
		return ip.String()
	}
	var b []byte
	for i := range 8 {
		if i > 0 {
			b = append(b, ':')
		}
		for shift := 12; shift >= 0; shift -= 4 {
			b = append(b, "0123456789abcdef"[ip.group(i)>>shift&0xf])
		}
	}
	return string(b) + ip.zoneText()
}

// AppendTo appends the text of MarshalText.
func (ip Addr) AppendTo(b []byte) []byte {
	if !ip.IsValid() {
		return b
	}
	return append(b, ip.String()...)
}

// AppendText is AppendTo for encoding.TextAppender.
func (ip Addr) AppendText(b []byte) ([]byte, error) { return ip.AppendTo(b), nil }

// AppendBinary appends the bytes of the address and its zone.
func (ip Addr) AppendBinary(b []byte) ([]byte, error) {
	return append(append(b, ip.AsSlice()...), ip.zone...), nil
}

// MarshalBinary returns what AppendBinary appends.
func (ip Addr) MarshalBinary() ([]byte, error) { return ip.AppendBinary([]byte{}) }

var errSize = errors.New("unexpected slice size")

// UnmarshalBinary reads what MarshalBinary wrote.
func (ip *Addr) UnmarshalBinary(b []byte) error {
	switch n := len(b); {
	case n == 0:
		*ip = Addr{}
	case n == 4:
		*ip = AddrFrom4([4]byte(b))
	case n >= 16:
		*ip = AddrFrom16([16]byte(b[:16])).WithZone(string(b[16:]))
	default:
		return errSize
	}
	return nil
}

// AppendTo appends the text of MarshalText.
func (p AddrPort) AppendTo(b []byte) []byte {
	if !p.IsValid() {
		return b
	}
	return append(b, p.String()...)
}

// AppendText is AppendTo for encoding.TextAppender.
func (p AddrPort) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText returns the text of String; none where there is no address.
func (p AddrPort) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText reads what MarshalText wrote.
func (p *AddrPort) UnmarshalText(text []byte) error {
	*p = AddrPort{}
	if len(text) == 0 {
		return nil
	}
	var err error
	*p, err = ParseAddrPort(string(text))
	return err
}

// AppendBinary appends the address and two bytes with the port, the lower one first.
func (p AddrPort) AppendBinary(b []byte) ([]byte, error) {
	b, _ = p.ip.AppendBinary(b)
	return binary.LittleEndian.AppendUint16(b, p.port), nil
}

// MarshalBinary returns what AppendBinary appends.
func (p AddrPort) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (p *AddrPort) UnmarshalBinary(b []byte) error {
	if len(b) < 2 {
		return errSize
	}
	last := len(b) - 2
	var ip Addr
	if err := ip.UnmarshalBinary(b[:last]); err != nil {
		return err
	}
	*p = AddrPort{ip, binary.LittleEndian.Uint16(b[last:])}
	return nil
}
