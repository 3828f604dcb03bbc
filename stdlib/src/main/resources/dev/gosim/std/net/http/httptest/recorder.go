package httptest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// ResponseRecorder is a ResponseWriter that keeps what is written to it.
type ResponseRecorder struct {
	Code      int
	HeaderMap http.Header
	Body      *bytes.Buffer
	Flushed   bool

	result      *http.Response
	sent        http.Header // as it was when the status was written
	wroteHeader bool
}

// NewRecorder makes a recorder that keeps the body too.
func NewRecorder() *ResponseRecorder {
	return &ResponseRecorder{
		HeaderMap: make(http.Header),
		Body:      new(bytes.Buffer),
		Code:      200,
	}
}

// Header returns the fields, to be changed before the status is written.
func (rw *ResponseRecorder) Header() http.Header {
	if rw.HeaderMap == nil {
		rw.HeaderMap = make(http.Header)
	}
	return rw.HeaderMap
}

// The first of the body writes the status, too.
func (rw *ResponseRecorder) begin(b []byte) {
	if rw.wroteHeader {
		return
	}
	h := rw.Header()
	_, typed := h["Content-Type"]
	if !typed && h.Get("Transfer-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(b))
	}
	rw.WriteHeader(200)
}

// Write keeps a piece of the body.
func (rw *ResponseRecorder) Write(buf []byte) (int, error) {
	rw.begin(buf)
	if rw.Body != nil {
		rw.Body.Write(buf)
	}
	return len(buf), nil
}

// WriteString is Write for a string.
func (rw *ResponseRecorder) WriteString(str string) (int, error) {
	return rw.Write([]byte(str))
}

// WriteHeader sets the status, the first time.
func (rw *ResponseRecorder) WriteHeader(code int) {
	if rw.wroteHeader {
		return
	}
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
	rw.Code = code
	rw.wroteHeader = true
	rw.sent = rw.Header().Clone()
}

// Flush writes the status if that is not done yet.
func (rw *ResponseRecorder) Flush() {
	if !rw.wroteHeader {
		rw.WriteHeader(200)
	}
	rw.Flushed = true
}

// Result returns the answer as a client would see it.
func (rw *ResponseRecorder) Result() *http.Response {
	if rw.result != nil {
		return rw.result
	}
	if rw.sent == nil {
		rw.sent = rw.HeaderMap.Clone()
	}
	res := &http.Response{
		StatusCode:    rw.Code,
		Proto:         "HTTP/1.1",
		ProtoMajor:    1,
		ProtoMinor:    1,
		Header:        rw.sent,
		Body:          http.NoBody,
		ContentLength: contentLength(rw.sent.Get("Content-Length")),
	}
	rw.result = res
	if res.StatusCode == 0 {
		res.StatusCode = 200
	}
	res.Status = fmt.Sprintf("%03d %s", res.StatusCode, http.StatusText(res.StatusCode))
	if rw.Body != nil {
		res.Body = io.NopCloser(bytes.NewReader(rw.Body.Bytes()))
	}
	rw.addTrailer(res)
	return res
}

// Fields after the body: those that were announced, and those with the prefix.
func (rw *ResponseRecorder) addTrailer(res *http.Response) {
	for _, names := range rw.sent["Trailer"] {
		for _, name := range strings.Split(names, ",") {
			name = http.CanonicalHeaderKey(strings.TrimSpace(name))
			if values, ok := rw.HeaderMap[name]; ok && name != "" {
				addField(res, name, values)
			}
		}
	}
	for name, values := range rw.HeaderMap {
		if rest, ok := strings.CutPrefix(name, http.TrailerPrefix); ok {
			addField(res, rest, values)
		}
	}
}

func addField(res *http.Response, name string, values []string) {
	if res.Trailer == nil {
		res.Trailer = make(http.Header)
	}
	for _, v := range values {
		res.Trailer.Add(name, v)
	}
}

// -1 where it is not told.
func contentLength(field string) int64 {
	n, err := strconv.ParseUint(strings.TrimSpace(field), 10, 63)
	if err != nil {
		return -1
	}
	return int64(n)
}
