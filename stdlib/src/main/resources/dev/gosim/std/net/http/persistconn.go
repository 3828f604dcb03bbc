package http

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"time"
)

// ---- the connections of a transport ----

var (
	errServerClosedIdle    = errors.New("http: server closed idle connection")
	errConnectionsAreIdle  = errors.New("http: CloseIdleConnections called")
	errIdleTimeout         = errors.New("http: idle connection timeout")
	errTooManyIdle         = errors.New("http: putIdleConn: too many idle connections")
	errNotKept             = errors.New("http: connection is not kept")
	errReadLoopEnds        = errors.New("http: persistConn.readLoop exiting")
	errAnswerWithoutAsking = errors.New("http: unsolicited response")
)

// A readFailure is an error of waiting for an answer.
type readFailure struct{ err error }

func (e readFailure) Error() string {
	return "net/http: Transport failed to read from server: " + e.err.Error()
}

func (e readFailure) Unwrap() error { return e.err }

// An answer is what a request gets.
type answer struct {
	resp *Response
	err  error
}

// A turn is a request on a connection.
type turn struct {
	out    *outgoing
	ctx    context.Context
	done   context.CancelCauseFunc
	gzip   bool // asked for by the transport, not by the program
	answer chan answer
	wrote  chan error
	goOn   chan bool     // whether the body is wanted; nil if nobody asks
	gone   chan struct{} // nobody waits for the answer any more
}

// A persistConn is a connection, used for one request after the other. One goroutine reads, one
// writes.
type persistConn struct {
	t       *Transport
	key     connKey
	conn    net.Conn
	tls     *tls.ConnectionState // nil without encryption
	br      *bufio.Reader
	bw      *bufio.Writer
	reads   chan *turn
	writes  chan *turn
	closech chan struct{}
	written chan struct{} // closed when writing has ended
	limit   int64         // of the head that is being read

	mu        sync.Mutex
	expected  int // answers
	reused    bool
	wroteAll  bool // of the latest request
	wroteAny  int64
	closed    error
	idleTimer *time.Timer
}

func newPersistConn(t *Transport, key connKey, c net.Conn, state *tls.ConnectionState) *persistConn {
	pc := &persistConn{
		t: t, key: key, conn: c, tls: state,
		reads: make(chan *turn, 1), writes: make(chan *turn, 1), closech: make(chan struct{}),
		written: make(chan struct{}),
	}
	size := func(n int) int {
		if n <= 0 {
			return 4 << 10
		}
		return n
	}
	pc.br = bufio.NewReaderSize(limitedHead{pc}, size(t.ReadBufferSize))
	pc.bw = bufio.NewWriterSize(countedWrites{pc}, size(t.WriteBufferSize))
	go pc.readLoop()
	go pc.writeLoop()
	return pc
}

var errHeadTooLong = errors.New("http: head too long")

// A limitedHead reads from the connection, and not more than is allowed while it reads a head.
type limitedHead struct{ pc *persistConn }

func (l limitedHead) Read(p []byte) (n int, err error) {
	if l.pc.limit <= 0 {
		return 0, errHeadTooLong
	}
	if int64(len(p)) > l.pc.limit {
		p = p[:l.pc.limit]
	}
	n, err = l.pc.conn.Read(p)
	l.pc.limit -= int64(n)
	return n, err
}

type countedWrites struct{ pc *persistConn }

func (c countedWrites) Write(p []byte) (n int, err error) {
	n, err = c.pc.conn.Write(p)
	c.pc.mu.Lock()
	c.pc.wroteAny += int64(n)
	c.pc.mu.Unlock()
	return n, err
}

func (pc *persistConn) close(err error) {
	pc.mu.Lock()
	first := pc.closed == nil
	if first {
		pc.closed = err
	}
	pc.mu.Unlock()
	if first {
		pc.conn.Close()
		close(pc.closech)
		pc.t.forget(pc)
	}
}

func (pc *persistConn) whyClosed() error {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	return pc.closed
}

// ---- writing ----

func (pc *persistConn) writeLoop() {
	defer close(pc.written)
	for {
		select {
		case t := <-pc.writes:
			if t.goOn != nil {
				t.out.goOn = func() bool { return pc.bodyWanted(t) }
			}
			err := t.out.write(pc.bw)
			pc.mu.Lock()
			pc.wroteAll = err == nil
			pc.mu.Unlock()
			t.wrote <- err
			if err != nil {
				pc.close(err)
				return
			}
		case <-pc.closech:
			return
		}
	}
}

// bodyWanted waits for 100 Continue, and not too long.
func (pc *persistConn) bodyWanted(t *turn) bool {
	timer := time.NewTimer(pc.t.ExpectContinueTimeout)
	defer timer.Stop()
	select {
	case wanted := <-t.goOn:
		return wanted
	case <-timer.C:
		return true
	case <-pc.closech:
		return false
	}
}

// ---- reading ----

func (pc *persistConn) headLimit() int64 {
	if n := pc.t.MaxResponseHeaderBytes; n > 0 {
		return n
	}
	return 10 << 20
}

func (pc *persistConn) readLoop() {
	why := errReadLoopEnds
	defer func() { pc.close(why) }()
	for alive := true; alive; {
		pc.limit = pc.headLimit()
		_, err := pc.br.Peek(1)
		pc.mu.Lock()
		expected := pc.expected
		pc.mu.Unlock()
		if expected == 0 {
			why = errServerClosedIdle
			if err == nil {
				why = errAnswerWithoutAsking
			}
			return
		}
		t := <-pc.reads
		var resp *Response
		if err != nil {
			err = readFailure{err}
			why = err
		} else if resp, err = pc.readResponse(t); err != nil && pc.limit <= 0 {
			err = fmt.Errorf("net/http: server response headers exceeded %d bytes; aborted", pc.headLimit())
		}
		if err != nil {
			t.give(answer{err: err})
			return
		}
		pc.mu.Lock()
		pc.expected--
		pc.mu.Unlock()
		alive = pc.deliver(t, resp)
	}
}

