package slog

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
	"unicode/utf8"
)

// A JSONHandler writes records as lines of JSON.
type JSONHandler struct {
	f *format
	o *output
}

// NewJSONHandler returns a JSONHandler; opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	if opts == nil {
		opts = &HandlerOptions{}
	}
	return &JSONHandler{&format{json: true, opts: *opts}, &output{w: w}}
}

func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.f.enabled(level) }

func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.f.withAttrs(attrs), h.o} }

func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.f.withGroup(name), h.o} }

func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.f.handle(h.o, r) }

func (s *writer) jsonTime(t time.Time) {
	if y := t.Year(); y < 0 || y > 9999 {
		s.error(errors.New("time.Time year outside of range [0,9999]"))
	}
	s.buf = append(s.buf, '"')
	s.buf = t.AppendFormat(s.buf, time.RFC3339Nano)
	s.buf = append(s.buf, '"')
}

func (s *writer) jsonValue(v Value) error {
	switch v.kind {
	case KindString:
		s.string(v.v.(string))
	case KindTime:
		s.time(v.Time())
	case KindDuration:
		s.buf = strconv.AppendInt(s.buf, int64(v.Duration()), 10)
	case KindFloat64:
		return s.marshal(v.v)
	case KindAny:
		_, own := v.v.(json.Marshaler)
		if err, ok := v.v.(error); ok && !own {
			s.string(err.Error())
			return nil
		}
		return s.marshal(v.v)
	default:
		s.buf = v.text(s.buf)
	}
	return nil
}

// marshal writes a value as package encoding/json does, but for what HTML needs.
func (s *writer) marshal(v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	s.buf = append(s.buf, bytes.TrimSuffix(b.Bytes(), []byte{'\n'})...)
	return nil
}

// appendJSONString writes the inside of a string of JSON.
func appendJSONString(b []byte, s string) []byte {
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r == '\t':
			b = append(b, '\\', 't')
		case r < ' ', r == '\u2028', r == '\u2029':
			b = fmt.Appendf(b, `\u%04x`, r)
		case r == utf8.RuneError && s[i] != "\ufffd"[0]:
			b = append(b, `\ufffd`...)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}
