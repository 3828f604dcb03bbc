package template

import (
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

var htmlEscapes = strings.NewReplacer("\x00", "\uFFFD", `"`, "&#34;", "'", "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// HTMLEscape writes text that HTML shows as it is.
func HTMLEscape(w io.Writer, b []byte) { htmlEscapes.WriteString(w, string(b)) }

// HTMLEscapeString returns text that HTML shows as it is.
func HTMLEscapeString(s string) string { return htmlEscapes.Replace(s) }

// HTMLEscaper returns its arguments as fmt.Sprint prints them, for HTML.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(text(args)) }

// JSEscape writes text for a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString returns text for a string of JavaScript.
func JSEscapeString(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' || r == '\'' || r == '"':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || strings.ContainsRune("<>&=", r):
			fmt.Fprintf(&b, `\u%04X`, r)
		case r < utf8.RuneSelf || unicode.IsPrint(r):
			b.WriteString(s[i : i+size])
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
		i += size
	}
	return b.String()
}

// JSEscaper returns its arguments as fmt.Sprint prints them, for a string of JavaScript.
func JSEscaper(args ...any) string { return JSEscapeString(text(args)) }

// URLQueryEscaper returns its arguments as fmt.Sprint prints them, for a query of a URL.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(text(args)) }

// text is what fmt.Sprint prints, with values where pointers to them are given.
func text(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		if v, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = v
		}
	}
	return fmt.Sprint(args...)
}
