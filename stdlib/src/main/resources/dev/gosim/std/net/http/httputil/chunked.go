package httputil

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// ErrLineTooLong is about the line before a chunk.
var ErrLineTooLong = errors.New("header line too long")

// longestLine is how long the line before a chunk may be.
const longestLine = 4096

// NewChunkedWriter writes what it is given as chunks; Close writes the last, empty one, without the line after it.
func NewChunkedWriter(w io.Writer) io.WriteCloser { return &chunkedWriter{w} }

type chunkedWriter struct{ w io.Writer }

func (c *chunkedWriter) Write(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	if _, err = fmt.Fprintf(c.w, "%x\r\n", len(p)); err != nil {
		return 0, err
	}
	if n, err = c.w.Write(p); err != nil {
		return n, err
	}
	if n != len(p) {
		return n, io.ErrShortWrite
	}
	if _, err = io.WriteString(c.w, "\r\n"); err != nil {
		return n, err
	}
	if b, ok := c.w.(*bufio.Writer); ok {
		err = b.Flush()
	}
	return n, err
}

func (c *chunkedWriter) Close() error {
	_, err := io.WriteString(c.w, "0\r\n")
	return err
}

// NewChunkedReader takes chunks apart, and ends after the last one; what follows it is left in r.
func NewChunkedReader(r io.Reader) io.Reader {
	br, ok := r.(*bufio.Reader)
	if !ok {
		br = bufio.NewReader(r)
	}
	return &chunkedReader{r: br}
}

type chunkedReader struct {
	r      *bufio.Reader
	left   uint64 // of this chunk
	inside bool   // a chunk whose end was not seen
	spare  int64  // bytes that are no data beyond what is usual
	err    error
}

func (c *chunkedReader) Read(p []byte) (n int, err error) {
	for c.err == nil {
		switch {
		case c.inside && c.left == 0:
			if n > 0 && c.r.Buffered() < 2 {
				return n, nil // rather what is there than wait
			}
			c.err = c.endOfChunk()
		case c.left == 0:
			if n > 0 && !c.lineBuffered() {
				return n, nil
			}
			c.err = c.nextChunk()
		case len(p) == 0:
			return n, nil
		default:
			var m int
			m, c.err = c.r.Read(p[:min(uint64(len(p)), c.left)])
			n += m
			p = p[m:]
			c.left -= uint64(m)
			if c.err == io.EOF {
				c.err = io.ErrUnexpectedEOF
			}
		}
	}
	return n, c.err
}

func (c *chunkedReader) lineBuffered() bool {
	b, _ := c.r.Peek(c.r.Buffered())
	return bytes.IndexByte(b, '\n') >= 0
}

func (c *chunkedReader) endOfChunk() error {
	var end [2]byte
	if _, err := io.ReadFull(c.r, end[:]); err == io.EOF || err == io.ErrUnexpectedEOF {
		return io.ErrUnexpectedEOF
	} else if err != nil {
		return err
	}
	if string(end[:]) != "\r\n" {
		return errors.New("malformed chunked encoding")
	}
	c.inside = false
	return nil
}

// nextChunk reads the line with a chunk's length; extensions after it count as waste, of which there may be some.
func (c *chunkedReader) nextChunk() error {
	line, err := c.line()
	if err != nil {
		return err
	}
	c.spare += int64(len(line)) + 2
	line, _, _ = bytes.Cut(line, []byte(";"))
	if c.left, err = hex(bytes.TrimRight(line, " \t")); err != nil {
		return err
	}
	if c.left == 0 {
		return io.EOF
	}
	c.inside = true
	const always, most = 16, 16 << 10
	c.spare = max(c.spare-always-int64(2*c.left), 0)
	if c.spare > most {
		return errors.New("chunked encoding contains too much non-data")
	}
	return nil
}

func (c *chunkedReader) line() ([]byte, error) {
	b, err := c.r.ReadSlice('\n')
	switch {
	case err == io.EOF:
		return nil, io.ErrUnexpectedEOF
	case err == bufio.ErrBufferFull:
		return nil, ErrLineTooLong
	case err != nil:
		return nil, err
	}
	cr := bytes.IndexByte(b, '\r')
	switch {
	case cr < 0:
		return nil, errors.New("chunked line ends with bare LF")
	case cr != len(b)-2:
		return nil, errors.New("invalid CR in chunked line")
	case len(b) >= longestLine:
		return nil, ErrLineTooLong
	}
	return b[:cr], nil
}

func hex(digits []byte) (n uint64, err error) {
	if len(digits) == 0 {
		return 0, errors.New("empty hex number for chunk length")
	}
	for i, b := range digits {
		if i == 16 {
			return 0, errors.New("http chunk length too large")
		}
		d := bytes.IndexByte([]byte("0123456789abcdef"), b|0x20)
		if d < 0 || b < '0' {
			return 0, errors.New("invalid byte in chunk length")
		}
		n = n<<4 | uint64(d)
	}
	return n, nil
}
