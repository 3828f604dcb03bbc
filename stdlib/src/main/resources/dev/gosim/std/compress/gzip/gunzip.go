// Package gzip reads and writes gzip files, RFC 1952.
package gzip

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"time"
)

var (
	ErrChecksum = errors.New("gzip: invalid checksum")
	ErrHeader   = errors.New("gzip: invalid header")
)

// What the first bytes of a file are, and the flags of what follows them.
const (
	magic1      = 0x1f
	magic2      = 0x8b
	methodFlate = 8

	flagHeaderSum = 1 << 1
	flagExtra     = 1 << 2
	flagName      = 1 << 3
	flagComment   = 1 << 4
)

// maxText is how long a name or a comment may be.
const maxText = 512

// The Header is what a file tells of itself.
type Header struct {
	Comment string
	Extra   []byte
	ModTime time.Time
	Name    string
	OS      byte
}

// A Reader reads what a gzip file has packed; of several files behind each other, all.
type Reader struct {
	Header
	r      flate.Reader
	unpack io.ReadCloser
	sum    uint32
	size   uint32
	err    error
	single bool
}

// NewReader returns a Reader of a file, whose header it reads.
func NewReader(r io.Reader) (*Reader, error) {
	z := new(Reader)
	if err := z.Reset(r); err != nil {
		return nil, err
	}
	return z, nil
}

// Reset makes z what NewReader returns.
func (z *Reader) Reset(r io.Reader) error {
	from, ok := r.(flate.Reader)
	if !ok {
		from = bufio.NewReader(r)
	}
	*z = Reader{r: from, unpack: z.unpack}
	z.err = z.header()
	return z.err
}

// Multistream says whether the files behind the first one are read too.
func (z *Reader) Multistream(ok bool) { z.single = !ok }

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// header reads a header. At the end of the file it returns io.EOF.
func (z *Reader) header() error {
	h := headerReader{r: z.r}
	head := make([]byte, 10)
	if _, err := io.ReadFull(z.r, head); err != nil {
		return err
	}
	h.sum = crc32.ChecksumIEEE(head)
	if head[0] != magic1 || head[1] != magic2 || head[2] != methodFlate {
		return ErrHeader
	}
	flags := head[3]
	z.Header = Header{OS: head[9]}
	if t := binary.LittleEndian.Uint32(head[4:]); t > 0 {
		z.ModTime = time.Unix(int64(t), 0)
	}
	if flags&flagExtra != 0 {
		size := h.bytes(2)
		if h.err == nil {
			z.Extra = h.bytes(int(binary.LittleEndian.Uint16(size)))
		}
	}
	if flags&flagName != 0 {
		z.Name = h.text()
	}
	if flags&flagComment != 0 {
		z.Comment = h.text()
	}
	if flags&flagHeaderSum != 0 {
		want := uint16(h.sum)
		if got := h.bytes(2); h.err == nil && binary.LittleEndian.Uint16(got) != want {
			return ErrHeader
		}
	}
	if h.err != nil {
		return noEOF(h.err)
	}
	z.sum, z.size = 0, 0
	if z.unpack == nil {
		z.unpack = flate.NewReader(z.r)
		return nil
	}
	return z.unpack.(flate.Resetter).Reset(z.r, nil)
}

// headerReader reads the parts of a header until one cannot be read.
type headerReader struct {
	r   flate.Reader
	sum uint32
	err error
}

func (h *headerReader) bytes(n int) []byte {
	b := make([]byte, n)
	if h.err == nil {
		_, h.err = io.ReadFull(h.r, b)
		h.sum = crc32.Update(h.sum, crc32.IEEETable, b)
	}
	return b
}

// text reads Latin-1 up to a zero.
func (h *headerReader) text() string {
	var runes []rune
	for h.err == nil {
		b := h.bytes(1)[0]
		if h.err == nil && b == 0 {
			return string(runes)
		}
		if len(runes) == maxText-1 {
			h.err = ErrHeader
		}
		runes = append(runes, rune(b))
	}
	return ""
}

func (z *Reader) Read(p []byte) (n int, err error) {
	for z.err == nil {
		n, z.err = z.unpack.Read(p)
		z.sum = crc32.Update(z.sum, crc32.IEEETable, p[:n])
		z.size += uint32(n)
		if z.err != io.EOF {
			return n, z.err
		}
		z.err = z.next()
		if n > 0 {
			return n, z.err
		}
	}
	return 0, z.err
}

// next checks what is at the end of a file, and begins the next one.
func (z *Reader) next() error {
	end := make([]byte, 8)
	if _, err := io.ReadFull(z.r, end); err != nil {
		return noEOF(err)
	}
	if binary.LittleEndian.Uint32(end) != z.sum || binary.LittleEndian.Uint32(end[4:]) != z.size {
		return ErrChecksum
	}
	if z.single {
		return io.EOF
	}
	first := z.Header // of several files in a row it tells of the first
	err := z.header()
	z.Header = first
	return err
}

// Close does not close the reader that z reads.
func (z *Reader) Close() error { return z.unpack.Close() }
