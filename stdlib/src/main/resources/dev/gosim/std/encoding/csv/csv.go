// Package csv reads and writes comma-separated values (RFC 4180).
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A ParseError says where a record is wrong; lines and columns (of bytes) count from 1.
type ParseError struct {
	StartLine int
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns what is wrong.
func (e *ParseError) Unwrap() error { return e.Err }

// What can be wrong.
var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

type position struct{ line, col int }

// A Reader reads records.
type Reader struct {
	Comma            rune
	Comment          rune
	FieldsPerRecord  int
	LazyQuotes       bool
	TrimLeadingSpace bool
	ReuseRecord      bool
	TrailingComma    bool

	r      *bufio.Reader
	line   int
	offset int64
	places []position
	last   []string
}

// NewReader returns a reader of r with commas.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// FieldPos returns where the field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].col
}

// InputOffset returns where the next record begins.
func (r *Reader) InputOffset() int64 { return r.offset }

// ReadAll reads all records.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.read(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// Read reads a record; with ErrFieldCount it returns it, too.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.read(nil)
	}
	record, err = r.read(r.last)
	r.last = record
	return record, err
}

// readLine reads a line with its end, which becomes "\n".
func (r *Reader) readLine() (string, error) {
	b, err := r.r.ReadBytes('\n')
	n := len(b)
	if n > 0 && err == io.EOF {
		err = nil
		// A last line without an end may have half of one.
		if b[n-1] == '\r' {
			b = b[:n-1]
		}
	}
	r.line++
	r.offset += int64(n)
	if n := len(b); n >= 2 && b[n-2] == '\r' && b[n-1] == '\n' {
		b[n-2] = '\n'
		b = b[:n-1]
	}
	return string(b), err
}

// withoutEnd returns a line without its end.
func withoutEnd(line string) string { return strings.TrimSuffix(line, "\n") }

func (r *Reader) firstLine() (string, error) {
	for {
		line, err := r.readLine()
		if err != nil {
			return "", err
		}
		if r.Comment != 0 && strings.HasPrefix(line, string(r.Comment)) || line == "\n" || line == "" {
			continue
		}
		return line, nil
	}
}

func (r *Reader) read(record []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	line, err := r.firstLine()
	if err != nil {
		return nil, err
	}
	start := r.line
	record = record[:0]
	r.places = r.places[:0]
	pos := position{start, 1}
	comma := string(r.Comma)
	for {
		if r.TrimLeadingSpace {
			rest := strings.TrimLeftFunc(line, func(c rune) bool { return c != '\n' && unicode.IsSpace(c) })
			pos.col += len(line) - len(rest)
			line = rest
		}
		if !strings.HasPrefix(line, `"`) {
			field, rest, more := strings.Cut(line, comma)
			if !more {
				field = withoutEnd(field)
			}
			if i := strings.IndexByte(field, '"'); i >= 0 && !r.LazyQuotes {
				err = &ParseError{start, r.line, pos.col + i, ErrBareQuote}
				break
			}
			record = append(record, field)
			r.places = append(r.places, pos)
			if !more {
				break
			}
			pos.col += len(field) + len(comma)
			line = rest
			continue
		}
		r.places = append(r.places, pos)
		var field string
		var more bool
		field, line, more, err = r.quoted(line, &pos, start)
		if err == nil {
			record = append(record, field)
		}
		if !more {
			break
		}
	}
	if err != nil {
		r.places = r.places[:len(record)]
		return record, err
	}
	if r.FieldsPerRecord > 0 && len(record) != r.FieldsPerRecord {
		return record, &ParseError{start, start, 1, ErrFieldCount}
	}
	if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(record)
	}
	return record, nil
}

// quoted reads a field in quotes, which may go on on further lines; more says whether another field follows.
func (r *Reader) quoted(line string, pos *position, start int) (field, rest string, more bool, err error) {
	var b strings.Builder
	line = line[1:]
	pos.col++
	comma := string(r.Comma)
	for {
		i := strings.IndexByte(line, '"')
		if i < 0 {
			// To the next line.
			b.WriteString(line)
			pos.col += len(line)
			next, err := r.readLine()
			if next == "" && err == io.EOF || err != nil {
				if !r.LazyQuotes && err == io.EOF {
					return "", "", false, &ParseError{start, pos.line, pos.col, ErrQuote}
				}
				if err == io.EOF {
					err = nil
				}
				return b.String(), "", false, err
			}
			line = next
			*pos = position{pos.line + 1, 1}
			continue
		}
		b.WriteString(line[:i])
		line = line[i+1:]
		pos.col += i + 1
		switch {
		case strings.HasPrefix(line, `"`):
			b.WriteByte('"')
			line = line[1:]
			pos.col++
		case strings.HasPrefix(line, comma):
			pos.col += len(comma)
			return b.String(), line[len(comma):], true, nil
		case withoutEnd(line) == "":
			return b.String(), "", false, nil
		case r.LazyQuotes:
			b.WriteByte('"')
		default:
			return "", "", false, &ParseError{start, r.line, pos.col - 1, ErrQuote}
		}
	}
}

// A Writer writes records.
type Writer struct {
	Comma   rune
	UseCRLF bool
	w       *bufio.Writer
}

// NewWriter returns a writer to w with commas.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// needsQuotes reports whether a field cannot stand as it is; \. ends data elsewhere.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(r)
}

// Write writes a record; Flush must follow.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	var b bytes.Buffer
	for i, field := range record {
		if i > 0 {
			b.WriteRune(w.Comma)
		}
		if !w.needsQuotes(field) {
			b.WriteString(field)
			continue
		}
		b.WriteByte('"')
		for _, c := range []byte(field) {
			switch {
			case c == '"':
				b.WriteString(`""`)
			case c == '\n' && w.UseCRLF:
				b.WriteString("\r\n")
			case c == '\r' && w.UseCRLF:
			default:
				b.WriteByte(c)
			}
		}
		b.WriteByte('"')
	}
	if w.UseCRLF {
		b.WriteByte('\r')
	}
	b.WriteByte('\n')
	_, err := w.w.Write(b.Bytes())
	return err
}

// Flush writes what is buffered.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the error of an earlier Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}
