package http

import (
	"strconv"
	"strings"
)

// A replyHead is being decided about: what the handler's header is sent with and without.
type replyHead struct {
	w       *response
	header  Header
	without []string

	length, contentType, connection, encoding string // to be added
}

func (h *replyHead) drop(key string) { h.without = append(h.without, key) }

func (h *replyHead) has(key string) bool {
	_, ok := h.header[key]
	return ok
}

// sendHead sends the status and the fields; p is the first of the body, or all of it if the
// handler is done.
func (w *response) sendHead(p []byte) {
	w.headSent = true
	h := &replyHead{w: w, header: w.header}
	if w.sent != nil {
		h.header = w.sent
	}
	prefix := h.announce()
	h.measure(p)
	h.connect()
	h.describe(p)
	h.encode()
	h.close()
	c := w.conn
	out := statusLine(c.out, w.req.ProtoAtLeast(1, 1), w.status)
	out = appendFields(out, h.header, h.without, prefix)
	if !h.has("Date") {
		out = append(out, dateNow()...)
	}
	out = addField(out, "Content-Length: ", h.length)
	out = addField(out, "Content-Type: ", h.contentType)
	out = addField(out, "Connection: ", h.connection)
	out = addField(out, "Transfer-Encoding: ", h.encoding)
	c.out = append(out, "\r\n"...)
}

func addField(out []byte, name, value string) []byte {
	if value == "" {
		return out
	}
	out = append(out, name...)
	out = append(out, value...)
	return append(out, "\r\n"...)
}

// announce finds the names of the fields after the body. It returns the prefix that keeps fields
// from the head.
func (h *replyHead) announce() string {
	prefix := ""
	for name := range h.header {
		if name[0:min(1, len(name))] == "T" && strings.HasPrefix(name, TrailerPrefix) {
			prefix = TrailerPrefix
		}
	}
	for _, v := range h.header["Trailer"] {
		for name := range strings.SplitSeq(v, ",") {
			name = CanonicalHeaderKey(strings.TrimSpace(name))
			switch name {
			case "", "Transfer-Encoding", "Content-Length", "Trailer":
			default:
				h.w.trailers = append(h.w.trailers, name)
				h.drop(name)
			}
		}
	}
	return prefix
}

// measure adds a Content-Length where all of the body is there.
func (h *replyHead) measure(p []byte) {
	w := h.w
	if w.done && len(w.trailers) == 0 && !h.has("Transfer-Encoding") && bodyAllowed(w.status) &&
		!h.has("Content-Length") && !w.hasPrefixed() && (w.req.Method != MethodHead || len(p) > 0) {
		w.contentLength = int64(len(p))
		h.length = strconv.Itoa(len(p))
	}
}

func (w *response) hasPrefixed() bool {
	for name := range w.header {
		if strings.HasPrefix(name, TrailerPrefix) {
			return true
		}
	}
	return false
}

// connect decides whether the connection is used again.
func (h *replyHead) connect() {
	w := h.w
	keeps := w.conn.server.keepsAlive()
	hasLength := w.contentLength != -1
	if w.keep10 && keeps && (w.req.Method == MethodHead || hasLength || !bodyAllowed(w.status)) {
		if !h.has("Connection") {
			h.connection = "keep-alive"
		}
	} else if !w.req.ProtoAtLeast(1, 1) || w.wantsClose {
		w.closeAfter = true
	}
	if h.header.Get("Connection") == "close" || !keeps {
		w.closeAfter = true
	}
	if w.expects { // nobody asked for the body, so it may come or not
		w.closeAfter = true
	}
	if w.req.ContentLength != 0 && !w.closeAfter && !w.fullDuplex && !w.reqBody.drain() {
		h.drop("Connection")
		h.connection = "close"
		w.closeAfter = true
	}
}

// describe tells the type of the body where the handler did not.
func (h *replyHead) describe(p []byte) {
	code := h.w.status
	if !bodyAllowed(code) {
		h.without = append(h.without, bodyFields...)
		if code == StatusNotModified {
			h.drop("Content-Type")
		}
		return
	}
	if !h.has("Content-Type") && h.header.Get("Content-Encoding") == "" && !h.has("Transfer-Encoding") && len(p) > 0 {
		h.contentType = DetectContentType(p)
	}
}

// encode decides how the end of the body is told.
func (h *replyHead) encode() {
	w := h.w
	hasLength := w.contentLength != -1
	te := h.header.Get("Transfer-Encoding")
	if hasLength && te != "" && te != "identity" {
		w.conn.server.logf("http: WriteHeader called with both Transfer-Encoding of %q and a Content-Length of %d", te, w.contentLength)
		h.drop("Content-Length")
		hasLength = false
	}
	switch {
	case w.req.Method == MethodHead || !bodyAllowed(w.status), hasLength:
		h.drop("Transfer-Encoding")
	case !w.req.ProtoAtLeast(1, 1):
		w.closeAfter = true
		h.drop("Transfer-Encoding")
	case te == "identity":
		w.closeAfter = true
		h.drop("Transfer-Encoding")
	default:
		w.chunking = true
		h.encoding = "chunked"
		if te == "chunked" {
			h.drop("Transfer-Encoding")
		}
		h.drop("Content-Length")
	}
}

// close says that the connection will not be used again, unless the handler said so.
func (h *replyHead) close() {
	w := h.w
	if w.closeAfter && (!w.conn.server.keepsAlive() || !h.header.has("Connection", "close")) {
		h.drop("Connection")
		h.connection = ""
		if w.req.ProtoAtLeast(1, 1) {
			h.connection = "close"
		}
	}
}
