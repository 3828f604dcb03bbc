package os

import (
	"io"
	"sync"
	"syscall"
)

// pipe is what both ends of Pipe share.
type pipe struct {
	mu         sync.Mutex
	changed    sync.Cond
	buf        []byte
	noReader   bool
	noWriter   bool
	readerName string
	readers    int // a child that has an end counts beside the file
	writers    int
}

const pipeCapacity = 64 * 1024

// Pipe returns a connected pair of files; what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	p := &pipe{readerName: "|0", readers: 1, writers: 1}
	p.changed.L = &p.mu
	return &File{&file{name: "|0", pipe: p}}, &File{&file{name: "|1", pipe: p}}, nil
}

func (p *pipe) read(name string, b []byte) (int, error) {
	if name != p.readerName {
		return 0, pathError("read", name, syscall.EBADF)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.buf) == 0 && len(b) > 0 {
		if p.noReader {
			return 0, &PathError{Op: "read", Path: name, Err: ErrClosed}
		}
		if p.noWriter {
			return 0, io.EOF
		}
		p.changed.Wait()
	}
	n := copy(b, p.buf)
	p.buf = p.buf[n:]
	p.changed.Broadcast()
	return n, nil
}

func (p *pipe) write(name string, b []byte) (n int, err error) {
	if name == p.readerName {
		return 0, pathError("write", name, syscall.EBADF)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(b) > 0 {
		if p.noReader {
			return n, pathError("write", name, syscall.EPIPE)
		}
		if p.noWriter {
			return n, &PathError{Op: "write", Path: name, Err: ErrClosed}
		}
		if room := pipeCapacity - len(p.buf); room > 0 {
			m := min(room, len(b))
			p.buf = append(p.buf, b[:m]...)
			b = b[m:]
			n += m
			p.changed.Broadcast()
			continue
		}
		p.changed.Wait()
	}
	return n, nil
}

func (p *pipe) close(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if name == p.readerName {
		p.readers--
		p.noReader = p.readers == 0
	} else {
		p.writers--
		p.noWriter = p.writers == 0
	}
	p.changed.Broadcast()
}

// share counts one more user of an end.
func (p *pipe) share(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if name == p.readerName {
		p.readers++
	} else {
		p.writers++
	}
}
