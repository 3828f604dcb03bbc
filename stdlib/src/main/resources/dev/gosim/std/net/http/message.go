package http

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"sync"
)

// ---- messages read from a stream ----

// parseFields makes a header of the lines of a head. What is wrong with them is told as a format,
// and the line that it is for.
func parseFields(lines []byte) (h Header, wrong, line string)

// readFields reads the lines of a head up to an empty one.
func readFields(br *bufio.Reader) (Header, error) {
	var lines []byte
	for {
		line, err := readLine(br)
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			break
		}
		lines = append(append(lines, line...), '\n')
	}
	if lines == nil {
		return Header{}, nil
	}
	h, wrong, line := parseFields(lines)
	if wrong != "" {
		return nil, textproto.ProtocolError(fmt.Sprintf(wrong, line))
	}
	return h, nil
}

// readLine returns the next line without its end, until the next call.
func readLine(br *bufio.Reader) ([]byte, error) {
	line, err := br.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		long := append([]byte(nil), line...)
		for err == bufio.ErrBufferFull {
			line, err = br.ReadSlice('\n')
			long = append(long, line...)
		}
		line = long
	}
	if err != nil {
		if err == io.EOF && len(line) > 0 {
			return line, nil // what is missing is seen next
		}
		return nil, err
	}
	line = line[:len(line)-1]
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line, nil
}

func badString(what, val string) error { return fmt.Errorf("%s %q", what, val) }

// ReadResponse reads the response to a request, which is a GET if req is nil; its body is read
// from r, too.
func ReadResponse(r *bufio.Reader, req *Request) (*Response, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, unexpected(err)
	}
	first := string(line)
	proto, status, ok := strings.Cut(first, " ")
	if !ok {
		return nil, badString("malformed HTTP response", first)
	}
	resp := &Response{Proto: proto, Status: strings.TrimLeft(status, " "), Request: req}
	code, _, _ := strings.Cut(resp.Status, " ")
	resp.StatusCode, err = strconv.Atoi(code)
	if len(code) != 3 || err != nil || resp.StatusCode < 0 {
		return nil, badString("malformed HTTP status code", code)
	}
	if resp.ProtoMajor, resp.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, badString("malformed HTTP version", proto)
	}
	if resp.Header, err = readFields(r); err != nil {
		return nil, err
	}
	pragma(resp.Header)
	if err := resp.frame(r); err != nil {
		return nil, err
	}
	return resp, nil
}

// pragma does for caches of old what Cache-Control does.
func pragma(h Header) {
	if p := h["Pragma"]; len(p) > 0 && p[0] == "no-cache" && h["Cache-Control"] == nil {
		h["Cache-Control"] = []string{"no-cache"}
	}
}

// closes tells whether the connection ends after the message.
func closes(major, minor int, h Header) bool {
	if major < 1 {
		return true
	}
	wants := h.has("Connection", "close")
	if major == 1 && minor == 0 {
		return wants || !h.has("Connection", "keep-alive")
	}
	return wants
}

// frame finds out where the body ends (RFC 9112, section 6.3).
func (resp *Response) frame(r *bufio.Reader) error {
	h := resp.Header
	resp.Close = closes(resp.ProtoMajor, resp.ProtoMinor, h)
	if resp.ProtoAtLeast(1, 1) && resp.Close {
		h.Del("Connection")
	}
	chunked, err := isChunked(h, resp.ProtoAtLeast(1, 1))
	if err != nil {
		return err
	}
	length, err := declaredLength(h)
	if err != nil {
		return err
	}
	if chunked {
		resp.TransferEncoding = []string{"chunked"}
	}
	head := resp.Request != nil && resp.Request.Method == MethodHead
	switch {
	case head:
		resp.ContentLength, resp.Body = length, NoBody
		return nil
	case !bodyAllowed(resp.StatusCode):
		resp.Body = NoBody
		return nil
	case chunked:
		h.Del("Content-Length")
		length = -1
		if resp.Trailer, err = announced(h); err != nil {
			return err
		}
	case length < 0:
		resp.Close = true
	}
	resp.ContentLength = length
	resp.Body = newMessageBody(r, length, chunked, func(t Header) { resp.Trailer = merge(resp.Trailer, t) })
	return nil
}

func isChunked(h Header, is11 bool) (bool, error) {
	list, ok := h["Transfer-Encoding"]
	if !ok {
		return false, nil
	}
	delete(h, "Transfer-Encoding")
	switch {
	case !is11:
		return false, nil
	case len(list) != 1:
		return false, fmt.Errorf("too many transfer encodings: %q", list)
	case !strings.EqualFold(list[0], "chunked"):
		return false, fmt.Errorf("unsupported transfer encoding: %q", list[0])
	}
	return true, nil
}

// declaredLength is what Content-Length says, or -1.
func declaredLength(h Header) (int64, error) {
	list := h["Content-Length"]
	if len(list) == 0 {
		return -1, nil
	}
	first := textproto.TrimString(list[0])
	for _, other := range list[1:] {
		if textproto.TrimString(other) != first {
			return 0, fmt.Errorf("http: message cannot contain multiple Content-Length headers; got %q", list)
		}
	}
	if len(list) > 1 {
		h["Content-Length"] = []string{first}
	}
	n, err := strconv.ParseUint(first, 10, 63)
	if err != nil {
		if first == "" {
			return 0, errors.New("invalid empty Content-Length")
		}
		return 0, badString("bad Content-Length", list[0])
	}
	return int64(n), nil
}

