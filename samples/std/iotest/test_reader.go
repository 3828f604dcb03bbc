// TestReader finds what is wrong with readers.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
)

type onlyReader struct{ io.Reader }

// A bad reader changes one thing that a good one does.
type bad struct {
	*strings.Reader
	read   func(p []byte, n int, err error) (int, error)
	seek   func(offset int64, whence int, at int64) (int64, error)
	readAt func(p []byte, off int64, n int, err error) (int, error)
	calls  int
}

func (b *bad) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if b.read != nil {
		return b.read(p, n, err)
	}
	return n, err
}

func (b *bad) Seek(offset int64, whence int) (int64, error) {
	at, err := b.Reader.Seek(offset, whence)
	b.calls++
	if b.seek != nil {
		return b.seek(offset, whence, at)
	}
	return at, err
}

func (b *bad) ReadAt(p []byte, off int64) (int, error) {
	n, err := b.Reader.ReadAt(p, off)
	if b.readAt != nil {
		return b.readAt(p, off, n, err)
	}
	return n, err
}

const content = "hello, readers"

func try(name string, r io.Reader, want string) {
	fmt.Printf("%s: %v\n", name, iotest.TestReader(r, []byte(want)))
}

func main() {
	try("strings", strings.NewReader(content), content)
	try("bytes", bytes.NewReader([]byte(content)), content)
	try("buffer", bytes.NewBufferString(content), content)
	try("empty", strings.NewReader(""), "")
	try("one byte", strings.NewReader("x"), "x")
	try("section", io.NewSectionReader(strings.NewReader("..."+content+"..."), 3, int64(len(content))), content)
	try("halves", iotest.HalfReader(strings.NewReader(content)), content)
	try("one byte at a time", iotest.OneByteReader(onlyReader{strings.NewReader(content)}), content)
	try("timeout", iotest.TimeoutReader(strings.NewReader(content)), content)
	try("error", iotest.ErrReader(errors.New("broken")), content)
	try("other content", strings.NewReader(content), "something else")
	try("longer", strings.NewReader(content), content+"!")

	boom := errors.New("boom")
	for i, b := range []*bad{
		{read: func(p []byte, n int, err error) (int, error) {
			if len(p) == 3 {
				return n, boom
			}
			return n, err
		}},
		{read: func(p []byte, n int, err error) (int, error) {
			if len(p) == 10 {
				return 0, boom
			}
			return n, err
		}},
		{read: func(p []byte, n int, err error) (int, error) {
			if len(p) > 100 {
				return n, boom
			}
			return n, err
		}},
		{seek: func(offset int64, whence int, at int64) (int64, error) { return at + 1, nil }},
		{seek: func(offset int64, whence int, at int64) (int64, error) { return at, boom }},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) { return 1, boom }},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) { p[0] = 'x'; return n, err }},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) {
			if off == int64(len(content)) {
				return 1, nil
			}
			return n, err
		}},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) {
			if len(p) > len(content) {
				return n, nil
			}
			return n, err
		}},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) {
			if off == 3 {
				return 1, io.EOF
			}
			return n, err
		}},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) {
			if off == int64(len(content)-1) {
				return 1, boom
			}
			return n, err
		}},
		{readAt: func(p []byte, off int64, n int, err error) (int, error) {
			if off == 5 {
				p[0] = '?'
			}
			return n, err
		}},
	} {
		b.Reader = strings.NewReader(content)
		try(fmt.Sprint("bad ", i), b, content)
	}
	for wrong := 1; wrong <= 9; wrong++ {
		b := &bad{Reader: strings.NewReader(content)}
		b.seek = func(offset int64, whence int, at int64) (int64, error) {
			if b.calls == wrong {
				return at + 100, nil
			}
			return at, nil
		}
		try(fmt.Sprint("seek ", wrong), b, content)
		b = &bad{Reader: strings.NewReader(content)}
		b.seek = func(offset int64, whence int, at int64) (int64, error) {
			if b.calls == wrong {
				b.Reader.Seek(1, io.SeekStart)
			}
			return at, nil
		}
		try(fmt.Sprint("move ", wrong), b, content)
	}
}
