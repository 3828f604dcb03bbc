package http

import (
	"fmt"
	"io"
	"io/fs"
)

// ---- files for clients ----

// NewFileTransport returns a RoundTripper whose answers are the files of a FileSystem: what a
// Transport is given for the scheme "file".
func NewFileTransport(files FileSystem) RoundTripper {
	return fileTransport{FileServer(files)}
}

// NewFileTransportFS is NewFileTransport for an fs.FS.
func NewFileTransportFS(fsys fs.FS) RoundTripper { return NewFileTransport(FS(fsys)) }

type fileTransport struct{ server Handler }

// RoundTrip lets the file server answer, and returns what it answers while it goes on.
func (t fileTransport) RoundTrip(req *Request) (*Response, error) {
	pr, pw := io.Pipe()
	w := &pipedResponse{
		body:  pw,
		ready: make(chan *Response, 1),
		resp:  &Response{Proto: "HTTP/1.0", ProtoMajor: 1, Header: make(Header), Body: pr, Close: true},
	}
	go func() {
		t.server.ServeHTTP(w, req)
		if !w.wroteHeader {
			w.WriteHeader(StatusInternalServerError)
		}
		w.deliver()
		pw.Close()
	}()
	return <-w.ready, nil
}

// A pipedResponse is a ResponseWriter whose client reads at the other end of a pipe.
type pipedResponse struct {
	resp        *Response
	ready       chan *Response
	body        *io.PipeWriter
	wroteHeader bool
	anyBody     bool
	delivered   bool
}

// Header is the response's.
func (w *pipedResponse) Header() Header { return w.resp.Header }

// WriteHeader sets the status; only the first one counts.
func (w *pipedResponse) WriteHeader(code int) {
	if !w.wroteHeader {
		w.wroteHeader = true
		w.resp.StatusCode = code
		w.resp.Status = fmt.Sprintf("%d %s", code, StatusText(code))
	}
}

// Write hands the response over before anything of its body.
func (w *pipedResponse) Write(p []byte) (int, error) {
	w.WriteHeader(StatusOK)
	w.anyBody = true
	w.deliver()
	return w.body.Write(p)
}

func (w *pipedResponse) deliver() {
	if w.delivered {
		return
	}
	w.delivered = true
	if w.anyBody {
		w.resp.ContentLength = -1
	}
	w.ready <- w.resp
}

// ---- pushing ----

// PushOptions are for Pusher.Push.
type PushOptions struct {
	Method string
	Header Header
}

// A Pusher is a ResponseWriter that can send answers nobody has asked for yet; those of HTTP/1
// cannot.
type Pusher interface {
	Push(target string, opts *PushOptions) error
}
