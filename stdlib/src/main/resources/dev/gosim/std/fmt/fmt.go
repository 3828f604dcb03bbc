// Package fmt formats and scans values.
package fmt

import (
	"io"
	"os"
	"strconv"
	"unicode/utf8"
)

// Stringer is a type that formats itself for %v and %s.
type Stringer interface {
	String() string
}

// GoStringer is a type that formats itself for %#v.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter writes to, and the flags it is given.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter is a type that formats itself for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Print formats with %v to standard output, with blanks between operands that are no strings.
func Print(a ...any) (n int, err error)

// Printf formats by a format to standard output.
func Printf(format string, a ...any) (n int, err error)

// Println formats with %v to standard output, with blanks between operands, and a newline.
func Println(a ...any) (n int, err error)

// Sprint returns what Print prints.
func Sprint(a ...any) string

// Sprintf returns what Printf prints.
func Sprintf(format string, a ...any) string

// Sprintln returns what Println prints.
func Sprintln(a ...any) string

func bytesOfPrint(a []any) []byte

func bytesOfPrintf(format string, a []any) []byte

func bytesOfPrintln(a []any) []byte

// Fprint is Print to a writer.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOfPrint(a))
}

// Fprintf is Printf to a writer.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(bytesOfPrintf(format, a))
}

// Fprintln is Println to a writer.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOfPrintln(a))
}

// Append appends what Print prints.
func Append(b []byte, a ...any) []byte {
	return append(b, bytesOfPrint(a)...)
}

// Appendf appends what Printf prints.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, bytesOfPrintf(format, a)...)
}

// Appendln appends what Println prints.
func Appendln(b []byte, a ...any) []byte {
	return append(b, bytesOfPrintln(a)...)
}

// Errorf returns an error with the formatted text, which wraps the operands of %w.
func Errorf(format string, a ...any) (err error)

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

// pp is the State of a value that is being printed.
type pp struct{}

func (p *pp) Write(b []byte) (n int, err error)

func (p *pp) WriteString(s string) (n int, err error)

func (p *pp) Width() (wid int, ok bool)

func (p *pp) Precision() (prec int, ok bool)

func (p *pp) Flag(c int) bool

// FormatString returns the directive that the state was made from.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = strconv.AppendInt(b, int64(w), 10)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(p), 10)
	}
	b = utf8.AppendRune(b, verb)
	return string(b)
}
