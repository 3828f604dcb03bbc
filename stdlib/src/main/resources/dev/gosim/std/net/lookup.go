package net

import (
	"context"
	"net/netip"
)

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
