package zlib

import (
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/adler32"
	"io"
)

// The levels of package flate.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

// A Writer packs what is written to it.
type Writer struct {
	w      io.Writer
	level  int
	dict   []byte
	pack   *flate.Writer
	sum    hash.Hash32
	headed bool
	closed bool
	err    error
}

// NewWriter returns a Writer that packs for w.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

// NewWriterLevel is NewWriter with a level.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	return NewWriterLevelDict(w, level, nil)
}

// NewWriterLevelDict is NewWriterLevel with a dictionary, which the reader must have too.
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("zlib: invalid compression level: %d", level)
	}
	return &Writer{w: w, level: level, dict: dict, sum: adler32.New()}, nil
}

// Reset makes z what it was when it was new, for another writer.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{w: w, level: z.level, dict: z.dict, pack: z.pack, sum: adler32.New()}
	if z.pack != nil {
		z.pack.Reset(w)
	}
}

// header writes the header, once.
func (z *Writer) header() error {
	if z.headed {
		return nil
	}
	z.headed = true
	var speed uint16
	switch z.level {
	case 2, 3, 4, 5:
		speed = 1
	case 6, DefaultCompression:
		speed = 2
	case 7, 8, 9:
		speed = 3
	}
	head := uint16(maxWindow<<4|methodFlate)<<8 | speed<<6
	if z.dict != nil {
		head |= flagDict
	}
	b := binary.BigEndian.AppendUint16(nil, head+31-head%31)
	if z.dict != nil {
		b = binary.BigEndian.AppendUint32(b, adler32.Checksum(z.dict))
	}
	if _, err := z.w.Write(b); err != nil {
		return err
	}
	if z.pack == nil {
		z.pack, _ = flate.NewWriterDict(z.w, z.level, z.dict)
	}
	return nil
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if z.err == nil {
		z.err = z.header()
	}
	if z.err != nil || len(p) == 0 {
		return 0, z.err
	}
	if n, z.err = z.pack.Write(p); z.err == nil {
		z.sum.Write(p)
	}
	return n, z.err
}

// Flush writes all data so that a reader can read it.
func (z *Writer) Flush() error {
	if z.err == nil {
		z.err = z.header()
	}
	if z.err == nil {
		z.err = z.pack.Flush()
	}
	return z.err
}

// Close writes all data and the end; it does not close the writer that z writes to.
func (z *Writer) Close() error {
	if z.err == nil {
		z.err = z.header()
	}
	if z.err != nil || z.closed {
		return z.err
	}
	z.closed = true
	if z.err = z.pack.Close(); z.err == nil {
		_, z.err = z.w.Write(z.sum.Sum(nil))
	}
	return z.err
}
