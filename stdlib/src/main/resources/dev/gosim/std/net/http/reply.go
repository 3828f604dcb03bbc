package http

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"path"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// ---- answers ----

// appendFields appends the lines of the fields, by name, but for some and those with a prefix.
func appendFields(to []byte, h Header, without []string, prefix string) []byte

// bodyBuffer is how much of an answer is kept back: one that is no longer gets a Content-Length.
const bodyBuffer = 2 << 10

// A response is the ResponseWriter of the server.
type response struct {
	conn    *conn
	req     *Request
	reqBody *requestBody
	cancel  context.CancelFunc

	keep10     bool // HTTP/1.0 with keep-alive
	wantsClose bool
	limitHit   bool // of a MaxBytesReader
	expects    bool // the client waits for 100 Continue

	header        Header // the handler's
	sent          Header // its copy when the status was written
	asked         bool   // the handler has the header
	status        int
	wroteHeader   bool
	contentLength int64 // that the handler declared, or -1
	written       int64

	buf        []byte
	headSent   bool
	chunking   bool
	closeAfter bool
	done       bool // the handler is
	fullDuplex bool
	trailers   []string
	gone       chan bool
}

// expect looks at the field of that name; false if it asks for what there is not.
func (w *response) expect() bool {
	list, ok := w.req.Header["Expect"]
	if !ok || len(list) == 0 || list[0] == "" {
		return true
	}
	if w.req.Header.has("Expect", "100-continue") {
		w.expects = w.req.ProtoAtLeast(1, 1) && w.req.ContentLength != 0
		return true
	}
	w.Header().Set("Connection", "close")
	w.WriteHeader(StatusExpectationFailed)
	w.finish()
	return false
}

func (w *response) sendContinue() {
	if w.expects && !w.wroteHeader {
		w.expects = false
		w.conn.put([]byte("HTTP/1.1 100 Continue\r\n\r\n"))
		w.conn.flush()
	}
}

func (w *response) requestTooLarge() {
	w.closeAfter = true
	w.limitHit = true
	if !w.wroteHeader {
		w.Header().Set("Connection", "close")
	}
}

// Header returns the fields of the answer.
func (w *response) Header() Header {
	if w.sent == nil && w.wroteHeader && !w.headSent {
		w.sent = w.header.Clone() // what is changed now is for the trailer
	}
	w.asked = true
	return w.header
}

// relevantCaller is who called the library, for complaints.
func relevantCaller() runtime.Frame {
	pc := make([]uintptr, 16)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	for {
		frame, more := frames.Next()
		if !strings.HasPrefix(frame.Function, "net/http.") || !more {
			return frame
		}
	}
}

func (w *response) complain(what string) {
	f := relevantCaller()
	w.conn.server.logf("http: %s from %s (%s:%d)", what, f.Function, path.Base(f.File), f.Line)
}

func checkCode(code int) {
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
}

// WriteHeader sets the status, which is sent with the first of the body.
func (w *response) WriteHeader(code int) {
	if w.conn.isHijacked() {
		w.complain("response.WriteHeader on hijacked connection")
		return
	}
	if w.wroteHeader {
		w.complain("superfluous response.WriteHeader call")
		return
	}
	checkCode(code)
	if code < 101 || 101 < code && code <= 199 {
		w.inform(code)
		return
	}
	w.wroteHeader = true
	w.status = code
	if w.asked {
		w.sent = w.header.Clone()
	}
	if cl := w.header.Get("Content-Length"); cl != "" {
		n, err := strconv.ParseInt(cl, 10, 64)
		if err == nil && n >= 0 {
			w.contentLength = n
		} else {
			w.conn.server.logf("http: invalid Content-Length of %q", cl)
			w.header.Del("Content-Length")
		}
	}
}

var bodyFields = []string{"Content-Length", "Transfer-Encoding"}

// inform sends an answer before the answer.
func (w *response) inform(code int) {
	if code == StatusContinue {
		w.expects = false
	}
	out := statusLine(w.conn.out, w.req.ProtoAtLeast(1, 1), code)
	w.conn.out = append(appendFields(out, w.header, bodyFields, ""), "\r\n"...)
	w.conn.flush()
}

func statusLine(out []byte, is11 bool, code int) []byte {
	if is11 {
		out = append(out, "HTTP/1.1 "...)
	} else {
		out = append(out, "HTTP/1.0 "...)
	}
	if text := StatusText(code); text != "" {
		out = strconv.AppendInt(out, int64(code), 10)
		out = append(out, ' ')
		out = append(out, text...)
	} else {
		out = fmt.Appendf(out, "%03d status code %d", code, code)
	}
	return append(out, "\r\n"...)
}

func bodyAllowed(status int) bool {
	return status >= 200 && status != StatusNoContent && status != StatusNotModified
}

// Write sends some of the body.
func (w *response) Write(data []byte) (n int, err error) { return w.write(data) }

// WriteString is Write for a string.
func (w *response) WriteString(data string) (n int, err error) { return w.write([]byte(data)) }

func (w *response) write(data []byte) (int, error) {
	if w.conn.isHijacked() {
		if len(data) > 0 {
			w.complain("response.Write on hijacked connection")
		}
		return 0, ErrHijacked
	}
	if w.expects {
		w.expects = false // the client may keep its body
		w.closeAfter = true
	}
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	if len(data) == 0 {
		return 0, nil
	}
	if !bodyAllowed(w.status) {
		return 0, ErrBodyNotAllowed
	}
	w.written += int64(len(data))
	if w.contentLength != -1 && w.written > w.contentLength {
		return 0, ErrContentLength
	}
	n := len(data)
	for len(w.buf)+len(data) > bodyBuffer {
		part := data
		if len(w.buf) == 0 {
			data = nil
		} else {
			k := bodyBuffer - len(w.buf)
			part, data = append(w.buf, data[:k]...), data[k:]
		}
		w.buf = w.buf[:0]
		if err := w.send(part); err != nil {
			return n - len(data), err
		}
	}
	w.buf = append(w.buf, data...)
	return n, nil
}

