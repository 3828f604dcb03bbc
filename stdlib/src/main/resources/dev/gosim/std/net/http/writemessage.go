package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// ---- messages written to a stream ----

var notRepeated = []string{"Host", "User-Agent", "Content-Length", "Transfer-Encoding", "Trailer"}

// An outgoing is a request as it is written.
type outgoing struct {
	req     *Request
	proxied bool   // the whole URL is sent
	extra   Header // beside those of the request
	// goOn is asked between head and body; nil or whether the body is wanted.
	goOn func() bool
}

// Write writes the request as a client does. The body is closed.
func (r *Request) Write(w io.Writer) error { return plain((&outgoing{req: r}).write(w)) }

// WriteProxy is Write for a proxy, which has to know all of the URL.
func (r *Request) WriteProxy(w io.Writer) error {
	return plain((&outgoing{req: r, proxied: true}).write(w))
}

// failedBody is an error of the body, not of the connection.
type failedBody struct{ error }

// plain is an error as programs see it.
func plain(err error) error {
	if b, ok := err.(failedBody); ok {
		return b.error
	}
	return err
}

func (o *outgoing) write(w io.Writer) (err error) {
	r := o.req
	closed := false
	defer func() {
		if !closed {
			r.closeBody()
		}
	}()
	host := r.Host
	if host == "" {
		if r.URL == nil {
			return errors.New("http: Request.Write on Request with no Host or URL set")
		}
		host = r.URL.Host
	}
	bw, ok := w.(*bufio.Writer)
	if !ok {
		bw = bufio.NewWriter(w)
	}
	length, body, err := o.body()
	if err != nil {
		return err
	}
	out := make([]byte, 0, 512)
	out = fmt.Appendf(out, "%s %s HTTP/1.1\r\nHost: %s\r\n", method(r), o.target(host), oneLine(withoutZone(host)))
	agent := "Go-http-client/1.1"
	if own, ok := r.Header["User-Agent"]; ok {
		agent = strings.Join(own[:min(len(own), 1)], "")
	}
	if agent != "" {
		out = addField(out, "User-Agent: ", oneLine(agent))
	}
	if r.Close && !r.Header.has("Connection", "close") {
		out = addField(out, "Connection: ", "close")
	}
	out = o.framing(out, length, body != nil)
	out = appendFields(out, r.Header, notRepeated, "")
	out = appendFields(out, o.extra, nil, "")
	out = append(out, "\r\n"...)
	if _, err := bw.Write(out); err != nil {
		return err
	}
	if o.goOn != nil {
		if err := bw.Flush(); err != nil {
			return err
		}
		if !o.goOn() {
			return nil
		}
	} else if body != nil && length < 0 {
		bw.Flush() // the body may take its time
	}
	if body != nil {
		err = o.writeBody(bw, body, length)
		closed = true
		if e := r.Body.Close(); err == nil && e != nil {
			err = failedBody{e}
		}
		if err != nil {
			return err
		}
	}
	return bw.Flush()
}

func method(r *Request) string {
	if r.Method == "" {
		return MethodGet
	}
	return r.Method
}

// target is what the first line asks for.
func (o *outgoing) target(host string) string {
	u := o.req.URL
	if u == nil {
		return "/"
	}
	t := u.RequestURI()
	switch {
	case o.proxied && u.Scheme != "" && u.Opaque == "":
		t = u.Scheme + "://" + host + t
	case o.req.Method == MethodConnect && u.Path == "":
		t = host
		if u.Opaque != "" {
			t = u.Opaque
		}
	}
	return t
}

func withoutZone(host string) string {
	i := strings.LastIndexByte(host, ']')
	if i < 0 || host[0] != '[' {
		return host
	}
	if j := strings.IndexByte(host[:i], '%'); j >= 0 {
		return host[:j] + host[i:]
	}
	return host
}

// body is what is sent, and how long it is: -1 if that is not known. One of unknown length may turn
// out to be empty where a body is not usual.
func (o *outgoing) body() (length int64, body io.Reader, err error) {
	r := o.req
	length = r.bodyLength()
	if length == 0 {
		return 0, nil, nil
	}
	if length > 0 || slices.Contains(r.TransferEncoding, "chunked") || usual(r.Method) {
		return length, r.Body, nil
	}
	var first [1]byte
	for {
		n, err := r.Body.Read(first[:])
		switch {
		case n == 1:
			return -1, io.MultiReader(bytes.NewReader(first[:]), r.Body), nil
		case err == io.EOF:
			return 0, nil, nil
		case err != nil:
			return 0, nil, failedBody{err}
		}
	}
}

func usual(method string) bool {
	switch method {
	case "", MethodGet, MethodHead, MethodDelete, MethodOptions, "PROPFIND", "SEARCH":
		return false
	}
	return true
}

func (o *outgoing) framing(out []byte, length int64, hasBody bool) []byte {
	switch {
	case hasBody && length >= 0:
		out = addField(out, "Content-Length: ", strconv.FormatInt(length, 10))
	case hasBody:
		out = addField(out, "Transfer-Encoding: ", "chunked")
		var names []string
		for name := range o.req.Trailer {
			names = append(names, CanonicalHeaderKey(name))
		}
		slices.Sort(names)
		out = addField(out, "Trailer: ", strings.Join(names, ","))
	case o.req.Method == MethodPost || o.req.Method == MethodPut || o.req.Method == MethodPatch:
		out = addField(out, "Content-Length: ", "0")
	}
	return out
}

