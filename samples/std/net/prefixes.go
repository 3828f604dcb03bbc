// Package net/netip: networks, neighbours, kinds of addresses, texts and bytes.
package main

import (
	"encoding/json"
	"fmt"
	"net/netip"
	"slices"
)

func main() {
	for _, s := range []string{"10.1.2.3/8", "10.1.2.3/0", "1.2.3.4/32", "1.2.3.4/33", "1.2.3.4", "2001:db8::1/33", "::ffff:1.2.3.4/100",
		"fe80::1%eth0/64", "x/8", "1.2.3.4/", "1.2.3.4/+8", "1.2.3.4/08", "1.2.3.4/-1", "::/129", "::/64/64", "1.2.3.4/8x", "/"} {
		p, err := netip.ParsePrefix(s)
		fmt.Println(s, p, err, p.Masked(), p.Bits(), p.IsValid(), p.IsSingleIP(), p.Addr())
	}
	lan, big := netip.MustParsePrefix("192.168.7.0/24"), netip.MustParsePrefix("192.168.0.0/16")
	six := netip.MustParsePrefix("2001:db8:ff00::/40")
	for _, s := range []string{"192.168.7.255", "192.168.8.0", "::ffff:192.168.7.1", "2001:db8:ffff::1", "2001:db8:fe00::", "2001:db8:ff00::%z"} {
		ip := netip.MustParseAddr(s)
		fmt.Println(s, lan.Contains(ip), big.Contains(ip), six.Contains(ip), ip.Next(), ip.Prev(), ip.StringExpanded())
	}
	fmt.Println(lan.Overlaps(big), big.Overlaps(lan), lan.Overlaps(six), lan.Overlaps(netip.Prefix{}), lan.Compare(big))
	all := []netip.Prefix{six, lan, netip.PrefixFrom(lan.Addr().Next(), 24), big, {}, netip.PrefixFrom(lan.Addr(), 99), netip.MustParsePrefix("192.168.7.0/23")}
	slices.SortFunc(all, netip.Prefix.Compare)
	fmt.Println(all)
	for _, s := range []string{"0.0.0.0", "255.255.255.255", "127.0.0.1", "224.0.0.9", "224.0.1.1", "169.254.1.1", "10.0.0.1", "8.8.8.8", "::", "::1",
		"ff01::1", "ff02::2", "ff0e::1", "fe80::1", "fc00::1", "2000::1", "::ffff:8.8.8.8", "::ffff:0.0.0.0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"} {
		ip := netip.MustParseAddr(s)
		fmt.Println(s, ip.IsGlobalUnicast(), ip.IsLinkLocalMulticast(), ip.IsInterfaceLocalMulticast(), ip.IsMulticast(), ip.IsPrivate(), ip.Next(), ip.Prev())
		for _, bits := range []int{-1, 7, 32, 100, 129} {
			p, err := ip.Prefix(bits)
			fmt.Print(p, " ", err, "; ")
		}
		b, err := ip.MarshalBinary()
		var back netip.Addr
		fmt.Println(b, err, back.UnmarshalBinary(b), back == ip)
	}
	fmt.Println(netip.IPv6LinkLocalAllNodes(), netip.IPv6LinkLocalAllRouters(), netip.Addr{}.Next(), netip.Addr{}.Prev(), netip.Addr{}.StringExpanded())
	type rule struct {
		Net  netip.Prefix
		Host netip.Addr
		At   netip.AddrPort
	}
	var r rule
	for _, s := range []string{`{"Net":"10.0.0.0/8","Host":"fe80::1%lo","At":"[::1]:80"}`, `{"Net":"","Host":"","At":""}`, `{"Net":"10/8"}`, `{"At":"1.2.3.4"}`} {
		err := json.Unmarshal([]byte(s), &r)
		out, merr := json.Marshal(r)
		fmt.Println(string(out), err, merr)
	}
	for _, b := range [][]byte{nil, {1}, {1, 2, 3, 4, 24}, {1, 2, 3, 4, 80, 0}, {1, 2, 3, 4, 99}, append(make([]byte, 16), 'z', 1, 64)} {
		var ip netip.Addr
		var p netip.Prefix
		var ap netip.AddrPort
		fmt.Println(b, ip.UnmarshalBinary(b), ip, p.UnmarshalBinary(b), p, ap.UnmarshalBinary(b), ap)
	}
	pb, _ := lan.MarshalBinary()
	ab, _ := netip.MustParseAddrPort("1.2.3.4:258").AppendBinary([]byte{9})
	text, _ := lan.AppendText([]byte("net "))
	fmt.Println(pb, ab, string(text), string(netip.PrefixFrom(lan.Addr(), 99).AppendTo(nil)))
	defer func() { fmt.Println(recover()) }()
	netip.MustParsePrefix("nope")
}