// ReadFrom copies from a reader; what is read at once is sent at once.
func (w *response) ReadFrom(src io.Reader) (n int64, err error) {
	buf := make([]byte, 32<<10)
	return io.CopyBuffer(struct{ io.Writer }{w}, struct{ io.Reader }{src}, buf)
}

// send puts a part of the body out, after the head.
func (w *response) send(p []byte) error {
	if !w.headSent {
		w.sendHead(p)
	}
	c := w.conn
	if w.req.Method == MethodHead || len(p) == 0 {
		return c.writeErr
	}
	if !w.chunking {
		return c.put(p)
	}
	c.put(append(strconv.AppendInt(nil, int64(len(p)), 16), "\r\n"...))
	c.put(p)
	return c.put([]byte("\r\n"))
}

// Flush sends what there is.
func (w *response) Flush() { w.FlushError() }

// FlushError is Flush with its error.
func (w *response) FlushError() error {
	if w.conn.isHijacked() {
		return nil
	}
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	err := w.send(w.buf)
	w.buf = w.buf[:0]
	if e := w.conn.flush(); err == nil {
		err = e
	}
	return err
}

// finish completes the answer after the handler.
func (w *response) finish() {
	w.done = true
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	w.send(w.buf)
	c := w.conn
	if w.chunking && w.req.Method != MethodHead {
		c.out = append(c.out, "0\r\n"...)
		if t := w.trailer(); len(t) > 0 {
			c.out = appendFields(c.out, t, nil, "")
		}
		c.out = append(c.out, "\r\n"...)
	}
	c.flush()
	w.reqBody.Close()
	if f := w.req.MultipartForm; f != nil {
		f.RemoveAll()
	}
}

// reusable reports whether another request may follow on the connection.
func (w *response) reusable() bool {
	if w.closeAfter || w.conn.writeErr != nil {
		return false
	}
	short := w.req.Method != MethodHead && w.contentLength != -1 && bodyAllowed(w.status) &&
		w.contentLength != w.written
	return !short && w.reqBody.drain()
}

// trailer returns the fields that are sent after the body.
func (w *response) trailer() Header {
	var t Header
	add := func(name string, list []string) {
		if t == nil {
			t = make(Header)
		}
		t[name] = append(t[name], list...)
	}
	for name, list := range w.header {
		if rest, ok := strings.CutPrefix(name, TrailerPrefix); ok {
			add(rest, list)
		}
	}
	for _, name := range w.trailers {
		add(name, w.header[name])
	}
	return t
}

// ---- hijacking ----

// Hijack hands the connection over to the handler.
func (w *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	if w.done {
		panic("net/http: Hijack called after ServeHTTP finished")
	}
	c := w.conn
	if w.wroteHeader {
		w.FlushError()
	}
	c.mu.Lock()
	if c.hijacked {
		c.mu.Unlock()
		return nil, nil, ErrHijacked
	}
	c.hijacked = true
	c.mu.Unlock()
	c.unwatch()
	if c.native {
		whenGone(c.rwc, nil)
	}
	c.rwc.SetDeadline(time.Time{})
	c.flush()
	left := c.reader.rest()
	buf := bufio.NewReadWriter(bufio.NewReaderSize(&leftFirst{left, c.rwc}, 4<<10), bufio.NewWriterSize(c.rwc, 4<<10))
	buf.Reader.Peek(len(left))
	c.setState(StateHijacked, true)
	return c.rwc, buf, nil
}

// A leftFirst reads what the server has read already, then the connection.
type leftFirst struct {
	left []byte
	r    io.Reader
}

func (l *leftFirst) Read(p []byte) (int, error) {
	if len(l.left) == 0 {
		return l.r.Read(p)
	}
	n := copy(p, l.left)
	l.left = l.left[n:]
	return n, nil
}

// CloseNotify returns a channel that gets a value when the client goes away.
func (w *response) CloseNotify() <-chan bool {
	if w.done {
		panic("net/http: CloseNotify called after ServeHTTP finished")
	}
	if w.gone == nil {
		w.gone = make(chan bool, 1)
		context.AfterFunc(w.req.Context(), func() { w.gone <- true })
	}
	return w.gone
}

// ---- for a ResponseController ----

// EnableFullDuplex lets the handler go on reading after it began to write.
func (w *response) EnableFullDuplex() error {
	w.fullDuplex = true
	return nil
}

// SetReadDeadline sets when reading the request's body ends.
func (w *response) SetReadDeadline(deadline time.Time) error {
	return w.conn.rwc.SetReadDeadline(deadline)
}

// SetWriteDeadline sets when writing the answer ends.
func (w *response) SetWriteDeadline(deadline time.Time) error {
	return w.conn.rwc.SetWriteDeadline(deadline)
}

// ---- the date ----

type dateText struct {
	second int64
	text   string
}

var lastDate atomic.Pointer[dateText]

// dateNow is the Date field; its text is made once a second.
func dateNow() string {
	now := time.Now()
	d := lastDate.Load()
	if d == nil || d.second != now.Unix() {
		d = &dateText{now.Unix(), "Date: " + now.UTC().Format(TimeFormat) + "\r\n"}
		lastDate.Store(d)
	}
	return d.text
}
