package x509

import (
	"bytes"
	"fmt"
	"net"
	"strings"
	"time"
)

// An InvalidReason is why a certificate cannot be used.
type InvalidReason int

const (
	NotAuthorizedToSign InvalidReason = iota
	Expired
	CANotAuthorizedForThisName
	TooManyIntermediates
	IncompatibleUsage
	NameMismatch
	NameConstraintsWithoutSANs
	UnconstrainedName
	TooManyConstraints
	CANotAuthorizedForExtKeyUsage
	NoValidChains
)

// A CertificateInvalidError is about a certificate that cannot be used.
type CertificateInvalidError struct {
	Cert   *Certificate
	Reason InvalidReason
	Detail string
}

func (e CertificateInvalidError) Error() string {
	switch e.Reason {
	case NotAuthorizedToSign:
		return "x509: certificate is not authorized to sign other certificates"
	case Expired:
		return "x509: certificate has expired or is not yet valid: " + e.Detail
	}
	return "x509: unknown error"
}

// A HostnameError is about a certificate of somebody else.
type HostnameError struct {
	Certificate *Certificate
	Host        string
}

func (h HostnameError) Error() string {
	c := h.Certificate
	const most = 100
	var valid []string
	what := "names"
	if net.ParseIP(h.Host) != nil {
		if len(c.IPAddresses) == 0 {
			return "x509: cannot validate certificate for " + h.Host + " because it doesn't contain any IP SANs"
		}
		what = "IP SANs"
		for _, ip := range c.IPAddresses {
			valid = append(valid, ip.String())
		}
	} else {
		if len(c.DNSNames)+len(c.IPAddresses)+len(c.EmailAddresses) == 0 && matches(c.Subject.CommonName, h.Host) {
			return "x509: certificate relies on legacy Common Name field, use SANs instead"
		}
		valid = c.DNSNames
	}
	switch {
	case len(valid) >= most:
		return fmt.Sprintf("x509: certificate is valid for %d %s, but none matched %s", len(valid), what, h.Host)
	case len(valid) == 0:
		return "x509: certificate is not valid for any names, but wanted to match " + h.Host
	}
	return "x509: certificate is valid for " + strings.Join(valid, ", ") + ", not " + h.Host
}

// An UnknownAuthorityError is about a certificate that nobody known has signed.
type UnknownAuthorityError struct {
	Cert *Certificate
}

func (e UnknownAuthorityError) Error() string {
	return "x509: certificate signed by unknown authority"
}

// A SystemRootsError tells why there are no certificates of the system.
type SystemRootsError struct{ Err error }

func (se SystemRootsError) Error() string {
	msg := "x509: failed to load system roots and no roots provided"
	if se.Err != nil {
		return msg + "; " + se.Err.Error()
	}
	return msg
}

// Unwrap returns the reason.
func (se SystemRootsError) Unwrap() error { return se.Err }

// VerifyHostname checks whether a certificate is for a host: a name, or an address, in brackets or not.
func (c *Certificate) VerifyHostname(h string) error {
	host := h
	if strings.HasPrefix(h, "[") && strings.HasSuffix(h, "]") {
		host = h[1 : len(h)-1]
	}
	if ip := net.ParseIP(host); ip != nil {
		for _, have := range c.IPAddresses {
			if ip.Equal(have) {
				return nil
			}
		}
		return HostnameError{c, host}
	}
	for _, pattern := range c.DNSNames {
		if matches(pattern, h) {
			return nil
		}
	}
	return HostnameError{c, h}
}

// matches compares a host with a name whose first label may be "*".
func matches(pattern, host string) bool {
	pattern = strings.ToLower(pattern)
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if pattern == "" || host == "" {
		return false
	}
	rest, wild := strings.CutPrefix(pattern, "*.")
	if !wild {
		return pattern == host
	}
	label, after, ok := strings.Cut(host, ".")
	return ok && label != "" && after == rest
}

// VerifyOptions says what Verify checks.
type VerifyOptions struct {
	DNSName       string
	Intermediates *CertPool
	Roots         *CertPool // nil: the system's
	CurrentTime   time.Time // zero: now
}

// Verify finds the chains from a certificate to one of the roots.
func (c *Certificate) Verify(opts VerifyOptions) (chains [][]*Certificate, err error) {
	if opts.Roots == nil {
		roots, err := system()
		if len(roots.certs) == 0 && err != nil {
			return nil, SystemRootsError{err}
		}
		opts.Roots = roots
	}
	if err := c.inTime(&opts); err != nil {
		return nil, err
	}
	if opts.DNSName != "" {
		if err := c.VerifyHostname(opts.DNSName); err != nil {
			return nil, err
		}
	}
	if opts.Roots.contains(c) {
		return [][]*Certificate{{c}}, nil
	}
	var first error
	build([]*Certificate{c}, &opts, &chains, &first)
	if len(chains) > 0 {
		return chains, nil
	}
	if first == nil {
		first = UnknownAuthorityError{c}
	}
	return nil, first
}

func (c *Certificate) inTime(opts *VerifyOptions) error {
	now := opts.CurrentTime
	if now.IsZero() {
		now = time.Now()
	}
	word, limit := "", time.Time{}
	switch {
	case now.Before(c.NotBefore):
		word, limit = "before", c.NotBefore
	case now.After(c.NotAfter):
		word, limit = "after", c.NotAfter
	default:
		return nil
	}
	detail := fmt.Sprintf("current time %s is %s %s", now.Format(time.RFC3339), word, limit.Format(time.RFC3339))
	return CertificateInvalidError{c, Expired, detail}
}

// build goes on from the last certificate of a chain.
func build(chain []*Certificate, opts *VerifyOptions, chains *[][]*Certificate, first *error) {
	const longest = 10
	if len(chain) >= longest {
		return
	}
	last := chain[len(chain)-1]
	try := func(parent *Certificate, root bool) {
		for _, c := range chain {
			if c.Equal(parent) {
				return
			}
		}
		if !bytes.Equal(last.RawIssuer, parent.RawSubject) || !signedBy(last.Raw, parent.Raw) {
			return
		}
		err := parent.inTime(opts)
		if err == nil && parent.Version == 3 && !parent.IsCA {
			err = CertificateInvalidError{parent, NotAuthorizedToSign, ""}
		}
		if err != nil {
			if *first == nil {
				*first = err
			}
			return
		}
		next := append(append([]*Certificate(nil), chain...), parent)
		if root {
			*chains = append(*chains, next)
		} else {
			build(next, opts, chains, first)
		}
	}
	for _, c := range opts.Roots.certs {
		try(c, true)
	}
	if opts.Intermediates != nil {
		for _, c := range opts.Intermediates.certs {
			try(c, false)
		}
	}
}
