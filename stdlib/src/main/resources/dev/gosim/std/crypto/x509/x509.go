// Package x509 reads certificates and checks who has signed them.
package x509

import (
	"bytes"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"maps"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// A PublicKeyAlgorithm is what kind of key a certificate is for.
type PublicKeyAlgorithm int

const (
	UnknownPublicKeyAlgorithm PublicKeyAlgorithm = iota
	RSA
	DSA
	ECDSA
	Ed25519
)

var algorithms = [...]string{"0", "RSA", "DSA", "ECDSA", "Ed25519"}

func (algo PublicKeyAlgorithm) String() string {
	if algo > 0 && int(algo) < len(algorithms) {
		return algorithms[algo]
	}
	return big.NewInt(int64(algo)).String()
}

// A Certificate says whose a public key is.
type Certificate struct {
	Raw                   []byte
	RawSubject            []byte
	RawIssuer             []byte
	PublicKeyAlgorithm    PublicKeyAlgorithm
	Version               int
	SerialNumber          *big.Int
	Issuer                pkix.Name
	Subject               pkix.Name
	NotBefore, NotAfter   time.Time
	BasicConstraintsValid bool
	IsCA                  bool
	DNSNames              []string
	EmailAddresses        []string
	IPAddresses           []net.IP
}

// parse takes a certificate apart; names are kinds and values in turn.
func parse(der []byte) (failure, serial string, version int, from, to int64, constraints int, key string, rawSubject, rawIssuer []byte, subject, issuer, dns, mail []string, ips [][]byte)

// signedBy reports whether a certificate has a signature with the key of another.
func signedBy(child, parent []byte) bool

// ParseCertificate reads a certificate.
func ParseCertificate(der []byte) (*Certificate, error) {
	failure, serial, version, from, to, constraints, key, rawSubject, rawIssuer, subject, issuer, dns, mail, ips := parse(der)
	if failure != "" {
		return nil, errors.New("x509: " + failure)
	}
	c := &Certificate{
		Raw: der, RawSubject: rawSubject, RawIssuer: rawIssuer,
		Version: version, SerialNumber: new(big.Int),
		Subject: name(subject), Issuer: name(issuer),
		NotBefore: time.Unix(from, 0).UTC(), NotAfter: time.Unix(to, 0).UTC(),
		BasicConstraintsValid: constraints >= 0, IsCA: constraints == 1,
		DNSNames: dns, EmailAddresses: mail,
	}
	c.SerialNumber.SetString(serial, 10)
	switch key {
	case "RSA":
		c.PublicKeyAlgorithm = RSA
	case "DSA":
		c.PublicKeyAlgorithm = DSA
	case "EC":
		c.PublicKeyAlgorithm = ECDSA
	case "EdDSA":
		c.PublicKeyAlgorithm = Ed25519
	}
	for _, ip := range ips {
		c.IPAddresses = append(c.IPAddresses, ip)
	}
	return c, nil
}

func name(parts []string) (n pkix.Name) {
	for i := 0; i < len(parts); i += 2 {
		value := parts[i+1]
		switch parts[i] {
		case "CN":
			n.CommonName = value
		case "SERIALNUMBER":
			n.SerialNumber = value
		case "C":
			n.Country = append(n.Country, value)
		case "O":
			n.Organization = append(n.Organization, value)
		case "OU":
			n.OrganizationalUnit = append(n.OrganizationalUnit, value)
		case "L":
			n.Locality = append(n.Locality, value)
		case "ST":
			n.Province = append(n.Province, value)
		case "STREET":
			n.StreetAddress = append(n.StreetAddress, value)
		case "POSTALCODE":
			n.PostalCode = append(n.PostalCode, value)
		}
	}
	return n
}

// Equal compares two certificates.
func (c *Certificate) Equal(other *Certificate) bool {
	if c == nil || other == nil {
		return c == other
	}
	return bytes.Equal(c.Raw, other.Raw)
}

// A CertPool is a set of certificates.
type CertPool struct {
	certs []*Certificate
	have  map[string]bool // what is in them
}

// NewCertPool returns an empty set.
func NewCertPool() *CertPool { return &CertPool{have: map[string]bool{}} }

func (s *CertPool) contains(c *Certificate) bool { return s.have[string(c.Raw)] }

// AddCert adds a certificate.
func (s *CertPool) AddCert(cert *Certificate) {
	if cert == nil {
		panic("adding nil Certificate to CertPool")
	}
	if !s.contains(cert) {
		s.certs = append(s.certs, cert)
		if s.have == nil {
			s.have = map[string]bool{}
		}
		s.have[string(cert.Raw)] = true
	}
}

// AppendCertsFromPEM adds the certificates in a text, and reports whether there were any.
func (s *CertPool) AppendCertsFromPEM(pemCerts []byte) (ok bool) {
	for {
		var block *pem.Block
		if block, pemCerts = pem.Decode(pemCerts); block == nil {
			return ok
		}
		if block.Type != "CERTIFICATE" || len(block.Headers) != 0 {
			continue
		}
		if c, err := ParseCertificate(block.Bytes); err == nil {
			s.AddCert(c)
			ok = true
		}
	}
}

// Clone copies the set.
func (s *CertPool) Clone() *CertPool {
	return &CertPool{slices.Clone(s.certs), maps.Clone(s.have)}
}

// Equal compares two sets.
func (s *CertPool) Equal(other *CertPool) bool {
	if s == nil || other == nil {
		return s == other
	}
	if len(s.certs) != len(other.certs) {
		return false
	}
	for _, c := range s.certs {
		if !other.contains(c) {
			return false
		}
	}
	return true
}

// rootFiles are where Linux distributions have their certificates.
var rootFiles = []string{
	"/etc/ssl/certs/ca-certificates.crt",
	"/etc/pki/tls/certs/ca-bundle.crt",
	"/etc/ssl/ca-bundle.pem",
	"/etc/pki/tls/cacert.pem",
	"/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
	"/etc/ssl/cert.pem",
}

// rootFolders are where others have them, one in a file.
var rootFolders = []string{"/etc/ssl/certs", "/etc/pki/tls/certs"}

var (
	systemOnce  sync.Once
	systemRoots *CertPool
	systemErr   error
)

func system() (*CertPool, error) {
	systemOnce.Do(func() {
		systemRoots = NewCertPool()
		read := func(file string) bool {
			text, err := os.ReadFile(file)
			if err != nil {
				if systemErr == nil && !os.IsNotExist(err) {
					systemErr = err
				}
				return false
			}
			systemRoots.AppendCertsFromPEM(text)
			return true
		}
		files := rootFiles
		if f := os.Getenv("SSL_CERT_FILE"); f != "" {
			files = []string{f}
		}
		slices.ContainsFunc(files, read)
		var folders []string
		if list := os.Getenv("SSL_CERT_DIR"); list != "" {
			folders = strings.Split(list, ":")
		} else if len(systemRoots.certs) == 0 {
			folders = rootFolders
		}
		for _, folder := range folders {
			entries, err := os.ReadDir(folder)
			if systemErr == nil && err != nil && !os.IsNotExist(err) {
				systemErr = err
			}
			for _, e := range entries {
				read(filepath.Join(folder, e.Name()))
			}
		}
		if len(systemRoots.certs) > 0 {
			systemErr = nil
		}
	})
	return systemRoots, systemErr
}

// SystemCertPool returns a copy of the certificates that this system trusts.
func SystemCertPool() (*CertPool, error) {
	roots, err := system()
	if len(roots.certs) == 0 && err != nil {
		return nil, err
	}
	return roots.Clone(), nil
}
