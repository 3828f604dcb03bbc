package json

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

// A RawMessage is a value as text.
type RawMessage []byte

// MarshalJSON returns the text.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON keeps a copy of the text.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

// ---- streams ----

// An Encoder writes values to a stream.
type Encoder struct {
	w              io.Writer
	err            error
	html           bool
	prefix, indent string
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w, html: true} }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	b, err := encode(v, enc.html)
	if err != nil {
		return err
	}
	if enc.prefix != "" || enc.indent != "" {
		if b, err = appendIndent(nil, b, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	_, enc.err = enc.w.Write(append(b, '\n'))
	return enc.err
}

// SetIndent has values written with a line per value.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether characters that have a meaning in HTML are escaped.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.html = on }

// state says where among tokens a Decoder is.
type state int

const (
	top state = iota
	arrayStart
	arrayValue
	arrayComma
	objectStart
	objectKey
	objectColon
	objectValue
	objectComma
)

// A Decoder reads values or tokens from a stream.
type Decoder struct {
	r         io.Reader
	buf       []byte
	pos       int   // what of buf has been decoded
	passed    int64 // bytes before buf
	scan      scanner
	err       error
	useNumber bool
	strict    bool
	state     state
	stack     []state
}

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber has numbers become Number, not float64, in interfaces.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes names that a struct does not have an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns a reader of what was read but not decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.pos:]) }

// InputOffset returns how much was decoded.
func (dec *Decoder) InputOffset() int64 { return dec.passed + int64(dec.pos) }

// refill reads more behind what is not yet decoded.
func (dec *Decoder) refill() error {
	dec.passed += int64(dec.pos)
	dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.pos:])]
	dec.pos = 0
	if cap(dec.buf)-len(dec.buf) < 512 {
		dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+512), dec.buf...)
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// next reads a whole value and returns its length.
func (dec *Decoder) next() (int, error) {
	dec.scan.reset()
	n := 0
	var readErr error
	for {
		m, complete, err := dec.scan.more(dec.buf[dec.pos+n:])
		n += m
		if complete {
			return n, nil
		}
		if err != nil {
			dec.err = err
			return 0, err
		}
		if readErr != nil {
			if readErr == io.EOF {
				if dec.scan.atEnd() {
					return n, nil
				}
				if len(bytes.TrimLeft(dec.buf, " \t\r\n")) > 0 {
					readErr = io.ErrUnexpectedEOF
				}
			}
			dec.err = readErr
			return 0, readErr
		}
		readErr = dec.refill()
	}
}

// Decode reads the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	if !dec.valueMayFollow() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.next()
	if err != nil {
		return err
	}
	data := dec.buf[dec.pos : dec.pos+n]
	dec.pos += n
	err = unmarshal(data, v, dec.useNumber, dec.strict)
	dec.valueEnds()
	return err
}

// separator reads the comma or colon before a value.
func (dec *Decoder) separator() error {
	want, text, next := byte(','), "expected comma after array element", arrayValue
	switch dec.state {
	case objectColon:
		want, text, next = ':', "expected colon after object key", objectValue
	case arrayComma:
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{text, dec.InputOffset()}
	}
	dec.pos++
	dec.state = next
	return nil
}

func (dec *Decoder) valueMayFollow() bool {
	switch dec.state {
	case top, arrayStart, arrayValue, objectValue:
		return true
	}
	return false
}

func (dec *Decoder) valueEnds() {
	switch dec.state {
	case arrayStart, arrayValue:
		dec.state = arrayComma
	case objectValue:
		dec.state = objectComma
	}
}

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// peek returns the next byte that is no white space.
func (dec *Decoder) peek() (byte, error) {
	var err error
	for {
		for i, c := range dec.buf[dec.pos:] {
			if strings.IndexByte(" \t\r\n", c) < 0 {
				dec.pos += i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = dec.refill()
	}
}

// More reports whether the array or object has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token, io.EOF at the end.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case c == ':' && dec.state == objectColon:
			dec.pos++
			dec.state = objectValue
		case c == ',' && dec.state == arrayComma:
			dec.pos++
			dec.state = arrayValue
		case c == ',' && dec.state == objectComma:
			dec.pos++
			dec.state = objectKey
		case (c == '[' || c == '{') && dec.valueMayFollow():
			dec.pos++
			dec.stack = append(dec.stack, dec.state)
			dec.state = arrayStart
			if c == '{' {
				dec.state = objectStart
			}
			return Delim(c), nil
		case c == ']' && (dec.state == arrayStart || dec.state == arrayComma),
			c == '}' && (dec.state == objectStart || dec.state == objectComma):
			dec.pos++
			dec.state = dec.stack[len(dec.stack)-1]
			dec.stack = dec.stack[:len(dec.stack)-1]
			dec.valueEnds()
			return Delim(c), nil
		case c == '"' && (dec.state == objectStart || dec.state == objectKey):
			return dec.key()
		case strings.IndexByte("[]{}:,", c) >= 0 || !dec.valueMayFollow():
			return nil, dec.unexpected(c)
		default:
			var v any
			if err := dec.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

// key reads a key as if it were a value at top level.
func (dec *Decoder) key() (Token, error) {
	before := dec.state
	dec.state = top
	var key string
	err := dec.Decode(&key)
	dec.state = before
	if err != nil {
		return nil, err
	}
	dec.state = objectColon
	return key, nil
}

func (dec *Decoder) unexpected(c byte) error {
	context := ""
	switch dec.state {
	case top, arrayStart, arrayValue, objectValue:
		context = " looking for beginning of value"
	case arrayComma:
		context = " after array element"
	case objectKey:
		context = " looking for beginning of object key string"
	case objectColon:
		context = " after object key"
	case objectComma:
		context = " after object key:value pair"
	}
	return &SyntaxError{"invalid character " + quoteChar(c) + context, dec.InputOffset()}
}
