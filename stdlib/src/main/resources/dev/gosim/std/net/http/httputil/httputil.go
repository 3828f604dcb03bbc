// Package httputil shows messages of HTTP as text, and passes requests on to other servers.
package httputil

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// Errors of connections that this package no longer makes.
var (
	ErrPersistEOF = &http.ProtocolError{ErrorString: "persistent connection closed"}
	ErrClosed     = &http.ProtocolError{ErrorString: "connection closed by user"}
	ErrPipeline   = &http.ProtocolError{ErrorString: "pipeline error"}
)

// replay reads a body and returns two that read as it did.
func replay(body io.ReadCloser) (first, second io.ReadCloser, err error) {
	if body == nil || body == http.NoBody {
		return http.NoBody, http.NoBody, nil
	}
	b, err := io.ReadAll(body)
	if err == nil {
		err = body.Close()
	}
	if err != nil {
		return nil, body, err
	}
	return io.NopCloser(bytes.NewReader(b)), io.NopCloser(bytes.NewReader(b)), nil
}

var notShown = map[string]bool{"Host": true, "Transfer-Encoding": true, "Trailer": true}

// DumpRequest shows a request that a server got.
func DumpRequest(req *http.Request, body bool) ([]byte, error) {
	var show io.Reader
	if body && req.Body != nil {
		first, second, err := replay(req.Body)
		if err != nil {
			return nil, err
		}
		show, req.Body = first, second
	}
	method, target := req.Method, req.RequestURI
	if method == "" {
		method = http.MethodGet
	}
	if target == "" {
		target = req.URL.RequestURI()
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s %s HTTP/%d.%d\r\n", method, target, req.ProtoMajor, req.ProtoMinor)
	whole := strings.HasPrefix(req.RequestURI, "http://") || strings.HasPrefix(req.RequestURI, "https://")
	host := req.Host
	if host == "" && req.URL != nil {
		host = req.URL.Host
	}
	if host != "" && !whole {
		fmt.Fprintf(&out, "Host: %s\r\n", host)
	}
	if len(req.TransferEncoding) > 0 {
		fmt.Fprintf(&out, "Transfer-Encoding: %s\r\n", strings.Join(req.TransferEncoding, ","))
	}
	if err := req.Header.WriteSubset(&out, notShown); err != nil {
		return nil, err
	}
	out.WriteString("\r\n")
	if show == nil {
		return out.Bytes(), nil
	}
	var err error
	if len(req.TransferEncoding) > 0 && req.TransferEncoding[0] == "chunked" {
		w := NewChunkedWriter(&out)
		_, err = io.Copy(w, show)
		w.Close()
		out.WriteString("\r\n")
	} else {
		_, err = io.Copy(&out, show)
	}
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// same is a byte without end.
type same byte

func (c same) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(c)
	}
	return len(p), nil
}

// DumpRequestOut shows a request as a client sends it: a client does send it, to a server at the other end of a pipe.
func DumpRequestOut(req *http.Request, body bool) ([]byte, error) {
	sent := *req
	filled := false
	if body {
		first, second, err := replay(req.Body)
		if err != nil {
			return nil, err
		}
		sent.Body = first
		if req.Body != nil {
			req.Body = second
		}
	} else if req.Body != nil && req.Body != http.NoBody {
		length := req.ContentLength
		if length == 0 {
			length = -1
		}
		sent.Body = io.NopCloser(io.LimitReader(same('x'), length))
		filled = true
	}
	if req.URL.Scheme == "https" { // the same bytes, without TLS
		plain := new(url.URL)
		*plain = *req.URL
		plain.Scheme = "http"
		sent.URL = plain
	}
	var seen bytes.Buffer
	client, server := net.Pipe()
	defer client.Close()
	answered := make(chan struct{})
	go func() {
		defer close(answered)
		defer server.Close()
		r, err := http.ReadRequest(bufio.NewReader(io.TeeReader(server, &seen)))
		if err != nil {
			return
		}
		io.Copy(io.Discard, r.Body)
		io.WriteString(server, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
	}()
	t := &http.Transport{Dial: func(string, string) (net.Conn, error) { return client, nil }}
	defer t.CloseIdleConnections()
	_, err := t.RoundTrip(&sent)
	client.Close()
	<-answered
	if err != nil {
		return nil, err
	}
	dump := seen.Bytes()
	if end := bytes.Index(dump, []byte("\r\n\r\n")); filled && end >= 0 {
		dump = dump[:end+4]
	}
	return dump, nil
}

var errUnread = errors.New("httputil: body not shown")

// unread is a body that is there, but not shown.
type unread struct{}

func (unread) Read([]byte) (int, error) { return 0, errUnread }
func (unread) Close() error             { return nil }

// DumpResponse shows a response.
func DumpResponse(resp *http.Response, body bool) ([]byte, error) {
	shown := *resp
	switch {
	case !body && resp.ContentLength == 0, body && resp.Body == nil:
		shown.Body = http.NoBody
	case !body:
		shown.Body = unread{}
	default:
		first, second, err := replay(resp.Body)
		if err != nil {
			return nil, err
		}
		shown.Body, resp.Body = first, second
	}
	var out bytes.Buffer
	if err := shown.Write(&out); err != nil && err != errUnread {
		return nil, err
	}
	return out.Bytes(), nil
}
