package json

import "bytes"

func appendCompact(dst, src []byte, html bool) ([]byte, error)
func appendIndent(dst, src []byte, prefix, indent string) ([]byte, error)

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