func (o *outgoing) writeBody(bw *bufio.Writer, body io.Reader, length int64) error {
	if length < 0 {
		return writeChunks(bw, body, o.req.Trailer)
	}
	n, err := copyBody(bw, io.LimitReader(body, length))
	if err != nil {
		return err
	}
	more, err := io.Copy(io.Discard, body)
	if err != nil {
		return failedBody{err}
	}
	if n+more != length {
		return failedBody{fmt.Errorf("http: ContentLength=%d with Body length %d", length, n+more)}
	}
	return nil
}

// copyBody tells errors of the source from those of the writer.
func copyBody(w io.Writer, body io.Reader) (n int64, err error) {
	buf := make([]byte, 32<<10)
	for {
		k, err := body.Read(buf)
		if k > 0 {
			if _, e := w.Write(buf[:k]); e != nil {
				return n, e
			}
			n += int64(k)
		}
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, failedBody{err}
		}
	}
}

// A chunkWriter makes a chunk of each piece.
type chunkWriter struct{ bw *bufio.Writer }

func (c chunkWriter) Write(p []byte) (int, error) {
	fmt.Fprintf(c.bw, "%x\r\n", len(p))
	c.bw.Write(p)
	c.bw.WriteString("\r\n")
	return len(p), c.bw.Flush()
}

func writeChunks(bw *bufio.Writer, body io.Reader, trailer Header) error {
	if _, err := copyBody(chunkWriter{bw}, body); err != nil {
		return err
	}
	bw.WriteString("0\r\n")
	bw.Write(appendFields(nil, trailer, nil, ""))
	_, err := bw.WriteString("\r\n")
	return err
}

// Write writes the response as a server does; its body is read to the end and closed.
func (r *Response) Write(w io.Writer) error {
	text := r.Status
	if text == "" {
		if text = StatusText(r.StatusCode); text == "" {
			text = "status code " + strconv.Itoa(r.StatusCode)
		}
	} else {
		text = strings.TrimPrefix(text, strconv.Itoa(r.StatusCode)+" ")
	}
	copied := *r
	r1 := &copied
	if r1.ContentLength == 0 && r1.Body != nil && r1.Body != NoBody {
		var first [1]byte
		n, err := r1.Body.Read(first[:])
		if err != nil && err != io.EOF {
			return err
		}
		if n == 0 {
			r1.Body = NoBody
		} else {
			r1.ContentLength = -1
			r1.Body = struct {
				io.Reader
				io.Closer
			}{io.MultiReader(bytes.NewReader(first[:1]), r.Body), r.Body}
		}
	}
	chunked := slices.Contains(r1.TransferEncoding, "chunked")
	if r1.ContentLength == -1 && !r1.Close && r1.ProtoAtLeast(1, 1) && !chunked && !r1.Uncompressed {
		r1.Close = true
	}
	bw := bufio.NewWriter(w)
	fmt.Fprintf(bw, "HTTP/%d.%d %03d %s\r\n", r.ProtoMajor, r.ProtoMinor, r.StatusCode, text)
	r1.writeHead(bw, chunked)
	err := r1.writeBody(bw, chunked)
	if e := bw.Flush(); err == nil { // what there is goes out in any case
		err = e
	}
	return plain(err)
}

func (r *Response) writeHead(bw *bufio.Writer, chunked bool) {
	var out []byte
	if r.Close && !r.Header.has("Connection", "close") {
		out = addField(out, "Connection: ", "close")
	}
	length := !chunked && (r.ContentLength > 0 || r.ContentLength == 0 && bodyAllowed(r.StatusCode) &&
		(r.Body == nil || r.Body == NoBody))
	switch {
	case chunked:
		out = addField(out, "Transfer-Encoding: ", "chunked")
	case length:
		out = addField(out, "Content-Length: ", strconv.FormatInt(r.ContentLength, 10))
	}
	bw.Write(appendFields(out, r.Header, []string{"Content-Length", "Transfer-Encoding", "Trailer"}, ""))
	bw.WriteString("\r\n")
}

func (r *Response) writeBody(bw *bufio.Writer, chunked bool) error {
	if r.Body == nil {
		return nil
	}
	defer r.Body.Close()
	if r.Request != nil && r.Request.Method == MethodHead {
		return nil
	}
	switch {
	case chunked:
		return writeChunks(bw, r.Body, r.Trailer)
	case r.ContentLength > 0:
		n, err := copyBody(bw, io.LimitReader(r.Body, r.ContentLength))
		if err == nil && n < r.ContentLength {
			err = fmt.Errorf("http: ContentLength=%d with Body length %d", r.ContentLength, n)
		}
		return err
	case r.ContentLength < 0:
		_, err := copyBody(bw, r.Body)
		return err
	}
	return nil
}

// basicAuth is what a proxy wants to know of who asks.
func basicAuth(u *url.Userinfo) string {
	password, _ := u.Password()
	return "Basic " + base64(u.Username()+":"+password)
}
