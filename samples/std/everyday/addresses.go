// An access list: addresses, networks, ports, host names, and what of them is malformed.
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"sort"
)

type rule struct {
	Net   netip.Prefix `json:"net"`
	Allow bool         `json:"allow"`
}

func main() {
	for _, s := range []string{"192.168.1.10", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "2001:db8::0:1", "1.2.3", "01.2.3.4", "1.2.3.256", "", "::g", "1:2:3:4:5:6:7:8:9"} {
		ip := net.ParseIP(s)
		a, err := netip.ParseAddr(s)
		fmt.Printf("%q: %v %d | %v %v", s, ip, len(ip), a, err)
		if ip != nil {
			fmt.Print(" ", ip.IsLoopback(), ip.IsPrivate(), ip.IsGlobalUnicast(), ip.IsLinkLocalUnicast(), ip.IsUnspecified(), ip.To4() != nil, ip.DefaultMask())
		}
		if a.IsValid() {
			fmt.Print(" ", a.Is4(), a.Is4In6(), a.Unmap(), a.Zone(), a.BitLen(), a.Next(), a.Prev(), a.StringExpanded())
		}
		fmt.Println()
	}
	for _, s := range []string{"10.1.2.3/8", "192.168.0.0/24", "2001:db8::/32", "10.0.0.0/33", "10.0.0.0", "x/8", "10.0.0.0/-1", "10.0.0.0/08"} {
		ip, n, err := net.ParseCIDR(s)
		p, perr := netip.ParsePrefix(s)
		fmt.Println(s, ip, n, err, "|", p, perr, p.Masked())
		if n != nil {
			ones, bits := n.Mask.Size()
			fmt.Println(" ", ones, bits, n.Mask, n.Contains(net.IPv4(10, 200, 0, 1)), n.IP.Mask(n.Mask).Equal(n.IP), n.Network())
		}
	}
	for _, s := range []string{"h:80", "[::1]:443", "::1:80", "h", "[::1]", "h:", ":80", "[fe80::1%25en0]:1", "a:b:c", "[x]y:1"} {
		h, p, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %q %v\n", s, h, p, err)
	}
	fmt.Println(net.JoinHostPort("::1", "80"), net.JoinHostPort("h", ""), net.IPv4(1, 2, 3, 4).String(), net.IPv4Mask(255, 255, 240, 0), net.CIDRMask(20, 32), net.IPv6loopback)
	for _, s := range []string{"00:00:5e:00:53:01", "02-00-5E-10-00-00-00-01", "0000.5e00.5301", "00:00:5e", "zz:00:5e:00:53:01", ""} {
		m, err := net.ParseMAC(s)
		fmt.Println(m, err)
	}

	var rules []rule
	err := json.Unmarshal([]byte(`[{"net":"0.0.0.0/0","allow":false},{"net":"10.0.0.0/8","allow":true},{"net":"10.6.0.0/16"},{"net":"2001:db8::/32","allow":true}]`), &rules)
	fmt.Println(rules, err)
	sort.SliceStable(rules, func(i, j int) bool { return rules[i].Net.Bits() > rules[j].Net.Bits() })
	allowed := func(a netip.Addr) (bool, netip.Prefix) {
		for _, r := range rules {
			if r.Net.Contains(a.Unmap()) {
				return r.Allow, r.Net
			}
		}
		return false, netip.Prefix{}
	}
	list := []netip.Addr{}
	for _, s := range []string{"10.1.1.1", "10.6.7.8", "2001:db8::5", "::ffff:10.2.2.2", "8.8.8.8", "fc00::1"} {
		a := netip.MustParseAddr(s)
		ok, by := allowed(a)
		fmt.Println(a, ok, by, by.IsValid())
		list = append(list, a)
	}
	slices.SortFunc(list, netip.Addr.Compare)
	b, err := json.Marshal(map[netip.Addr]netip.AddrPort{list[0]: netip.AddrPortFrom(list[0], 80)})
	fmt.Println(list, string(b), err)
	tcp, err := net.ResolveTCPAddr("tcp", "127.0.0.1:http")
	fmt.Println(tcp, err, tcp.AddrPort(), tcp.AddrPort().Port())
	port, err := net.LookupPort("tcp", "https")
	fmt.Println(port, err)
	_, err = net.LookupPort("tcp", "nosuchservice")
	fmt.Println(err)
	a4 := net.IP{1, 2, 3, 4}
	text, _ := a4.MarshalText()
	fmt.Println(string(text), net.IP(nil), net.IP{1, 2}.String(), a4.Equal(net.ParseIP("::ffff:1.2.3.4")))
}
