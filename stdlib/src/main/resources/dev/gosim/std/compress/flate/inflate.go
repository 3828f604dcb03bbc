// Package flate packs and unpacks data as RFC 1951 says. What it packs Go unpacks, and the other way
// round; how small data becomes is not exactly the same.
package flate

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"
)

// A CorruptInputError tells where the data is not packed data.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "flate: corrupt input before offset " + strconv.FormatInt(int64(e), 10)
}

// An InternalError is a mistake of this package.
type InternalError string

func (e InternalError) Error() string { return "flate: internal error: " + string(e) }

// A ReadError is no longer returned.
type ReadError struct {
	Offset int64
	Err    error
}

func (e *ReadError) Error() string {
	return "flate: read error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// A WriteError is no longer returned.
type WriteError struct {
	Offset int64
	Err    error
}

func (e *WriteError) Error() string {
	return "flate: write error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// Resetter is what the readers of NewReader can do.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

// A Reader can be read without taking more than was packed.
type Reader interface {
	io.Reader
	io.ByteReader
}

type inflater struct{}

func newInflater(dict []byte) *inflater

// next unpacks from in to out; state is 0, or that of the end, or of data that is not packed data.
func (i *inflater) next(in, out []byte) (used, made, state int)

const (
	ended   = 1
	corrupt = 2
)

// unpacker is what NewReader returns.
type unpacker struct {
	r      Reader
	i      *inflater
	offset int64
	err    error
}

// NewReader returns a reader of what r has packed.
func NewReader(r io.Reader) io.ReadCloser { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for data that was packed with a dictionary.
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser {
	u := new(unpacker)
	u.Reset(r, dict)
	return u
}

func (u *unpacker) Reset(r io.Reader, dict []byte) error {
	from, ok := r.(Reader)
	if !ok {
		from = bufio.NewReader(r)
	}
	*u = unpacker{r: from, i: newInflater(dict)}
	return nil
}

func (u *unpacker) Close() error {
	if u.err == io.EOF {
		return nil
	}
	return u.err
}

func (u *unpacker) Read(p []byte) (int, error) {
	if len(p) == 0 && u.err == nil {
		return 0, nil
	}
	for u.err == nil {
		n, err := u.step(p)
		u.err = err
		if n > 0 {
			return n, err
		}
	}
	return 0, u.err
}

// step unpacks some data, of which r gives no more than is used.
func (u *unpacker) step(p []byte) (int, error) {
	if used, made, state := u.i.next(nil, p); made > 0 || state != 0 {
		return u.result(used, made, state)
	}
	switch r := u.r.(type) {
	case *bufio.Reader:
		if _, err := r.Peek(1); err != nil {
			return 0, noEOF(err)
		}
		in, _ := r.Peek(r.Buffered())
		used, made, state := u.i.next(in, p)
		r.Discard(used)
		return u.result(used, made, state)
	case *bytes.Buffer:
		if r.Len() == 0 {
			return 0, io.ErrUnexpectedEOF
		}
		used, made, state := u.i.next(r.Bytes(), p)
		r.Next(used)
		return u.result(used, made, state)
	case *bytes.Reader:
		return u.stepBack(r, p)
	case *strings.Reader:
		return u.stepBack(r, p)
	}
	b, err := u.r.ReadByte()
	if err != nil {
		return 0, noEOF(err)
	}
	return u.result(u.i.next([]byte{b}, p))
}

// stepBack is step for a reader that can go back to what is not used.
func (u *unpacker) stepBack(r io.ReadSeeker, p []byte) (int, error) {
	in := make([]byte, 4096)
	n, err := r.Read(in)
	if n == 0 {
		return 0, noEOF(err)
	}
	used, made, state := u.i.next(in[:n], p)
	r.Seek(int64(used-n), io.SeekCurrent)
	return u.result(used, made, state)
}

func (u *unpacker) result(used, made, state int) (int, error) {
	u.offset += int64(used)
	switch state {
	case ended:
		return made, io.EOF
	case corrupt:
		return made, CorruptInputError(u.offset)
	}
	return made, nil
}

// noEOF makes an end that comes too soon an error.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
