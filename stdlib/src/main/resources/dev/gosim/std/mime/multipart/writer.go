package multipart

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/textproto"
	"slices"
	"strings"
)

// A Writer makes messages of several parts.
type Writer struct {
	w        io.Writer
	boundary string
	last     *part
}

// NewWriter makes a writer with a boundary that nobody knows.
func NewWriter(w io.Writer) *Writer {
	var b [30]byte
	if _, err := io.ReadFull(rand.Reader, b[:]); err != nil {
		panic(err)
	}
	return &Writer{w: w, boundary: fmt.Sprintf("%x", b[:])}
}

// Boundary returns what stands between the parts.
func (w *Writer) Boundary() string { return w.boundary }

// SetBoundary sets it, before the first part.
func (w *Writer) SetBoundary(boundary string) error {
	if w.last != nil {
		return errors.New("mime: SetBoundary called after write")
	}
	if len(boundary) < 1 || len(boundary) > 70 {
		return errors.New("mime: invalid boundary length")
	}
	for i := range len(boundary) {
		c := boundary[i]
		letter := 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		inside := c == ' ' && i != len(boundary)-1
		if !letter && !inside && strings.IndexByte("'()+_,-./:=?", c) < 0 {
			return errors.New("mime: invalid boundary character")
		}
	}
	w.boundary = boundary
	return nil
}

// FormDataContentType is the Content-Type of a form with this boundary.
func (w *Writer) FormDataContentType() string {
	b := w.boundary
	if strings.ContainsAny(b, `()<>@,;:\"/[]?= `) {
		b = `"` + b + `"`
	}
	return "multipart/form-data; boundary=" + b
}

// A part is the one that is being written.
type part struct {
	w      *Writer
	closed bool
	err    error
}

func (p *part) Write(d []byte) (n int, err error) {
	if p.closed {
		return 0, errors.New("multipart: can't write to finished part")
	}
	n, p.err = p.w.w.Write(d)
	return n, p.err
}

func (w *Writer) endPart() error {
	if w.last == nil {
		return nil
	}
	w.last.closed = true
	return w.last.err
}

// CreatePart begins a part; what is written to the result is in it, until the next one begins.
func (w *Writer) CreatePart(header textproto.MIMEHeader) (io.Writer, error) {
	if err := w.endPart(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if w.last != nil {
		b.WriteString("\r\n")
	}
	fmt.Fprintf(&b, "--%s\r\n", w.boundary)
	for _, key := range slices.Sorted(maps.Keys(header)) {
		for _, v := range header[key] {
			fmt.Fprintf(&b, "%s: %s\r\n", key, v)
		}
	}
	b.WriteString("\r\n")
	if _, err := w.w.Write(b.Bytes()); err != nil {
		return nil, err
	}
	w.last = &part{w: w}
	return w.last, nil
}

var quotes = strings.NewReplacer("\\", "\\\\", `"`, "\\\"", "\r", "%0D", "\n", "%0A")

// FileContentDisposition is the field of that name for a file in a form.
func FileContentDisposition(fieldname, filename string) string {
	return fmt.Sprintf(`form-data; name="%s"; filename="%s"`, quotes.Replace(fieldname), quotes.Replace(filename))
}

// CreateFormFile begins a part with a file.
func (w *Writer) CreateFormFile(fieldname, filename string) (io.Writer, error) {
	h := textproto.MIMEHeader{}
	h.Set("Content-Disposition", FileContentDisposition(fieldname, filename))
	h.Set("Content-Type", "application/octet-stream")
	return w.CreatePart(h)
}

// CreateFormField begins a part with a value.
func (w *Writer) CreateFormField(fieldname string) (io.Writer, error) {
	h := textproto.MIMEHeader{}
	h.Set("Content-Disposition", fmt.Sprintf(`form-data; name="%s"`, quotes.Replace(fieldname)))
	return w.CreatePart(h)
}

// WriteField writes a part with a value.
func (w *Writer) WriteField(fieldname, value string) error {
	p, err := w.CreateFormField(fieldname)
	if err != nil {
		return err
	}
	_, err = p.Write([]byte(value))
	return err
}

// Close ends the last part and the message.
func (w *Writer) Close() error {
	if err := w.endPart(); err != nil {
		return err
	}
	w.last = &part{w: w, closed: true}
	_, err := fmt.Fprintf(w.w, "\r\n--%s--\r\n", w.boundary)
	return err
}
