// Package json reads and writes JSON (RFC 8259). Encoding and decoding are natives that work on the values by
// a plan per type; here are the types, the errors and the streams.
package json

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// A Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An Unmarshaler reads itself from JSON.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

type zeroer interface {
	IsZero() bool
}

// What values of any type become.
type (
	anyMap       map[string]any
	anySlice     []any
	anyInterface any
)

// ---- errors ----

// A SyntaxError is found in what is no JSON.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// quoteChar shows a byte in single quotes.
func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

// syntaxError is called by the natives: a wrong byte and where it stands, or (-1) a whole text.
func syntaxError(wrong int, words string, offset int64) error {
	if wrong >= 0 {
		words = "invalid character " + quoteChar(byte(wrong)) + " " + words
	}
	return &SyntaxError{words, offset}
}

// An UnmarshalTypeError is a JSON value that does not fit the Go type.
type UnmarshalTypeError struct {
	Value  string
	Type   reflect.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	place := "value"
	if e.Struct != "" || e.Field != "" {
		place = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + place + " of type " + e.Type.String()
}

func typeError(value string, t reflect.Type, offset int64, structName, field string) error {
	return &UnmarshalTypeError{value, t, offset, structName, field}
}

// addContext tells an UnmarshalTypeError of a user's method where it was.
func addContext(err error, structName, path string) {
	e, ok := err.(*UnmarshalTypeError)
	if !ok || structName == "" && path == "" {
		return
	}
	e.Struct = structName
	if e.Field != "" && path != "" {
		path += "."
	}
	e.Field = path + e.Field
}

// An UnmarshalFieldError is no longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name +
		" of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError is a type that JSON has nothing for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

func unsupportedType(t reflect.Type) error { return &UnsupportedTypeError{t} }

// An UnsupportedValueError is a value that JSON has nothing for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

func unsupportedValue(v reflect.Value, text string) error { return &UnsupportedValueError{v, text} }

// An InvalidUTF8Error is no longer used.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is an error of a MarshalJSON or MarshalText method.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	f := e.sourceFunc
	if f == "" {
		f = "MarshalJSON"
	}
	return "json: error calling " + f + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }

func marshalerError(t reflect.Type, err error, method string) error {
	return &MarshalerError{t, err, method}
}

func keyError(t reflect.Type, err error) error {
	return fmt.Errorf("json: encoding error for type %q: %q", t.String(), err.Error())
}

func invalidNumber(s string) error { return fmt.Errorf("json: invalid number literal %q", s) }

func badNumber(item string) error {
	return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item)
}

func badQuoted(item, typ string) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, typ)
}

func unquotedValue(typ string) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", typ)
}

func unknownField(name string) error { return fmt.Errorf("json: unknown field %q", name) }

func unexportedPointer(typ string) error {
	return fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", typ)
}

func fromBase64(s string) ([]byte, error) { return base64.StdEncoding.DecodeString(s) }

// ---- values ----

// A Number is the text of a number.
type Number string

func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

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

func encode(v any, html bool) ([]byte, error)
func check(data []byte) error
func decode(data []byte, v any, useNumber, strict bool) error
func appendCompact(dst, src []byte, html bool) ([]byte, error)
func appendIndent(dst, src []byte, prefix, indent string) ([]byte, error)
func escapeHTML(src []byte) []byte

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	b, err := encode(v, true)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// MarshalIndent returns v as JSON with a line per value.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := encode(v, true)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, b, prefix, indent)
}

// unmarshal decodes what is known to be JSON.
func unmarshal(data []byte, v any, useNumber, strict bool) error {
	if r := reflect.ValueOf(v); r.Kind() != reflect.Pointer || r.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	return decode(data, v, useNumber, strict)
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	return unmarshal(data, v, false, false)
}

// Valid reports whether data is JSON.
func Valid(data []byte) bool

// Compact appends src without white space.
func Compact(dst *bytes.Buffer, src []byte) error {
	b, err := appendCompact(nil, src, false)
	if err == nil {
		dst.Write(b)
	}
	return err
}

// Indent appends src with a line per value.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	b, err := appendIndent(nil, src, prefix, indent)
	if err == nil {
		dst.Write(b)
	}
	return err
}

// HTMLEscape appends src with the characters that have a meaning in HTML escaped.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(escapeHTML(src)) }

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

// A scanner follows the syntax of a value that comes in pieces; a native struct.
type scanner struct{ _ int }

func (s *scanner) reset()
func (s *scanner) more(p []byte) (n int, complete bool, err error)
func (s *scanner) atEnd() bool

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
