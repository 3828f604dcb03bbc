// http.Server with TLS: files, a plain client, shutdown.
package main

import (
	"bufio"
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
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
	dir, err := os.MkdirTemp("", "server")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	cert, priv := filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	os.WriteFile(cert, []byte(certificate), 0o600)
	os.WriteFile(priv, []byte(key), 0o600)

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	said := make(chan string, 1)
	server := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprintf(w, "hello %s, %v", r.TLS.ServerName, r.TLS.HandshakeComplete)
		}),
		ErrorLog: log.New(lines(said), "", 0),
	}
	ended := make(chan error)
	go func() { ended <- server.ServeTLS(l, cert, priv) }()

	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM([]byte(certificate))
	tr := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots, ServerName: "localhost"}}
	client := &http.Client{Transport: tr}
	url := "https://" + l.Addr().String()
	for range 2 {
		resp, err := client.Get(url)
		if err != nil {
			fmt.Println(err)
			return
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(resp.Status, string(body), err)
	}
	raw, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		fmt.Println(err)
		return
	}
	io.WriteString(raw, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	answer, _ := bufio.NewReader(raw).ReadString('\n')
	fmt.Printf("%q\n", answer)
	text := <-said
	fmt.Println(text[:strings.Index(text, "127")], text[strings.LastIndex(text, ": ")+2:])

	tr.CloseIdleConnections()
	fmt.Println(server.Shutdown(context.Background()), <-ended)
	fmt.Println(http.ListenAndServeTLS("127.0.0.1:0", "no/cert", "no/key", nil))
}

type lines chan string

func (l lines) Write(p []byte) (int, error) {
	l <- strings.TrimSpace(string(p))
	return len(p), nil
}
