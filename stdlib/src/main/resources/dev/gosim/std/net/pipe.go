package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// A pipeDeadline is a channel that is closed when the time has come.
type pipeDeadline struct {
	mu    sync.Mutex
	timer *time.Timer
	late  chan struct{}
}

func (d *pipeDeadline) set(t time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer != nil && !d.timer.Stop() {
		<-d.late // it was on its way
	}
	d.timer = nil
	passed := false
	select {
	case <-d.late:
		passed = true
	default:
	}
	wait := time.Until(t)
	if passed && (t.IsZero() || wait > 0) {
		d.late = make(chan struct{})
	}
	switch {
	case t.IsZero():
	case wait > 0:
		late := d.late
		d.timer = time.AfterFunc(wait, func() { close(late) })
	case !passed:
		close(d.late)
	}
}

func (d *pipeDeadline) wait() chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.late
}

func isOver(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

// A pipe is one end of Pipe. What one end writes is handed over piece by piece: the piece goes
// through one channel, how much of it was taken comes back through the other.
type pipe struct {
	writing sync.Mutex // one Write at a time

	pieces, theirs chan []byte // theirs is what we write to
	took, tookOur  chan int

	once       sync.Once
	done       chan struct{}
	doneRemote chan struct{}

	readDeadline  pipeDeadline
	writeDeadline pipeDeadline
}

// Pipe makes a connection within the program, without buffer.
func Pipe() (Conn, Conn) {
	ab, ba := make(chan []byte), make(chan []byte)
	tookAB, tookBA := make(chan int), make(chan int)
	doneA, doneB := make(chan struct{}), make(chan struct{})
	a := &pipe{pieces: ba, theirs: ab, took: tookBA, tookOur: tookAB, done: doneA, doneRemote: doneB}
	b := &pipe{pieces: ab, theirs: ba, took: tookAB, tookOur: tookBA, done: doneB, doneRemote: doneA}
	for _, p := range []*pipe{a, b} {
		p.readDeadline.late = make(chan struct{})
		p.writeDeadline.late = make(chan struct{})
	}
	return a, b
}

func (*pipe) LocalAddr() Addr  { return pipeAddr{} }
func (*pipe) RemoteAddr() Addr { return pipeAddr{} }

func (p *pipe) wrap(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.read(b)
	return n, p.wrap("read", err)
}

func (p *pipe) read(b []byte) (int, error) {
	switch {
	case isOver(p.done):
		return 0, io.ErrClosedPipe
	case isOver(p.doneRemote):
		return 0, io.EOF
	case isOver(p.readDeadline.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case piece := <-p.pieces:
		n := copy(b, piece)
		p.took <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.doneRemote:
		return 0, io.EOF
	case <-p.readDeadline.wait():
		return 0, os.ErrDeadlineExceeded
	}
}

func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.write(b)
	return n, p.wrap("write", err)
}

func (p *pipe) write(b []byte) (n int, err error) {
	switch {
	case isOver(p.done), isOver(p.doneRemote):
		return 0, io.ErrClosedPipe
	case isOver(p.writeDeadline.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.theirs <- b:
			taken := <-p.tookOur
			b = b[taken:]
			n += taken
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.doneRemote:
			return n, io.ErrClosedPipe
		case <-p.writeDeadline.wait():
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipe) SetDeadline(t time.Time) error {
	if err := p.SetReadDeadline(t); err != nil {
		return err
	}
	return p.SetWriteDeadline(t)
}

func (p *pipe) SetReadDeadline(t time.Time) error {
	if isOver(p.done) || isOver(p.doneRemote) {
		return io.ErrClosedPipe
	}
	p.readDeadline.set(t)
	return nil
}

func (p *pipe) SetWriteDeadline(t time.Time) error {
	if isOver(p.done) || isOver(p.doneRemote) {
		return io.ErrClosedPipe
	}
	p.writeDeadline.set(t)
	return nil
}

func (p *pipe) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}
