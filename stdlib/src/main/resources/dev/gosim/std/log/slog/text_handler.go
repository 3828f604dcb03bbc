package slog

import (
	"context"
	"encoding"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// A TextHandler writes records as lines of key=value.
type TextHandler struct {
	f *format
	o *output
}

// NewTextHandler returns a TextHandler; opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	if opts == nil {
		opts = &HandlerOptions{}
	}
	return &TextHandler{&format{opts: *opts}, &output{w: w}}
}

func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.f.enabled(level) }

func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.f.withAttrs(attrs), h.o} }

func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.f.withGroup(name), h.o} }

func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.f.handle(h.o, r) }

func (s *writer) textValue(v Value) error {
	switch v.kind {
	case KindString:
		s.string(v.v.(string))
	case KindTime:
		s.time(v.Time())
	case KindAny:
		if m, ok := v.v.(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return err
			}
			s.string(string(text))
		} else if b, ok := bytesOf(v.v); ok {
			s.buf = strconv.AppendQuote(s.buf, string(b))
		} else {
			s.string(fmt.Sprintf("%+v", v.v))
		}
	default:
		s.buf = v.text(s.buf)
	}
	return nil
}

// bytesOf returns the bytes of a value whose type is a slice of bytes.
func bytesOf(a any) ([]byte, bool) {
	if b, ok := a.([]byte); ok {
		return b, true
	}
	t := reflect.TypeOf(a)
	if t != nil && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
		return reflect.ValueOf(a).Bytes(), true
	}
	return nil, false
}

// appendText quotes a string that could not be told from what is around it.
func appendText(b []byte, s string) []byte {
	if needsQuotes(s) {
		return strconv.AppendQuote(b, s)
	}
	return append(b, s...)
}

func needsQuotes(s string) bool {
	for _, r := range s {
		switch {
		case r == utf8.RuneError, r == ' ', r == '=', r == '"', r < ' ':
			return true
		case r >= utf8.RuneSelf && (unicode.IsSpace(r) || !unicode.IsPrint(r)):
			return true
		}
	}
	return s == ""
}
