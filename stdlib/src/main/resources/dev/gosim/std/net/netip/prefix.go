package netip

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
)

// A Prefix is a network: an address and how many of its bits name it. The zero Prefix is none.
type Prefix struct {
	ip   Addr
	size uint8 // one more than the bits; 0 where they are not valid
}

// PrefixFrom makes a prefix; the zone of ip is dropped. It is not valid where there cannot be so many bits.
func PrefixFrom(ip Addr, bits int) Prefix {
	p := Prefix{ip: ip.withoutZone()}
	if ip.IsValid() && bits >= 0 && bits <= ip.BitLen() {
		p.size = uint8(bits) + 1
	}
	return p
}

// Addr returns the address, all its bits.
func (p Prefix) Addr() Addr { return p.ip }

// Bits returns how many bits name the network, -1 if p is not valid.
func (p Prefix) Bits() int { return int(p.size) - 1 }

// IsValid reports whether p is a prefix.
func (p Prefix) IsValid() bool { return p.size > 0 }

// IsSingleIP reports whether all bits count.
func (p Prefix) IsSingleIP() bool { return p.IsValid() && p.Bits() == p.ip.BitLen() }

type parsePrefixError struct{ in, msg string }

func (e parsePrefixError) Error() string {
	return "netip.ParsePrefix(" + strconv.Quote(e.in) + "): " + e.msg
}

// ParsePrefix reads "192.168.1.0/24" or "2001:db8::/32".
func ParsePrefix(s string) (Prefix, error) {
	slash := strings.LastIndexByte(s, '/')
	if slash < 0 {
		return Prefix{}, parsePrefixError{s, "no '/'"}
	}
	ip, err := ParseAddr(s[:slash])
	if err != nil {
		return Prefix{}, parsePrefixError{s, err.Error()}
	}
	if ip.zone != "" {
		return Prefix{}, parsePrefixError{s, "IPv6 zones cannot be present in a prefix"}
	}
	text := s[slash+1:]
	bits, err := strconv.Atoi(text)
	plain := err == nil && text[0] >= '0' && text[0] <= '9' && (text[0] != '0' || len(text) == 1)
	if !plain {
		return Prefix{}, parsePrefixError{s, "bad bits after slash: " + strconv.Quote(text)}
	}
	if bits > ip.BitLen() {
		return Prefix{}, parsePrefixError{s, "prefix length out of range"}
	}
	return PrefixFrom(ip, bits), nil
}

// MustParsePrefix is ParsePrefix with a panic instead of an error.
func MustParsePrefix(s string) Prefix {
	p, err := ParsePrefix(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Prefix returns the network of the first b bits of ip.
func (ip Addr) Prefix(b int) (Prefix, error) {
	switch {
	case b < 0:
		return Prefix{}, errors.New("negative Prefix bits")
	case !ip.IsValid():
		return Prefix{}, nil
	case b > ip.BitLen():
		family := "6"
		if ip.Is4() {
			family = "4"
		}
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv" + family)
	}
	return PrefixFrom(ip.first128(b+128-ip.BitLen()), b), nil
}

func (ip Addr) withoutZone() Addr {
	ip.zone = ""
	return ip
}

// first128 keeps the first bits of 128, without a zone; of an IPv4 address the 96 before it are no part of it.
func (ip Addr) first128(bits int) Addr {
	if bits <= 64 {
		ip.hi &= ^(^uint64(0) >> bits)
		ip.lo = 0
	} else {
		ip.lo &= ^(^uint64(0) >> (bits - 64))
	}
	if ip.Is4() {
		ip.lo |= v4Prefix
	}
	return ip.withoutZone()
}

// Masked returns p with the bits of its address that do not count zero.
func (p Prefix) Masked() Prefix {
	m, _ := p.ip.Prefix(p.Bits())
	return m
}

// Contains reports whether ip is in the network; one with a zone, or of the other family, is not.
func (p Prefix) Contains(ip Addr) bool {
	if !p.IsValid() || ip.zone != "" || ip.bits != p.ip.bits {
		return false
	}
	in, _ := ip.Prefix(p.Bits())
	return in == p.Masked()
}

// Overlaps reports whether p and o have addresses in common.
func (p Prefix) Overlaps(o Prefix) bool {
	if !p.IsValid() || !o.IsValid() || p.ip.bits != o.ip.bits {
		return false
	}
	bits := min(p.Bits(), o.Bits())
	a, _ := p.ip.Prefix(bits)
	b, _ := o.ip.Prefix(bits)
	return a == b
}

// Compare orders by validity, family, network, bits, then by the rest of the address.
func (p Prefix) Compare(p2 Prefix) int {
	return cmp.Or(
		cmp.Compare(p.ip.bits, p2.ip.bits),
		p.Masked().ip.Compare(p2.Masked().ip),
		cmp.Compare(p.Bits(), p2.Bits()),
		p.ip.Compare(p2.ip))
}

// String returns "192.168.1.0/24", or "invalid Prefix".
func (p Prefix) String() string {
	if !p.IsValid() {
		return "invalid Prefix"
	}
	return p.ip.String() + "/" + strconv.Itoa(p.Bits())
}

// AppendTo appends the text of MarshalText.
func (p Prefix) AppendTo(b []byte) []byte {
	if p == (Prefix{}) {
		return b
	}
	return append(b, p.String()...)
}

// AppendText is AppendTo for encoding.TextAppender.
func (p Prefix) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText returns the text of String; none for the zero Prefix.
func (p Prefix) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText reads what MarshalText wrote.
func (p *Prefix) UnmarshalText(text []byte) error {
	*p = Prefix{}
	if len(text) == 0 {
		return nil
	}
	var err error
	*p, err = ParsePrefix(string(text))
	return err
}

// AppendBinary appends the address and a byte with the bits.
func (p Prefix) AppendBinary(b []byte) ([]byte, error) {
	b, _ = p.ip.withoutZone().AppendBinary(b)
	return append(b, uint8(p.Bits())), nil
}

// MarshalBinary returns what AppendBinary appends.
func (p Prefix) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (p *Prefix) UnmarshalBinary(b []byte) error {
	if len(b) < 1 {
		return errSize
	}
	var ip Addr
	last := len(b) - 1
	if err := ip.UnmarshalBinary(b[:last]); err != nil {
		return err
	}
	*p = PrefixFrom(ip, int(b[last]))
	return nil
}
