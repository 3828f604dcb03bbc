package net

import (
	"net/netip"
	"strconv"
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
