// Package zlib reads and writes data packed as RFC 1950 says.
package zlib

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
	"io"
)

const (
	methodFlate = 8
	maxWindow   = 7
	flagDict    = 1 << 5
)

var (
	ErrChecksum   = errors.New("zlib: invalid checksum")
	ErrDictionary = errors.New("zlib: invalid dictionary")
	ErrHeader     = errors.New("zlib: invalid header")
)

// Resetter is what the readers of NewReader can do.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

type reader struct {
	r      flate.Reader
	unpack io.ReadCloser
	sum    hash.Hash32
	err    error
}

// NewReader returns a reader of what r has packed.
func NewReader(r io.Reader) (io.ReadCloser, error) { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for data that was packed with a dictionary.
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error) {
	z := new(reader)
	if err := z.Reset(r, dict); err != nil {
		return nil, err
	}
	return z, nil
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (z *reader) Reset(r io.Reader, dict []byte) error {
	from, ok := r.(flate.Reader)
	if !ok {
		from = bufio.NewReader(r)
	}
	*z = reader{r: from, unpack: z.unpack, sum: adler32.New()}
	z.err = z.header(dict)
	return z.err
}

func (z *reader) header(dict []byte) error {
	head := make([]byte, 2)
	if _, err := io.ReadFull(z.r, head); err != nil {
		return noEOF(err)
	}
	if head[0]&0xf != methodFlate || head[0]>>4 > maxWindow || binary.BigEndian.Uint16(head)%31 != 0 {
		return ErrHeader
	}
	if head[1]&flagDict == 0 {
		dict = nil
	} else {
		id := make([]byte, 4)
		if _, err := io.ReadFull(z.r, id); err != nil {
			return noEOF(err)
		}
		if binary.BigEndian.Uint32(id) != adler32.Checksum(dict) {
			return ErrDictionary
		}
	}
	if z.unpack == nil {
		z.unpack = flate.NewReaderDict(z.r, dict)
		return nil
	}
	return z.unpack.(flate.Resetter).Reset(z.r, dict)
}

func (z *reader) Read(p []byte) (int, error) {
	if z.err != nil {
		return 0, z.err
	}
	n, err := z.unpack.Read(p)
	z.sum.Write(p[:n])
	if z.err = err; err != io.EOF {
		return n, err
	}
	end := make([]byte, 4)
	if _, err := io.ReadFull(z.r, end); err != nil {
		z.err = noEOF(err)
	} else if binary.BigEndian.Uint32(end) != z.sum.Sum32() {
		z.err = ErrChecksum
	}
	return n, z.err
}

// Close does not close the reader that is read.
func (z *reader) Close() error {
	if z.err != nil && z.err != io.EOF {
		return z.err
	}
	z.err = z.unpack.Close()
	return z.err
}
