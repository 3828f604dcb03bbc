// Package iotest has readers and writers for tests.
package iotest

import (
	"errors"
	"fmt"
	"io"
	"log"
)

// ErrTimeout is what TimeoutReader returns.
var ErrTimeout = errors.New("timeout")

// readFunc is a reader that is a function.
type readFunc func(p []byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// writeFunc is a writer that is a function.
type writeFunc func(p []byte) (int, error)

func (f writeFunc) Write(p []byte) (int, error) { return f(p) }

// OneByteReader returns a reader that reads one byte at a time.
func OneByteReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) { return r.Read(p[:min(len(p), 1)]) })
}

// HalfReader returns a reader that reads half of what it is asked for.
func HalfReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) { return r.Read(p[:(len(p)+1)/2]) })
}

// DataErrReader returns a reader that returns the error with the last data.
func DataErrReader(r io.Reader) io.Reader {
	ahead := make([]byte, 1024)
	var unread []byte
	var failed error
	return readFunc(func(p []byte) (n int, err error) {
		for {
			if len(unread) == 0 && failed == nil {
				got, e := r.Read(ahead)
				unread, failed = ahead[:got], e
			}
			if n > 0 || failed != nil && len(unread) == 0 {
				if len(unread) == 0 {
					err = failed
				}
				return n, err
			}
			n = copy(p, unread)
			unread = unread[n:]
			if len(p) == 0 {
				return 0, nil
			}
		}
	})
}

// TimeoutReader returns a reader whose second read returns ErrTimeout.
func TimeoutReader(r io.Reader) io.Reader {
	count := 0
	return readFunc(func(p []byte) (int, error) {
		if count++; count == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// ErrReader returns a reader that returns an error.
func ErrReader(err error) io.Reader {
	return readFunc(func([]byte) (int, error) { return 0, err })
}

// TruncateWriter returns a writer that writes n bytes and drops the rest silently.
func TruncateWriter(w io.Writer, n int64) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		if n <= 0 {
			return len(p), nil
		}
		part := p[:min(int64(len(p)), n)]
		wrote, err := w.Write(part)
		n -= int64(wrote)
		if err == nil {
			wrote = len(p)
		}
		return wrote, err
	})
}

// NewReadLogger returns a reader that logs what is read.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		report(prefix, p[:n], err)
		return n, err
	})
}

// NewWriteLogger returns a writer that logs what is written.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		n, err := w.Write(p)
		report(prefix, p[:n], err)
		return n, err
	})
}

func report(prefix string, data []byte, err error) {
	text := fmt.Sprintf("%s %x", prefix, data)
	if err != nil {
		text += fmt.Sprintf(": %v", err)
	}
	log.Print(text)
}
