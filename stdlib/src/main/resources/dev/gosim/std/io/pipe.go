package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe is the error of reading from or writing to a closed pipe.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// onceError keeps the first error stored.
type onceError struct {
	sync.Mutex
	err error
}

func (a *onceError) store(err error) {
	a.Lock()
	defer a.Unlock()
	if a.err == nil {
		a.err = err
	}
}

func (a *onceError) load() error {
	a.Lock()
	defer a.Unlock()
	return a.err
}

// pipe is what both ends of a pipe share: writers hand over their bytes, readers answer how many
// they took.
type pipe struct {
	writing sync.Mutex
	bytes   chan []byte
	taken   chan int

	once     sync.Once
	done     chan struct{}
	readErr  onceError
	writeErr onceError
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readClosed()
	default:
	}
	select {
	case bw := <-p.bytes:
		n = copy(b, bw)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readClosed()
	}
}

func (p *pipe) closeRead(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	p.readErr.store(err)
	p.once.Do(func() { close(p.done) })
	return nil
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeClosed()
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.bytes <- b:
			m := <-p.taken
			b = b[m:]
			n += m
		case <-p.done:
			return n, p.writeClosed()
		}
	}
	return n, nil
}

func (p *pipe) closeWrite(err error) error {
	if err == nil {
		err = EOF
	}
	p.writeErr.store(err)
	p.once.Do(func() { close(p.done) })
	return nil
}

func (p *pipe) readClosed() error {
	readErr := p.readErr.load()
	if writeErr := p.writeErr.load(); readErr == nil && writeErr != nil {
		return writeErr
	}
	return ErrClosedPipe
}

func (p *pipe) writeClosed() error {
	writeErr := p.writeErr.load()
	if readErr := p.readErr.load(); writeErr == nil && readErr != nil {
		return readErr
	}
	return ErrClosedPipe
}

// PipeReader is the reading end of a pipe.
type PipeReader struct{ pipe }

// Read waits for a writer or the end of the pipe.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	return r.pipe.read(data)
}

// Close closes the reader; writes get ErrClosedPipe.
func (r *PipeReader) Close() error {
	return r.CloseWithError(nil)
}

// CloseWithError closes the reader; writes get err.
func (r *PipeReader) CloseWithError(err error) error {
	return r.pipe.closeRead(err)
}

// PipeWriter is the writing end of a pipe.
type PipeWriter struct{ r PipeReader }

// Write waits until readers took all data, or the pipe is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	return w.r.pipe.write(data)
}

// Close closes the writer; reads get EOF.
func (w *PipeWriter) Close() error {
	return w.CloseWithError(nil)
}

// CloseWithError closes the writer; reads get err.
func (w *PipeWriter) CloseWithError(err error) error {
	return w.r.pipe.closeWrite(err)
}

// Pipe makes a synchronous pipe.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{r: PipeReader{pipe: pipe{
		bytes: make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}}}
	return &w.r, w
}
