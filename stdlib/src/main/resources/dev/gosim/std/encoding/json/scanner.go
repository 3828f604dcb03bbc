package json

import "strconv"

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

func check(data []byte) error

// Valid reports whether data is JSON.
func Valid(data []byte) bool

// A scanner follows the syntax of a value that comes in pieces; a native struct.
type scanner struct{ _ int }

func (s *scanner) reset()
func (s *scanner) more(p []byte) (n int, complete bool, err error)
func (s *scanner) atEnd() bool
