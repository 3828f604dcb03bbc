package netip

import (
	"strconv"
	"strings"
)

type parseAddrError struct {
	in  string
	msg string
	at  string
}

func (e parseAddrError) Error() string {
	s := "ParseAddr(" + strconv.Quote(e.in) + "): " + e.msg
	if e.at != "" {
		s += " (at " + strconv.Quote(e.at) + ")"
	}
	return s
}

// MustParseAddr is ParseAddr with a panic instead of an error.
func MustParseAddr(s string) Addr {
	ip, err := ParseAddr(s)
	if err != nil {
		panic(err)
	}
	return ip
}

// ParseAddr reads "1.2.3.4", "2001:db8::68" or "fe80::1%zone".
func ParseAddr(s string) (Addr, error) {
	for i := range len(s) {
		switch s[i] {
		case '.':
			return parseV4(s)
		case ':':
			return parseV6(s)
		case '%':
			return Addr{}, parseAddrError{in: s, msg: "missing IPv6 address"}
		}
	}
	return Addr{}, parseAddrError{in: s, msg: "unable to parse IP"}
}

func parseV4(s string) (Addr, error) {
	var a [4]byte
	if err := parseOctets(s, s, &a); err != nil {
		return Addr{}, err
	}
	return AddrFrom4(a), nil
}

// parseOctets reads a dotted address that is all of s, or its end.
func parseOctets(whole, s string, a *[4]byte) error {
	field, value, digits := 0, 0, 0
	for i := range len(s) {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			if digits == 1 && value == 0 {
				return parseAddrError{in: whole, msg: "IPv4 field has octet with leading zero"}
			}
			value = value*10 + int(c-'0')
			digits++
			if value > 255 {
				return parseAddrError{in: whole, msg: "IPv4 field has value >255"}
			}
		case c != '.':
			return parseAddrError{in: whole, msg: "unexpected character", at: s[i:]}
		case digits == 0 || i == len(s)-1:
			return parseAddrError{in: whole, msg: "IPv4 field must have at least one digit", at: s[i:]}
		case field == 3:
			return parseAddrError{in: whole, msg: "IPv4 address too long"}
		default:
			a[field] = byte(value)
			field, value, digits = field+1, 0, 0
		}
	}
	if field < 3 {
		return parseAddrError{in: whole, msg: "IPv4 address too short"}
	}
	a[3] = byte(value)
	return nil
}

func parseV6(in string) (Addr, error) {
	s, zone, hasZone := strings.Cut(in, "%")
	if hasZone && zone == "" {
		return Addr{}, parseAddrError{in: in, msg: "zone must be a non-empty string"}
	}
	fail := func(msg, at string) (Addr, error) { return Addr{}, parseAddrError{in, msg, at} }
	var a [16]byte
	n, gap := 0, -1 // bytes so far; where the :: stands
	if strings.HasPrefix(s, "::") {
		gap = 0
		s = s[2:]
	}
	for n < 16 && (s != "" || gap != 0) {
		value, digits := 0, 0
		for digits < len(s) {
			d := strings.IndexByte("0123456789abcdef", s[digits]|0x20)
			if d < 0 || s[digits] < '0' {
				break
			}
			if digits > 3 {
				return fail("each group must have 4 or less digits", s)
			}
			value = value<<4 | d
			digits++
		}
		if digits == 0 {
			return fail("each colon-separated field must have at least one digit", s)
		}
		if digits < len(s) && s[digits] == '.' {
			if gap < 0 && n != 12 {
				return fail("embedded IPv4 address must replace the final 2 fields of the address", s)
			}
			if n+4 > 16 {
				return fail("too many hex fields to fit an embedded IPv4 at the end of the address", s)
			}
			var last [4]byte
			if err := parseOctets(in, s, &last); err != nil {
				return Addr{}, err
			}
			copy(a[n:], last[:])
			n += 4
			s = ""
			break
		}
		a[n], a[n+1] = byte(value>>8), byte(value)
		n += 2
		s = s[digits:]
		if s == "" {
			break
		}
		if s[0] != ':' {
			return fail("unexpected character, want colon", s)
		}
		if len(s) == 1 {
			return fail("colon must be followed by more characters", s)
		}
		s = s[1:]
		if s[0] == ':' {
			if gap >= 0 {
				return fail("multiple :: in address", s)
			}
			gap = n
			s = s[1:]
			if s == "" {
				break
			}
		}
	}
	if s != "" {
		return fail("trailing garbage after address", s)
	}
	if n < 16 {
		if gap < 0 {
			return fail("address string too short", "")
		}
		moved := n - gap
		copy(a[16-moved:], a[gap:n])
		clear(a[gap : 16-moved])
	} else if gap >= 0 {
		return fail("the :: must expand to at least one field of zeros", "")
	}
	ip := AddrFrom16(a)
	ip.zone = zone
	return ip, nil
}
