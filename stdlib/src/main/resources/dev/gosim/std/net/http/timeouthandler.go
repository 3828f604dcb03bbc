package http

import (
	"bytes"
	"context"
	"io"
	"sync"
	"time"
)

// TimeoutHandler answers with status 503 and a text when h takes longer than dt; h then gets
// ErrHandlerTimeout when it writes.
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler {
	return &timeoutHandler{handler: h, body: msg, dt: dt}
}

type timeoutHandler struct {
	handler Handler
	body    string
	dt      time.Duration
}

func (h *timeoutHandler) errorBody() string {
	if h.body != "" {
		return h.body
	}
	return "<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"
}

func (h *timeoutHandler) ServeHTTP(w ResponseWriter, r *Request) {
	ctx, cancel := context.WithTimeout(r.Context(), h.dt)
	defer cancel()
	r = r.WithContext(ctx)
	tw := &timeoutWriter{w: w, h: make(Header), req: r}
	done := make(chan struct{})
	panics := make(chan any, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				panics <- p
			}
		}()
		h.handler.ServeHTTP(tw, r)
		close(done)
	}()
	select {
	case p := <-panics:
		panic(p)
	case <-done:
		tw.mu.Lock()
		defer tw.mu.Unlock()
		to := w.Header()
		for k, v := range tw.h {
			to[k] = v
		}
		if tw.code == 0 {
			tw.code = StatusOK
		}
		w.WriteHeader(tw.code)
		w.Write(tw.buf.Bytes())
	case <-ctx.Done():
		tw.mu.Lock()
		defer tw.mu.Unlock()
		tw.err = ctx.Err()
		if tw.err == context.DeadlineExceeded {
			w.WriteHeader(StatusServiceUnavailable)
			io.WriteString(w, h.errorBody())
			tw.err = ErrHandlerTimeout
		} else {
			w.WriteHeader(StatusServiceUnavailable)
		}
	}
}

// A timeoutWriter keeps the answer until the handler is done in time.
type timeoutWriter struct {
	w   ResponseWriter
	h   Header
	req *Request

	mu   sync.Mutex
	buf  bytes.Buffer
	code int
	err  error
}

// Header returns the fields of the answer.
func (tw *timeoutWriter) Header() Header { return tw.h }

func (tw *timeoutWriter) Write(p []byte) (int, error) {
	tw.mu.Lock()
	defer tw.mu.Unlock()
	if tw.err != nil {
		return 0, tw.err
	}
	if tw.code == 0 {
		tw.code = StatusOK
	}
	return tw.buf.Write(p)
}

func (tw *timeoutWriter) WriteHeader(code int) {
	tw.mu.Lock()
	defer tw.mu.Unlock()
	checkCode(code)
	switch {
	case tw.err != nil:
	case tw.code == 0:
		tw.code = code
	default:
		if w, ok := tw.w.(*response); ok {
			w.complain("superfluous response.WriteHeader call")
		}
	}
}
