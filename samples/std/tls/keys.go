// Certificates and keys in PEM, and what can be wrong with them.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Valid until 2069 for localhost, server.test, 127.0.0.1 and ::1.
const certificate = `-----BEGIN CERTIFICATE-----
MIIBtzCCAV2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQKEwlTYW1wbGUg
Q28wIBcNNzAwMTAxMDAwMDAwWhgPMjA2OTEyMDcwMDAwMDBaMBQxEjAQBgNVBAoT
CVNhbXBsZSBDbzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFv0dBkQp0JeMNy/
RBKJ2s5kr6IRYeZTp3SqhRcZroKWiHPXFRLvNCsSu83I6MCfv1wWKcr85wCYBEb9
6JKKiEWjgZ0wgZowDgYDVR0PAQH/BAQDAgKEMB0GA1UdJQQWMBQGCCsGAQUFBwMB
BggrBgEFBQcDAjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBTcUQc6r8ftJsNP
h4nOzmqBX5sH+jA5BgNVHREEMjAwgglsb2NhbGhvc3SCC3NlcnZlci50ZXN0hwR/
AAABhxAAAAAAAAAAAAAAAAAAAAABMAoGCCqGSM49BAMCA0gAMEUCIEnP8/212r7e
X9na5WIglZZ1rxeXN7orMqm/UKSjWhMTAiEAt5LlOdHibM4LE/XQiIIgOtYqolKH
jdWNhT0fcSBMGSA=
-----END CERTIFICATE-----
`

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsi6vM43VptEu07d+
cYw8wrCe7Ty5JtZKRUnfSRhp2NGhRANCAARb9HQZEKdCXjDcv0QSidrOZK+iEWHm
U6d0qoUXGa6Clohz1xUS7zQrErvNyOjAn79cFinK/OcAmARG/eiSiohF
-----END PRIVATE KEY-----
`

const otherKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgr5yH6Bm2o6ISvTt2
eOgJUBcpkN9rmaWPpr+e3Jrm96yhRANCAATfW6nDKdyKwh1jsiIPLCJp0v5+rndo
W9j3USXBiNiqZIZcv9hZO4Wj1uybm18Ym7vA9tQ/XOYEBvfPPzNU1/Sh
-----END PRIVATE KEY-----
`

func main() {
	dir, err := os.MkdirTemp("", "keys")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	cert, priv := filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	os.WriteFile(cert, []byte(certificate), 0o600)
	os.WriteFile(priv, []byte(key), 0o600)
	pair, err := tls.LoadX509KeyPair(cert, priv)
	fmt.Println(len(pair.Certificate), pair.PrivateKey != nil, err)
	_, err = tls.LoadX509KeyPair(cert, "no/such/file")
	fmt.Println(err)

	for _, p := range [][2]string{
		{"", key}, {certificate, ""}, {key, key}, {certificate, certificate}, {certificate, otherKey},
		{strings.ReplaceAll(certificate, "CERTIFICATE", "ODDITY"), key},
		{certificate, strings.ReplaceAll(key, "PRIVATE KEY", "ODDITY")},
	} {
		_, err := tls.X509KeyPair([]byte(p[0]), []byte(p[1]))
		fmt.Println(err)
	}

	block, rest := pem.Decode([]byte("before\n" + certificate + key))
	fmt.Println(block.Type, len(block.Headers), len(rest) == len(key), string(pem.EncodeToMemory(block)) == certificate)
	c, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Subject, c.Issuer, c.SerialNumber, c.Version, c.IsCA, c.BasicConstraintsValid, c.PublicKeyAlgorithm)
	fmt.Println(c.NotBefore, c.NotAfter, c.DNSNames, c.IPAddresses)
	for _, host := range []string{"localhost", "LOCALHOST", "server.test.", "a.server.test", "127.0.0.1", "[::1]", "10.0.0.1", ""} {
		fmt.Println(host, c.VerifyHostname(host))
	}
	roots := x509.NewCertPool()
	_, err = c.Verify(x509.VerifyOptions{Roots: roots})
	fmt.Println(err)
	roots.AddCert(c)
	chains, err := c.Verify(x509.VerifyOptions{Roots: roots, DNSName: "localhost"})
	fmt.Println(len(chains), err)
	_, err = c.Verify(x509.VerifyOptions{Roots: roots, CurrentTime: time.Date(1960, 1, 2, 3, 4, 5, 0, time.UTC)})
	fmt.Println(err)
	_, err = x509.ParseCertificate([]byte("x"))
	fmt.Println(err)

	odd := &pem.Block{Type: "ODD", Headers: map[string]string{"B": "2", "A": "1", "Proc-Type": "4"}, Bytes: []byte(strings.Repeat("x", 60))}
	text := pem.EncodeToMemory(odd)
	fmt.Print(string(text))
	back, rest := pem.Decode(text)
	fmt.Println(back.Type, back.Headers, len(back.Bytes), len(rest))
	fmt.Println(pem.EncodeToMemory(&pem.Block{Type: "T", Headers: map[string]string{"a:b": ""}}))
	none, rest := pem.Decode([]byte("-----BEGIN A-----\nxxx\n-----END B-----\n"))
	fmt.Println(none, len(rest))
}
