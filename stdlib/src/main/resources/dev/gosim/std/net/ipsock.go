package net

import (
	"context"
	"strconv"
	"strings"
)

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

// targets returns the addresses that "host:port" stands for, for an operation on TCP or UDP.
func (r *Resolver) targets(ctx context.Context, op, network, address string) ([]*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	if op == "dial" && address == "" {
		return nil, errMissingAddress
	}
	if address == "" {
		return []*TCPAddr{{}}, nil
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := LookupPort(network, service)
	if err != nil {
		return nil, err
	}
	if host == "" {
		return []*TCPAddr{{Port: port}}, nil
	}
	host, zone, _ := strings.Cut(host, "%")
	names, err := r.LookupHost(ctx, host)
	if err != nil {
		return nil, err
	}
	var v4, v6 []*TCPAddr
	for _, name := range names {
		name, own, _ := strings.Cut(name, "%")
		if own == "" {
			own = zone
		}
		a := &TCPAddr{IP: ParseIP(name), Port: port, Zone: own}
		if a.IP.To4() != nil {
			v4 = append(v4, a)
		} else {
			v6 = append(v6, a)
		}
	}
	switch network[3:] {
	case "4":
		v6 = nil
	case "6":
		v4 = nil
	}
	all := append(v4, v6...)
	if len(all) == 0 {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return all, nil
}

const domainPort = 53 // of TCP and UDP

// tcpServices are the services that are known by name.
var tcpServices = map[string]int{"http": 80, "https": 443, "ftp": 21, "ssh": 22, "smtp": 25, "telnet": 23, "pop3": 110, "imap2": 143, "imaps": 993}

// LookupPort returns the port of a service.
func LookupPort(network, service string) (port int, err error) {
	const most = 65535
	if service == "" {
		return 0, nil
	}
	if n, err := strconv.Atoi(service); err == nil {
		if n < 0 || n > most {
			return 0, &AddrError{Err: "invalid port", Addr: service}
		}
		return n, nil
	}
	name := strings.ToLower(service)
	if port = tcpServices[name]; port != 0 && !strings.HasPrefix(network, "udp") {
		return port, nil
	}
	if name == "domain" {
		return domainPort, nil
	}
	return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
}
