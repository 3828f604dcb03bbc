// Package tls encrypts connections, with the TLS 1.2 and 1.3 of the Java machine.
package tls

import (
	"context"
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
)

// Server returns the server's side of a connection.
func Server(conn net.Conn, config *Config) *Conn {
	return &Conn{conn: conn, config: config}
}

// Client returns the client's side of a connection.
func Client(conn net.Conn, config *Config) *Conn {
	return &Conn{conn: conn, config: config, isClient: true}
}

// A listener makes the connections of another one encrypted.
type listener struct {
	net.Listener
	config *Config
}

// Accept returns the next connection, whose handshake is still to be made.
func (l *listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return Server(c, l.config), nil
}

// NewListener makes a listener of another one.
func NewListener(inner net.Listener, config *Config) net.Listener {
	return &listener{inner, config}
}

// Listen listens at an address.
func Listen(network, laddr string, config *Config) (net.Listener, error) {
	if config == nil || len(config.Certificates) == 0 {
		return nil, errors.New("tls: neither Certificates, GetCertificate, nor GetConfigForClient set in Config")
	}
	l, err := net.Listen(network, laddr)
	if err != nil {
		return nil, err
	}
	return NewListener(l, config), nil
}

// Dial connects, and makes the handshake.
func Dial(network, addr string, config *Config) (*Conn, error) {
	return DialWithDialer(new(net.Dialer), network, addr, config)
}

// DialWithDialer is Dial with a dialer, whose time limit is one of the handshake, too.
func DialWithDialer(dialer *net.Dialer, network, addr string, config *Config) (*Conn, error) {
	return dial(context.Background(), dialer, network, addr, config)
}

// A Dialer connects with a configuration.
type Dialer struct {
	NetDialer *net.Dialer
	Config    *Config
}

// Dial connects; the result is a *Conn.
func (d *Dialer) Dial(network, addr string) (net.Conn, error) {
	return d.DialContext(context.Background(), network, addr)
}

// DialContext connects before ctx is done; the result is a *Conn.
func (d *Dialer) DialContext(ctx context.Context, network, addr string) (net.Conn, error) {
	dialer := d.NetDialer
	if dialer == nil {
		dialer = new(net.Dialer)
	}
	c, err := dial(ctx, dialer, network, addr, d.Config)
	if err != nil {
		return nil, err
	}
	return c, nil
}

func dial(ctx context.Context, dialer *net.Dialer, network, addr string, config *Config) (*Conn, error) {
	if dialer.Timeout != 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, dialer.Timeout)
		defer cancel()
	}
	if !dialer.Deadline.IsZero() {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(ctx, dialer.Deadline)
		defer cancel()
	}
	raw, err := dialer.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	if config == nil {
		config = new(Config)
	}
	if config.ServerName == "" {
		host, _, err := net.SplitHostPort(addr)
		if err != nil {
			host = addr
		}
		config = config.Clone()
		config.ServerName = host
	}
	conn := Client(raw, config)
	if err := conn.HandshakeContext(ctx); err != nil {
		raw.Close()
		return nil, err
	}
	return conn, nil
}

// ---- certificates and keys ----

// A Certificate is a chain of certificates and the key of the first.
type Certificate struct {
	Certificate [][]byte
	PrivateKey  crypto.PrivateKey
	Leaf        *x509.Certificate
}

// A privateKey is a key in PKCS #8, which is all that is known of it here.
type privateKey struct{ der []byte }

// pkcs8 returns a key in that form, or nothing if it is none.
func pkcs8(der []byte) []byte

// mismatch compares a certificate and a key: 0 if they belong together, 2 if not even their kinds do.
func mismatch(certificate, key []byte) int

// LoadX509KeyPair reads a certificate and its key from files.
func LoadX509KeyPair(certFile, keyFile string) (Certificate, error) {
	cert, err := os.ReadFile(certFile)
	if err != nil {
		return Certificate{}, err
	}
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return Certificate{}, err
	}
	return X509KeyPair(cert, key)
}

// X509KeyPair reads a certificate and its key.
func X509KeyPair(certPEMBlock, keyPEMBlock []byte) (Certificate, error) {
	chain, skipped := blocks(certPEMBlock, func(kind string) bool { return kind == "CERTIFICATE" })
	if len(chain) == 0 {
		switch {
		case len(skipped) == 0:
			return Certificate{}, errors.New("tls: failed to find any PEM data in certificate input")
		case len(skipped) == 1 && isKey(skipped[0]):
			return Certificate{}, errors.New("tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched")
		}
		return Certificate{}, fmt.Errorf("tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following types: %v", skipped)
	}
	keys, skipped := blocks(keyPEMBlock, isKey)
	if len(keys) == 0 {
		switch {
		case len(skipped) == 0:
			return Certificate{}, errors.New("tls: failed to find any PEM data in key input")
		case len(skipped) == 1 && skipped[0] == "CERTIFICATE":
			return Certificate{}, errors.New("tls: found a certificate rather than a key in the PEM for the private key")
		}
		return Certificate{}, fmt.Errorf("tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the following types: %v", skipped)
	}
	leaf, err := x509.ParseCertificate(chain[0])
	if err != nil {
		return Certificate{}, err
	}
	key := pkcs8(keys[0])
	if len(key) == 0 {
		return Certificate{}, errors.New("tls: failed to parse private key")
	}
	switch mismatch(chain[0], key) {
	case 1:
		return Certificate{}, errors.New("tls: private key does not match public key")
	case 2:
		return Certificate{}, errors.New("tls: private key type does not match public key type")
	}
	return Certificate{Certificate: chain, PrivateKey: &privateKey{key}, Leaf: leaf}, nil
}

func isKey(kind string) bool {
	return kind == "PRIVATE KEY" || strings.HasSuffix(kind, " PRIVATE KEY")
}

// blocks returns the contents of the blocks that are wanted, and the kinds of the others.
func blocks(text []byte, wanted func(kind string) bool) (found [][]byte, skipped []string) {
	for {
		var b *pem.Block
		if b, text = pem.Decode(text); b == nil {
			return found, skipped
		}
		if wanted(b.Type) {
			found = append(found, b.Bytes)
		} else {
			skipped = append(skipped, b.Type)
		}
	}
}
