// Package fmt formats and scans values.
package fmt

import (
	"errors"
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

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner is a type that scans itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// ss is the ScanState of a value that is being scanned.
type ss struct{}

func (s *ss) ReadRune() (r rune, size int, err error)

func (s *ss) UnreadRune() error

func (s *ss) SkipSpace()

func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error)

func (s *ss) Width() (wid int, ok bool)

func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// Scan scans operands separated by white space, newlines included, from standard input.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan up to a newline, which must follow the last operand.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf scans standard input by a format.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan of a string.
func Sscan(str string, a ...any) (n int, err error)

// Sscanln is Scanln of a string.
func Sscanln(str string, a ...any) (n int, err error)

// Sscanf is Scanf of a string.
func Sscanf(str string, format string, a ...any) (n int, err error)

// Fscan is Scan of a reader.
func Fscan(r io.Reader, a ...any) (n int, err error)

// Fscanln is Scanln of a reader.
func Fscanln(r io.Reader, a ...any) (n int, err error)

// Fscanf is Scanf of a reader.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error)
