// Servers with TLS for tests, and clients that trust them or do not.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
)

func main() {
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %q, TLS: %v, %s", r.Method, r.URL.Path, body, r.TLS != nil, tls.VersionName(r.TLS.Version))
	}))
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.StartTLS()
	defer srv.Close()
	fmt.Println(strings.HasPrefix(srv.URL, "https://127.0.0.1:"), srv.Certificate().Subject)

	for _, path := range []string{"/a", "/b"} {
		resp, err := srv.Client().Post(srv.URL+path, "text/plain", strings.NewReader("hello"))
		show(resp, err)
	}
	resp, err := srv.Client().Get("https://example.com/elsewhere")
	show(resp, err)

	resp, err = http.Get(srv.URL)
	show(resp, err)
	var unknown x509.UnknownAuthorityError
	var verification *tls.CertificateVerificationError
	fmt.Println(errors.As(err, &unknown), errors.As(err, &verification))

	skip := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	resp, err = skip.Get(srv.URL + "/trusting")
	show(resp, err)
	fmt.Println(resp.TLS.HandshakeComplete, len(resp.TLS.PeerCertificates), resp.TLS.PeerCertificates[0].Equal(srv.Certificate()))

	other := srv.Client().Transport.(*http.Transport).Clone()
	other.TLSClientConfig.ServerName = "wrong.test"
	resp, err = (&http.Client{Transport: other}).Get(srv.URL)
	show(resp, err)
	var host x509.HostnameError
	fmt.Println(errors.As(err, &host), host.Host)

	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	resp, err = srv.Client().Get("https" + strings.TrimPrefix(plain.URL, "http"))
	show(resp, err)
	fmt.Println(errors.Is(err, http.ErrSchemeMismatch))
	resp, err = http.Get("http" + strings.TrimPrefix(srv.URL, "https"))
	show(resp, err)
}

func show(resp *http.Response, err error) {
	if err != nil {
		text := err.Error()
		fmt.Println("error:", text[strings.Index(text, ": ")+2:])
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	fmt.Printf("%s %s %q %v\n", resp.Status, resp.Proto, body, err)
}
