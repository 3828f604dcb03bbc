package http

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
)

// ---- bodies of requests ----

// mostUnread is how much of a body the server reads for a handler that did not.
const mostUnread = 256 << 10

// A requestBody is read from the connection as the handler reads it.
type requestBody struct {
	conn *conn
	resp *response

	mu       sync.Mutex
	left     int64 // negative if not known
	ended    bool
	closed   bool
	failed   error
	leftOver bool   // too much to be read for nothing
	atEnd    func() // called when all was read
}

func (b *requestBody) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return b.read(p)
}

func (b *requestBody) read(p []byte) (int, error) {
	if b.failed != nil {
		return 0, b.failed
	}
	if b.ended {
		return 0, io.EOF
	}
	if len(p) == 0 {
		return 0, nil
	}
	b.resp.sendContinue()
	for {
		n, state := b.conn.reader.body(p)
		if b.left > 0 {
			b.left -= int64(n)
		}
		switch state {
		case readEnd:
			b.end()
			return n, io.EOF
		case readMalformed:
			b.failed = errors.New("invalid byte in chunk length")
			return 0, b.failed
		case readReady:
			if n > 0 {
				return n, nil
			}
		case readMore:
			if err := b.conn.fill(); err != nil {
				if err == io.EOF {
					err = io.ErrUnexpectedEOF
				}
				b.failed = err
				return 0, err
			}
		}
	}
}

func (b *requestBody) end() {
	b.ended = true
	for name, list := range b.conn.reader.trailer() {
		req := b.resp.req
		if req.Trailer == nil {
			req.Trailer = make(Header)
		}
		req.Trailer[name] = list
	}
	if b.atEnd != nil {
		b.atEnd()
		b.atEnd = nil
	}
}

// Close keeps the handler from reading more.
func (b *requestBody) Close() error {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	return nil
}

// abandon is Close by the server, which does not wait for a handler that reads.
func (b *requestBody) abandon() {
	if b.mu.TryLock() {
		b.closed = true
		b.mu.Unlock()
	}
}

// drain reads what the handler did not; it reports whether the connection can be used again.
func (b *requestBody) drain() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.atEnd = nil
	if b.ended {
		return true
	}
	if b.left > mostUnread {
		b.leftOver = true
		return false
	}
	buf := make([]byte, 8<<10)
	for read := 0; read <= mostUnread; {
		n, err := b.read(buf)
		read += n
		if err != nil {
			return err == io.EOF
		}
	}
	b.leftOver = true
	return false
}

func contentLength(s string) (int64, error) {
	n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 63)
	if err != nil {
		return 0, errors.New("bad Content-Length " + strconv.Quote(s))
	}
	return int64(n), nil
}

func discard(r io.Reader) { io.Copy(io.Discard, r) }

// ---- limits ----

// MaxBytesError is the error of reading more than MaxBytesReader allows.
type MaxBytesError struct{ Limit int64 }

func (e *MaxBytesError) Error() string { return "http: request body too large" }

// MaxBytesReader reads at most n bytes; who sends more is not listened to any longer.
func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser {
	n = max(n, 0)
	return &maxBytesReader{w: w, r: r, limit: n, left: n}
}

type maxBytesReader struct {
	w           ResponseWriter
	r           io.ReadCloser
	limit, left int64
	err         error
}

func (l *maxBytesReader) Read(p []byte) (n int, err error) {
	if l.err != nil {
		return 0, l.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if int64(len(p))-1 > l.left { // one more byte tells whether there is too much
		p = p[:l.left+1]
	}
	n, err = l.r.Read(p)
	if int64(n) <= l.left {
		l.left -= int64(n)
		l.err = err
		return n, err
	}
	n = int(l.left)
	l.left = 0
	if w, ok := l.w.(interface{ requestTooLarge() }); ok {
		w.requestTooLarge()
	}
	l.err = &MaxBytesError{l.limit}
	return n, l.err
}

func (l *maxBytesReader) Close() error { return l.r.Close() }

// MaxBytesHandler limits the bodies of the requests that h gets.
func MaxBytesHandler(h Handler, n int64) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		limited := *r
		limited.Body = MaxBytesReader(w, r.Body, n)
		h.ServeHTTP(w, &limited)
	})
}
