// Package multipart reads and writes messages of several parts, such as forms with files.
package multipart

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"path/filepath"
	"strings"
)

// A Reader goes through the parts of a message.
type Reader struct {
	br       *bufio.Reader
	boundary []byte // with the dashes before it
	newline  string
	parts    int
	current  *Part
}

// What is looked at of a part at a time.
const window = 32 << 10

// NewReader reads a message whose Content-Type has that boundary.
func NewReader(r io.Reader, boundary string) *Reader {
	return &Reader{
		br:       bufio.NewReaderSize(r, window+len(boundary)+8),
		boundary: []byte("--" + boundary),
		newline:  "\r\n",
	}
}

// A Part is one of the parts.
type Part struct {
	Header textproto.MIMEHeader

	r      *Reader
	ready  int // bytes of its content that are buffered
	begun  bool
	after  error // what follows them
	params map[string]string
	kind   string
}

func (p *Part) disposition() {
	if p.params == nil {
		var err error
		p.kind, p.params, err = mime.ParseMediaType(p.Header.Get("Content-Disposition"))
		if err != nil || p.params == nil {
			p.params = map[string]string{}
		}
	}
}

// FormName returns the name of the part in a form, or "".
func (p *Part) FormName() string {
	p.disposition()
	if p.kind != "form-data" {
		return ""
	}
	return p.params["name"]
}

// FileName returns the name of the part's file, without folders, or "".
func (p *Part) FileName() string {
	p.disposition()
	if name := p.params["filename"]; name != "" {
		return filepath.Base(name)
	}
	return ""
}

// Read reads some of the content.
func (p *Part) Read(d []byte) (n int, err error) {
	for p.ready == 0 {
		if p.after != nil {
			return 0, p.after
		}
		p.look()
	}
	n, err = p.r.br.Read(d[:min(len(d), p.ready)])
	p.ready -= n
	p.begun = true
	if p.ready == 0 && err == nil {
		err = p.after
	}
	return n, err
}

// look finds out how much of what is buffered belongs to the part.
func (p *Part) look() {
	br := p.r.br
	if _, err := br.Peek(br.Buffered() + 1); err != nil && err != bufio.ErrBufferFull {
		p.after = unexpected(err)
	}
	buf, _ := br.Peek(br.Buffered())
	if !p.begun && bytes.HasPrefix(buf, p.r.boundary) && p.r.ends(buf[len(p.r.boundary):]) == 1 {
		p.after = io.EOF // nothing at all
		return
	}
	before := append([]byte(p.r.newline), p.r.boundary...)
	for from := 0; ; {
		i := bytes.Index(buf[from:], before)
		if i < 0 {
			keep := min(len(buf), len(before)-1)
			if !p.begun {
				keep = min(len(buf), len(before))
			}
			p.ready = len(buf) - keep
			if p.after != nil {
				p.ready = len(buf)
			}
			return
		}
		switch p.r.ends(buf[from+i+len(before):]) {
		case 1:
			p.ready, p.after = from+i, io.EOF
			return
		case 0: // more is needed to tell
			p.ready = from + i
			if p.after != nil {
				p.ready = len(buf)
			}
			return
		}
		from += i + len(before)
	}
}

// ends tells whether a boundary ends there: 1, -1 if not, 0 if that cannot be told yet.
func (r *Reader) ends(rest []byte) int {
	if len(rest) == 0 {
		return 0
	}
	switch c := rest[0]; {
	case c == ' ' || c == '\t' || c == '\r' || c == '\n':
		return 1
	case c == '-' && len(rest) == 1:
		return 0
	case c == '-' && rest[1] == '-':
		return 1
	}
	return -1
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// Close skips the rest of the part.
func (p *Part) Close() error {
	io.Copy(io.Discard, p)
	return nil
}

// NextRawPart is NextPart: no encoding of a part is undone.
func (r *Reader) NextRawPart() (*Part, error) { return r.NextPart() }

// NextPart returns the next part, and io.EOF after the last one.
func (r *Reader) NextPart() (*Part, error) {
	if r.current != nil {
		r.current.Close()
	}
	if string(r.boundary) == "--" {
		return nil, fmt.Errorf("multipart: boundary is empty")
	}
	expected := false
	for {
		line, err := r.br.ReadSlice('\n')
		if err == io.EOF && r.isEnd(line) {
			return nil, io.EOF
		}
		if err != nil {
			return nil, fmt.Errorf("multipart: NextPart: %w", err)
		}
		switch {
		case r.isBoundary(line):
			return r.begin()
		case r.isEnd(line):
			return nil, io.EOF
		case expected:
			return nil, fmt.Errorf("multipart: expecting a new Part; got line %q", string(line))
		case r.parts == 0:
			continue // what stands before the first part
		case string(line) == r.newline:
			expected = true
		default:
			return nil, fmt.Errorf("multipart: unexpected line in Next(): %q", line)
		}
	}
}

func (r *Reader) isEnd(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, append(bytes.Clone(r.boundary), "--"...))
	return ok && len(bytes.TrimLeft(rest, " \t\r\n")) == 0
}

// isBoundary also finds out how lines end here.
func (r *Reader) isBoundary(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, r.boundary)
	if !ok {
		return false
	}
	rest = bytes.TrimLeft(rest, " \t")
	if r.parts == 0 && string(rest) == "\n" {
		r.newline = "\n"
	}
	return string(rest) == r.newline
}

func (r *Reader) begin() (*Part, error) {
	r.parts++
	h := textproto.MIMEHeader{}
	last := ""
	for {
		line, err := r.br.ReadString('\n')
		if err != nil && (err != io.EOF || line == "") { // a line that is cut off counts
			return nil, err
		}
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if (line[0] == ' ' || line[0] == '\t') && last != "" {
			list := h[last]
			list[len(list)-1] += " " + strings.Trim(line, " \t")
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, textproto.ProtocolError(fmt.Sprintf("malformed MIME header: missing colon: %q", line))
		}
		last = textproto.CanonicalMIMEHeaderKey(name)
		h.Add(name, strings.Trim(value, " \t"))
	}
	r.current = &Part{Header: h, r: r}
	return r.current, nil
}
