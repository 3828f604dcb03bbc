package gzip

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"time"
)

// The levels of package flate.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

// unknownOS is the OS of a file that does not tell.
const unknownOS = 255

// A Writer packs what is written to it. The header can be changed before the first Write.
type Writer struct {
	Header
	w      io.Writer
	level  int
	pack   *flate.Writer
	headed bool
	closed bool
	sum    uint32
	size   uint32
	err    error
}

// NewWriter returns a Writer that packs for w.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

// NewWriterLevel is NewWriter with a level.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("gzip: invalid compression level: %d", level)
	}
	z := &Writer{level: level}
	z.Reset(w)
	return z, nil
}

// Reset makes z what it was when it was new, for another writer.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{Header: Header{OS: unknownOS}, w: w, level: z.level, pack: z.pack}
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
	head := []byte{magic1, magic2, methodFlate, 0, 0, 0, 0, 0, 0, z.OS}
	if z.ModTime.After(time.Unix(0, 0)) {
		binary.LittleEndian.PutUint32(head[4:], uint32(z.ModTime.Unix()))
	}
	switch z.level {
	case BestCompression:
		head[8] = 2
	case BestSpeed:
		head[8] = 4
	}
	if z.Extra != nil {
		if len(z.Extra) > 0xffff {
			return errors.New("gzip.Write: Extra data is too large")
		}
		head[3] |= flagExtra
		head = binary.LittleEndian.AppendUint16(head, uint16(len(z.Extra)))
		head = append(head, z.Extra...)
	}
	for _, text := range []struct {
		flag byte
		s    string
	}{{flagName, z.Name}, {flagComment, z.Comment}} {
		if text.s == "" {
			continue
		}
		head[3] |= text.flag
		for _, r := range text.s {
			if r == 0 || r > 0xff {
				return errors.New("gzip.Write: non-Latin-1 header string")
			}
			head = append(head, byte(r))
		}
		head = append(head, 0)
	}
	if _, err := z.w.Write(head); err != nil {
		return err
	}
	if z.pack == nil {
		z.pack, _ = flate.NewWriter(z.w, z.level)
	}
	return nil
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if z.err == nil {
		z.err = z.header()
	}
	if z.err != nil {
		return 0, z.err
	}
	z.size += uint32(len(p))
	z.sum = crc32.Update(z.sum, crc32.IEEETable, p)
	n, z.err = z.pack.Write(p)
	return n, z.err
}

// Flush writes all data so that a reader can read it.
func (z *Writer) Flush() error {
	if z.err != nil || z.closed {
		return z.err
	}
	if z.err = z.header(); z.err == nil {
		z.err = z.pack.Flush()
	}
	return z.err
}

// Close writes all data and the end; it does not close the writer that z writes to.
func (z *Writer) Close() error {
	if z.err != nil || z.closed {
		return z.err
	}
	z.closed = true
	if z.err = z.header(); z.err == nil {
		z.err = z.pack.Close()
	}
	if z.err == nil {
		end := binary.LittleEndian.AppendUint32(nil, z.sum)
		_, z.err = z.w.Write(binary.LittleEndian.AppendUint32(end, z.size))
	}
	return z.err
}
