package flate

import (
	"errors"
	"fmt"
	"io"
)

// The levels: the higher, the smaller and slower.
const (
	NoCompression      = 0
	BestSpeed          = 1
	BestCompression    = 9
	DefaultCompression = -1
	HuffmanOnly        = -2
)

type deflater struct{}

func newDeflater(level int, dict []byte) *deflater

// give gives the data that take is to pack next.
func (d *deflater) give(in []byte)

// finish says that there is no more data.
func (d *deflater) finish()

// take returns how much of out it has filled.
func (d *deflater) take(out []byte, flush bool) int

var errClosed = errors.New("flate: closed writer")

// A Writer packs what is written to it.
type Writer struct {
	w       io.Writer
	d       *deflater
	level   int
	dict    []byte
	buf     []byte
	pending bool // whether there is data since the last Flush
	err     error
}

// NewWriter returns a Writer that packs for w.
func NewWriter(w io.Writer, level int) (*Writer, error) { return NewWriterDict(w, level, nil) }

// NewWriterDict is NewWriter with a dictionary, which the reader must have too.
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("flate: invalid compression level %d: want value in range [-2, 9]", level)
	}
	z := &Writer{level: level, dict: append([]byte(nil), dict...), buf: make([]byte, 4096)}
	z.Reset(w)
	return z, nil
}

// Reset makes z what it was when it was new, for another writer.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{w: w, d: newDeflater(z.level, z.dict), level: z.level, dict: z.dict, buf: z.buf}
}

// drain writes what is packed.
func (z *Writer) drain(flush bool) {
	for z.err == nil {
		n := z.d.take(z.buf, flush)
		if n > 0 {
			_, z.err = z.w.Write(z.buf[:n])
		}
		if n < len(z.buf) {
			return
		}
	}
}

func (z *Writer) Write(data []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	if len(data) > 0 {
		z.pending = true
		z.d.give(data)
		z.drain(false)
	}
	if z.err != nil {
		return 0, z.err
	}
	return len(data), nil
}

// Flush writes all data so that a reader can read it.
func (z *Writer) Flush() error {
	if z.err == nil && !z.pending {
		_, z.err = z.w.Write([]byte{0, 0, 0, 0xff, 0xff})
		return z.err
	}
	z.drain(true)
	z.pending = false
	return z.err
}

// Close writes all data and the end.
func (z *Writer) Close() error {
	if z.err == errClosed {
		return nil
	}
	if z.err != nil {
		return z.err
	}
	if z.pending {
		z.d.finish()
		z.drain(false)
	} else {
		_, z.err = z.w.Write([]byte{1, 0, 0, 0xff, 0xff})
	}
	if z.err != nil {
		return z.err
	}
	z.err = errClosed
	return nil
}