// announced takes the names of fields after the body out of the header.
func announced(h Header) (Header, error) {
	list, ok := h["Trailer"]
	if !ok {
		return nil, nil
	}
	h.Del("Trailer")
	var t Header
	for _, v := range list {
		for name := range strings.SplitSeq(v, ",") {
			name = CanonicalHeaderKey(textproto.TrimString(name))
			switch name {
			case "":
				continue
			case "Transfer-Encoding", "Trailer", "Content-Length":
				return nil, badString("bad trailer key", name)
			}
			if t == nil {
				t = make(Header)
			}
			t[name] = nil
		}
	}
	return t, nil
}

func merge(to, more Header) Header {
	if to == nil && len(more) > 0 {
		to = make(Header)
	}
	for name, list := range more {
		to[name] = list
	}
	return to
}

// ReadRequest reads a request as a server gets it.
func ReadRequest(b *bufio.Reader) (*Request, error) {
	line, err := readLine(b)
	if err != nil {
		return nil, err
	}
	first := string(line)
	method, rest, ok1 := strings.Cut(first, " ")
	uri, proto, ok2 := strings.Cut(rest, " ")
	if !ok1 || !ok2 {
		return nil, badString("malformed HTTP request", first)
	}
	if !isToken(method) {
		return nil, badString("invalid method", method)
	}
	req := &Request{Method: method, RequestURI: uri, Proto: proto}
	var ok bool
	if req.ProtoMajor, req.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, badString("malformed HTTP version", proto)
	}
	target := uri
	authority := method == MethodConnect && !strings.HasPrefix(uri, "/")
	if authority {
		target = "http://" + uri
	}
	if req.URL, err = url.ParseRequestURI(target); err != nil {
		return nil, err
	}
	if authority {
		req.URL.Scheme = ""
	}
	header, err := readFields(b)
	if err != nil {
		return nil, err
	}
	req.Header = header
	if len(header["Host"]) > 1 {
		return nil, errors.New("too many Host headers")
	}
	if req.Host = req.URL.Host; req.Host == "" {
		req.Host = header.Get("Host")
	}
	delete(header, "Host")
	pragma(header)
	req.Close = closes(req.ProtoMajor, req.ProtoMinor, header)
	if err := req.frame(b); err != nil {
		return nil, err
	}
	return req, nil
}

func (r *Request) frame(b *bufio.Reader) error {
	chunked, err := isChunked(r.Header, r.ProtoAtLeast(1, 1))
	if err != nil {
		return err
	}
	length, err := declaredLength(r.Header)
	if err != nil {
		return err
	}
	switch {
	case chunked:
		r.TransferEncoding = []string{"chunked"}
		r.Header.Del("Content-Length")
		length = -1
		if r.Trailer, err = announced(r.Header); err != nil {
			return err
		}
	case length < 0:
		length = 0
	}
	r.ContentLength = length
	r.Body = newMessageBody(b, length, chunked, func(t Header) { r.Trailer = merge(r.Trailer, t) })
	return nil
}

// ---- bodies ----

// A messageBody is a body in a stream, which ends after so many bytes, with a last chunk, or with
// the stream.
type messageBody struct {
	mu      sync.Mutex
	br      *bufio.Reader
	left    int64 // of the body, or of the chunk; negative: until the stream ends
	chunked bool
	begun   bool // the first chunk has been
	trailer func(Header)
	err     error
	closed  bool
}

func newMessageBody(br *bufio.Reader, length int64, chunked bool, trailer func(Header)) io.ReadCloser {
	if length == 0 {
		return NoBody
	}
	if chunked {
		length = 0
	}
	return &messageBody{br: br, left: length, chunked: chunked, trailer: trailer}
}

// Read reads some of the body.
func (b *messageBody) Read(p []byte) (n int, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return b.read(p)
}

func (b *messageBody) read(p []byte) (n int, err error) {
	if b.err != nil || len(p) == 0 {
		return 0, b.err
	}
	if b.chunked && b.left == 0 {
		if b.err = b.nextChunk(); b.err != nil {
			return 0, b.err
		}
	}
	if b.left >= 0 && int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err = b.br.Read(p)
	if b.left > 0 {
		b.left -= int64(n)
		if err == io.EOF && (b.left > 0 || b.chunked) {
			err = io.ErrUnexpectedEOF
		} else if b.left == 0 && !b.chunked && err == nil {
			err = io.EOF
		}
	}
	b.err = err
	return n, err
}

// nextChunk reads the line before a chunk; after the last one the trailer, and returns io.EOF.
func (b *messageBody) nextChunk() error {
	if b.begun {
		line, err := readLine(b.br)
		if err != nil {
			return unexpected(err)
		}
		if len(line) > 0 {
			return errors.New("malformed chunked encoding")
		}
	}
	b.begun = true
	line, err := readLine(b.br)
	if err != nil {
		return unexpected(err)
	}
	digits, _, _ := strings.Cut(string(line), ";")
	digits = strings.TrimRight(digits, " \t")
	if digits == "" {
		return errors.New("empty hex number for chunk length")
	}
	if len(digits) > 16 {
		return errors.New("http chunk length too large")
	}
	size, err := strconv.ParseUint(digits, 16, 64)
	if err != nil {
		return errors.New("invalid byte in chunk length")
	}
	if size > 0 {
		b.left = int64(size)
		return nil
	}
	t, err := readFields(b.br)
	if err != nil {
		return err
	}
	b.trailer(t)
	return io.EOF
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// Close lets nobody read any more; what is left of the body is skipped.
func (b *messageBody) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	if b.left < 0 {
		return nil
	}
	buf := make([]byte, 8<<10)
	for {
		if _, err := b.read(buf); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}