func (t *turn) give(a answer) bool {
	select {
	case t.answer <- a:
		return true
	case <-t.gone:
		return false
	}
}

func (pc *persistConn) readResponse(t *turn) (*Response, error) {
	for {
		resp, err := ReadResponse(pc.br, t.out.req)
		if err != nil {
			return nil, err
		}
		resp.TLS = pc.tls
		code := resp.StatusCode
		if t.goOn != nil && (code == StatusContinue || code >= 200) {
			t.goOn <- code == StatusContinue
			t.goOn = nil
		}
		if code == StatusSwitchingProtocols {
			resp.Body = &switched{pc.br, pc.conn}
			pc.limit = 1<<63 - 1
		}
		if code >= 200 || code == StatusSwitchingProtocols {
			pc.limit = 1<<63 - 1
			return resp, nil
		}
	}
}

// A switched is the body after 101 Switching Protocols: the connection.
type switched struct {
	io.Reader
	conn net.Conn
}

func (s *switched) Write(p []byte) (int, error) { return s.conn.Write(p) }
func (s *switched) Close() error                { return s.conn.Close() }

// deliver hands a response over, and waits until its body has been read. It reports whether the
// connection goes on.
func (pc *persistConn) deliver(t *turn, resp *Response) bool {
	alive := !resp.Close && !t.out.req.Close
	if _, ok := resp.Body.(*switched); ok {
		if t.give(answer{resp: resp}) { // before whoever waits sees that it is closed
			pc.handOver()
		}
		return false
	}
	if resp.Body == NoBody {
		alive = alive && pc.keep()
		t.give(answer{resp: resp})
		t.done(errRequestDone)
		return alive
	}
	over := make(chan bool, 2)
	b := &responseBody{pc: pc, turn: t, body: resp.Body, over: over, kept: make(chan struct{}, 1)}
	resp.Body = b
	if t.gzip && strings.EqualFold(resp.Header.Get("Content-Encoding"), "gzip") {
		resp.Header.Del("Content-Encoding")
		resp.Header.Del("Content-Length")
		resp.ContentLength = -1
		resp.Uncompressed = true
		resp.Body = &gzipBody{body: b}
	}
	if !t.give(answer{resp: resp}) {
		return false
	}
	select {
	case whole := <-over:
		alive = alive && whole && pc.keep()
		b.kept <- struct{}{}
	case <-t.ctx.Done():
		alive = false
		pc.close(context.Cause(t.ctx))
	case <-pc.closech:
		alive = false
	}
	t.done(errRequestDone)
	return alive
}

// handOver ends the goroutines of a connection that is the program's from now on.
func (pc *persistConn) handOver() {
	pc.mu.Lock()
	first := pc.closed == nil
	if first {
		pc.closed = errors.New("http: connection is the program's now")
	}
	pc.mu.Unlock()
	if first {
		close(pc.closech)
		pc.t.forget(pc)
	}
}

var errRequestDone = errors.New("net/http: request completed")

// keep makes the connection one of the idle ones, if it can be used again. The answer may be there
// before it is known that the request has been written.
func (pc *persistConn) keep() bool {
	const patience = 50
	for i := 0; ; i++ {
		pc.mu.Lock()
		wrote, closed := pc.wroteAll, pc.closed != nil
		pc.mu.Unlock()
		if closed || !wrote && i == patience {
			return false
		}
		if wrote {
			return pc.t.putIdle(pc) == nil
		}
		time.Sleep(time.Millisecond)
	}
}

// A responseBody tells its connection when it has been read or closed.
type responseBody struct {
	pc   *persistConn
	turn *turn
	body io.ReadCloser
	over chan bool
	kept chan struct{}

	mu     sync.Mutex
	closed bool
	err    error
}

// Read reads some of the body.
func (b *responseBody) Read(p []byte) (n int, err error) {
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return 0, errClosedBody
	}
	if b.err != nil {
		b.mu.Unlock()
		return 0, b.err
	}
	b.mu.Unlock()
	n, err = b.body.Read(p)
	if err == nil {
		return n, nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err == nil {
		b.err = b.failed(err)
	}
	return n, b.err
}

// failed tells the connection, and returns why.
func (b *responseBody) failed(err error) error {
	if b.closed {
		return err
	}
	b.over <- err == io.EOF
	if err == io.EOF {
		select { // the connection is idle before the program goes on
		case <-b.kept:
		case <-b.pc.closech:
		}
		return err
	}
	if b.turn.ctx.Err() != nil {
		if cause := context.Cause(b.turn.ctx); cause != errRequestDone {
			return cause
		}
	}
	return err
}

// Close gives the connection up if the body has not been read.
func (b *responseBody) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	if b.err == nil {
		b.over <- false
		select {
		case <-b.kept:
		case <-b.pc.closech:
		}
	}
	return nil
}

// A gzipBody unpacks; what is wrong with it is seen at the first Read.
type gzipBody struct {
	body io.ReadCloser
	zr   *gzip.Reader
	err  error
}

func (g *gzipBody) Read(p []byte) (n int, err error) {
	if g.zr == nil && g.err == nil {
		g.zr, g.err = gzip.NewReader(g.body)
	}
	if g.err != nil {
		return 0, g.err
	}
	return g.zr.Read(p)
}

func (g *gzipBody) Close() error { return g.body.Close() }
