// Package httptest has what tests of HTTP handlers use: requests as a server receives them, a
// recorder of answers, and a server.
package httptest

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// DefaultRemoteAddr is for the RemoteAddr of requests; NewRequest takes another one.
const DefaultRemoteAddr = "1.2.3.4"

// NewRequest is NewRequestWithContext with the background context.
func NewRequest(method, target string, body io.Reader) *http.Request {
	return NewRequestWithContext(context.Background(), method, target, body)
}

// NewRequestWithContext makes a request as a handler sees it; it panics if there can be no such.
func NewRequestWithContext(ctx context.Context, method, target string, body io.Reader) *http.Request {
	if method == "" {
		method = "GET"
	}
	if _, rest, ok := strings.Cut(target, " "); ok { // the line "method target HTTP/1.0" has a word more
		panic(fmt.Sprintf("invalid NewRequest arguments; malformed HTTP version %q", rest+" HTTP/1.0"))
	}
	u, err := requestURI(method, target)
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	made, err := http.NewRequestWithContext(ctx, method, "/", nil)
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	made.URL = u
	made.Host = u.Host
	if made.Host == "" {
		made.Host = "example.com"
	}
	made.RemoteAddr = "192.0.2.1:1234"
	made.RequestURI = target
	if strings.HasPrefix(target, "https://") {
		made.TLS = &tls.ConnectionState{Version: tls.VersionTLS12, HandshakeComplete: true, ServerName: made.Host}
	}
	made.Body, made.ContentLength = http.NoBody, 0
	if body != nil {
		made.ContentLength = length(body)
		if rc, ok := body.(io.ReadCloser); ok {
			made.Body = rc
		} else {
			made.Body = io.NopCloser(body)
		}
	}
	return made
}

// requestURI parses a target; that of CONNECT is an authority.
func requestURI(method, target string) (*url.URL, error) {
	if method != http.MethodConnect || strings.HasPrefix(target, "/") {
		return url.ParseRequestURI(target)
	}
	u, err := url.ParseRequestURI("http://" + target)
	if err == nil {
		u.Scheme = ""
	}
	return u, err
}

func length(body io.Reader) int64 {
	switch b := body.(type) {
	case *bytes.Buffer:
		return int64(b.Len())
	case *bytes.Reader:
		return int64(b.Len())
	case *strings.Reader:
		return int64(b.Len())
	}
	if body == http.NoBody {
		return 0
	}
	return -1
}
