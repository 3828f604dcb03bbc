package http

import (
	"fmt"
	"io"
	"maps"
	"net/textproto"
	"slices"
	"strings"
	"time"
)

// ParseTime reads a time in one of the three formats that HTTP knows.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range []string{TimeFormat, time.RFC850, time.ANSIC} {
		if t, err = time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return t, err
}

// ---- header fields ----

// A Header maps canonical names of fields to their values.
type Header map[string][]string

// CanonicalHeaderKey returns the usual form of a name: "Accept-Encoding".
func CanonicalHeaderKey(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// Add gives key one more value.
func (h Header) Add(key, value string) { textproto.MIMEHeader(h).Add(key, value) }

// Set gives key one value.
func (h Header) Set(key, value string) { textproto.MIMEHeader(h).Set(key, value) }

// Get returns the first value of key, or "".
func (h Header) Get(key string) string { return textproto.MIMEHeader(h).Get(key) }

// Values returns the values of key, not copied.
func (h Header) Values(key string) []string { return textproto.MIMEHeader(h).Values(key) }

// Del takes key out.
func (h Header) Del(key string) { textproto.MIMEHeader(h).Del(key) }

// Clone copies the map and its lists.
func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for key, list := range h {
		c[key] = slices.Clone(list)
	}
	return c
}

// Write writes the fields as they stand in a message.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

// WriteSubset is Write without those that exclude names.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	for _, key := range slices.Sorted(maps.Keys(h)) {
		if exclude[key] || !isToken(key) {
			continue
		}
		for _, v := range h[key] {
			if _, err := io.WriteString(w, key+": "+oneLine(v)+"\r\n"); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneLine is a value without line breaks and blanks around.
func oneLine(v string) string {
	v = strings.ReplaceAll(strings.ReplaceAll(v, "\n", " "), "\r", " ")
	return textproto.TrimString(v)
}

// has reports whether a field that lists words has one.
func (h Header) has(key, word string) bool {
	for _, v := range h[key] {
		for w := range strings.SplitSeq(v, ",") {
			if strings.EqualFold(textproto.TrimString(w), word) {
				return true
			}
		}
	}
	return false
}

// check returns what is wrong with the fields of a request.
func (h Header) check() error {
	for key, list := range h {
		if !isToken(key) {
			return fmt.Errorf("net/http: invalid header field name %q", key)
		}
		for _, v := range list {
			for i := 0; i < len(v); i++ {
				if v[i] < ' ' && v[i] != '\t' || v[i] == 0x7f {
					return fmt.Errorf("net/http: invalid header field value for %q", key)
				}
			}
		}
	}
	return nil
}
