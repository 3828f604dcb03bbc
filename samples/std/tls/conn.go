// Connections with TLS: both sides, certificates, what is agreed on, how it ends.
package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
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

func main() {
	pair, err := tls.X509KeyPair([]byte(certificate), []byte(key))
	fmt.Println(err, len(pair.Certificate), pair.Leaf.Subject, pair.Leaf.DNSNames, pair.Leaf.IPAddresses)
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{pair}, NextProtos: []string{"echo", "other"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	go serve(l)
	roots := x509.NewCertPool()
	fmt.Println(roots.AppendCertsFromPEM([]byte("nothing")), roots.AppendCertsFromPEM([]byte(certificate)))
	addr := l.Addr().String()

	c, err := tls.Dial("tcp", addr, &tls.Config{RootCAs: roots, ServerName: "server.test", NextProtos: []string{"echo"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	state := c.ConnectionState()
	fmt.Println(tls.VersionName(state.Version), tls.CipherSuiteName(state.CipherSuite), state.NegotiatedProtocol, state.ServerName, len(state.VerifiedChains))
	fmt.Println(c.VerifyHostname("localhost"), c.VerifyHostname("other.test"))
	in := bufio.NewReader(c)
	for _, s := range []string{"one", "two", strings.Repeat("long ", 20000)} {
		fmt.Fprintln(c, s)
		answer, err := in.ReadString('\n')
		fmt.Println(len(answer), answer[:3], err)
	}
	fmt.Println(c.CloseWrite())
	rest, err := io.ReadAll(in)
	fmt.Printf("%q %v\n", rest, err)
	fmt.Println(c.Close())
	_, err = c.Write([]byte("x"))
	fmt.Println(err != nil, c.Close() != nil)

	c, err = tls.Dial("tcp", addr, &tls.Config{RootCAs: roots, MaxVersion: tls.VersionTLS12})
	fmt.Println(err)
	state = c.ConnectionState()
	fmt.Println(tls.VersionName(state.Version), state.ServerName)
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(make([]byte, 10))
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout())
	c.Close()

	for _, config := range []*tls.Config{
		nil,
		{ServerName: "other.test", RootCAs: roots},
		{RootCAs: x509.NewCertPool()},
		{RootCAs: roots, Time: func() time.Time { return time.Date(2222, 1, 2, 3, 4, 5, 0, time.UTC) }},
		{RootCAs: roots, VerifyPeerCertificate: func(raw [][]byte, chains [][]*x509.Certificate) error {
			return fmt.Errorf("%d of %d not wanted", len(raw), len(chains))
		}},
	} {
		_, err := tls.Dial("tcp", addr, config)
		fmt.Println(err)
	}
	fmt.Println(tls.Client(nil, &tls.Config{}).Handshake())
	_, err = tls.Listen("tcp", "127.0.0.1:0", nil)
	fmt.Println(err)
	pipe(pair, roots)
}

func serve(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			in := bufio.NewScanner(c)
			in.Buffer(nil, 1<<20)
			for in.Scan() {
				fmt.Fprintln(c, strings.ToUpper(in.Text()))
			}
			if in.Err() == nil {
				io.WriteString(c, "bye")
			}
		}()
	}
}

// Both sides want a certificate, and write and read at the same time.
func pipe(pair tls.Certificate, roots *x509.CertPool) {
	a, b := net.Pipe()
	server := tls.Server(a, &tls.Config{Certificates: []tls.Certificate{pair}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: roots})
	client := tls.Client(b, &tls.Config{Certificates: []tls.Certificate{pair}, RootCAs: roots, ServerName: "localhost"})
	var wg sync.WaitGroup
	const n = 200
	for _, c := range []*tls.Conn{server, client} {
		wg.Go(func() {
			for i := range n {
				fmt.Fprintf(c, "%03d", i)
			}
		})
		wg.Go(func() {
			buf := make([]byte, 3*n)
			_, err := io.ReadFull(c, buf)
			if err != nil || string(buf[:6]) != "000001" {
				fmt.Println("read:", err)
			}
		})
	}
	wg.Wait()
	fmt.Println(len(server.ConnectionState().PeerCertificates), len(client.ConnectionState().PeerCertificates))
}
