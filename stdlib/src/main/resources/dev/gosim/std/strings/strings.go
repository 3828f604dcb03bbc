// Package strings works on UTF-8 strings.
package strings

import (
	"errors"
	"io"
	"iter"
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of s.
func Clone(s string) string {
	return s
}

// Compare returns -1, 0 or +1, comparing byte by byte.
func Compare(a, b string) int

// Contains reports whether substr is in s.
func Contains(s, substr string) bool

// ContainsAny reports whether a rune of chars is in s.
func ContainsAny(s, chars string) bool

// ContainsRune reports whether r is in s.
func ContainsRune(s string, r rune) bool

// ContainsFunc reports whether a rune of s satisfies f.
func ContainsFunc(s string, f func(rune) bool) bool {
	return IndexFunc(s, f) >= 0
}

// Count counts occurrences of substr that do not overlap; for "" the runes and one.
func Count(s, substr string) int

// Cut cuts s around the first sep.
func Cut(s, sep string) (before, after string, found bool)

// CutPrefix returns s without the prefix, and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool)

// CutSuffix returns s without the suffix, and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool)

// EqualFold reports whether the strings are equal under simple case folding.
func EqualFold(s, t string) bool

// Fields splits s around runs of white space.
func Fields(s string) []string

// FieldsFunc splits s around runs of runes that satisfy f.
func FieldsFunc(s string, f func(rune) bool) []string {
	var fields []string
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	if fields == nil {
		return []string{}
	}
	return fields
}

// FieldsSeq iterates over what Fields returns.
func FieldsSeq(s string) iter.Seq[string] {
	return FieldsFuncSeq(s, unicode.IsSpace)
}

// FieldsFuncSeq iterates over what FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			if f(r) {
				if start >= 0 {
					if !yield(s[start:i]) {
						return
					}
					start = -1
				}
			} else if start < 0 {
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Index returns the first place of substr, or -1.
func Index(s, substr string) int

// indexFrom returns the first place of substr from an offset on, or -1.
func indexFrom(s, substr string, from int) int

// IndexAny returns the first place of a rune of chars, or -1.
func IndexAny(s, chars string) int

// IndexByte returns the first place of c, or -1.
func IndexByte(s string, c byte) int

// IndexFunc returns the first place of a rune that satisfies f, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// IndexRune returns the first place of r, or -1.
func IndexRune(s string, r rune) int

// Join puts sep between the elements.
func Join(elems []string, sep string) string

// LastIndex returns the last place of substr, or -1.
func LastIndex(s, substr string) int

// LastIndexAny returns the last place of a rune of chars, or -1.
func LastIndexAny(s, chars string) int

// LastIndexByte returns the last place of c, or -1.
func LastIndexByte(s string, c byte) int

// LastIndexFunc returns the last place of a rune that satisfies f, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	start, _ := lastFunc(s, f, true)
	return start
}

// lastFunc returns where the last rune with f(rune) == want begins and ends, or -1 and 0.
func lastFunc(s string, f func(rune) bool, want bool) (start, end int) {
	for end = len(s); end > 0; end = start {
		start = end - 1
		r := rune(s[start])
		if r >= utf8.RuneSelf {
			var size int
			r, size = utf8.DecodeLastRuneInString(s[max(0, end-utf8.UTFMax):end])
			start = end - size
		}
		if f(r) == want {
			return start, end
		}
	}
	return -1, 0
}

// Lines iterates over the lines of s with their newlines.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for from := 0; from < len(s); {
			to := indexFrom(s, "\n", from) + 1
			if to == 0 {
				to = len(s)
			}
			if !yield(s[from:to]) {
				return
			}
			from = to
		}
	}
}

// Map returns s with each rune mapped; negative results vanish.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for i, r := range s {
		to := mapping(r)
		if to == r && r != utf8.RuneError {
			if b.addr != nil {
				b.WriteRune(r)
			}
			continue
		}
		if r == utf8.RuneError && to == r && b.addr == nil {
			if _, size := utf8.DecodeRuneInString(s[i:min(len(s), i+utf8.UTFMax)]); size != 1 {
				continue
			}
		}
		if b.addr == nil {
			b.Grow(len(s) + utf8.UTFMax)
			b.WriteString(s[:i])
		}
		if to >= 0 {
			b.WriteRune(to)
		}
	}
	if b.addr == nil {
		return s
	}
	return b.String()
}

// Repeat returns count copies of s.
func Repeat(s string, count int) string

// Replace replaces the first n occurrences of old, all if n is negative.
func Replace(s, old, new string, n int) string

// ReplaceAll replaces all occurrences of old.
func ReplaceAll(s, old, new string) string

// Split splits s at each sep; at each rune if sep is empty.
func Split(s, sep string) []string

// SplitAfter is Split with the separators kept.
func SplitAfter(s, sep string) []string

// SplitAfterN is SplitN with the separators kept.
func SplitAfterN(s, sep string, n int) []string

// SplitN is Split into at most n pieces, any number if n is negative.
func SplitN(s, sep string, n int) []string

// SplitSeq iterates over what Split returns.
func SplitSeq(s, sep string) iter.Seq[string] {
	return splitSeq(s, sep, 0)
}

// SplitAfterSeq iterates over what SplitAfter returns.
func SplitAfterSeq(s, sep string) iter.Seq[string] {
	return splitSeq(s, sep, len(sep))
}

func splitSeq(s, sep string, save int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if sep == "" {
			for from := 0; from < len(s); {
				_, size := utf8.DecodeRuneInString(s[from:min(len(s), from+utf8.UTFMax)])
				if !yield(s[from : from+size]) {
					return
				}
				from += size
			}
			return
		}
		from := 0
		for {
			at := indexFrom(s, sep, from)
			if at < 0 {
				break
			}
			if !yield(s[from : at+save]) {
				return
			}
			from = at + len(sep)
		}
		yield(s[from:])
	}
}

// Title returns s with the first letter of each word in title case.
func Title(s string) string

// ToLower returns s in lower case.
func ToLower(s string) string

// ToLowerSpecial returns s in lower case by the rules of c.
func ToLowerSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToLower, s)
}

// ToTitle returns s in title case.
func ToTitle(s string) string

// ToTitleSpecial returns s in title case by the rules of c.
func ToTitleSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToTitle, s)
}

// ToUpper returns s in upper case.
func ToUpper(s string) string

// ToUpperSpecial returns s in upper case by the rules of c.
func ToUpperSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToUpper, s)
}

// ToValidUTF8 returns s with runs of invalid bytes replaced.
func ToValidUTF8(s, replacement string) string

// Trim returns s without leading and trailing runes that are in cutset.
func Trim(s, cutset string) string

// TrimFunc returns s without leading and trailing runes that satisfy f.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft returns s without leading runes that are in cutset.
func TrimLeft(s, cutset string) string

// TrimLeftFunc returns s without leading runes that satisfy f.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimPrefix returns s without the prefix.
func TrimPrefix(s, prefix string) string

// TrimRight returns s without trailing runes that are in cutset.
func TrimRight(s, cutset string) string

// TrimRightFunc returns s without trailing runes that satisfy f.
func TrimRightFunc(s string, f func(rune) bool) string {
	_, end := lastFunc(s, f, false)
	return s[:end]
}

// TrimSpace returns s without leading and trailing white space.
func TrimSpace(s string) string

// TrimSuffix returns s without the suffix.
func TrimSuffix(s, suffix string) string

// Builder builds a string by writing to it. It must not be copied once it was written to.
type Builder struct {
	addr *Builder // itself, once it was written to
	buf  []byte
}

// String returns what was written.
func (b *Builder) String() string

// Len returns the number of bytes written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns the number of bytes there is room for.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes b empty.
func (b *Builder) Reset() {
	b.addr = nil
	b.buf = nil
}

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int)

// Write appends p. It returns len(p) and nil.
func (b *Builder) Write(p []byte) (int, error)

// WriteByte appends c. It returns nil.
func (b *Builder) WriteByte(c byte) error

// WriteRune appends r. It returns the size of its encoding and nil.
func (b *Builder) WriteRune(r rune) (int, error)

// WriteString appends s. It returns len(s) and nil.
func (b *Builder) WriteString(s string) (int, error)

// Replacer replaces a list of strings. It is safe for concurrent use.
type Replacer struct{}

// NewReplacer makes a Replacer from pairs of old and new strings; earlier pairs win.
func NewReplacer(oldnew ...string) *Replacer

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string

// WriteString writes s with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}

// Reader reads from a string.
type Reader struct {
	s        string
	i        int64 // current index
	prevRune int   // index of the rune read last, or -1
}

// NewReader returns a Reader that reads from s.
func NewReader(s string) *Reader { return &Reader{s, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the string.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Read is that of io.Reader.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.prevRune = -1
	n = copy(b, r.s[r.i:min(int64(len(r.s)), r.i+int64(len(b)))])
	r.i += int64(n)
	return n, nil
}

// ReadAt is that of io.ReaderAt.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// ReadByte is that of io.ByteReader.
func (r *Reader) ReadByte() (byte, error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	b := r.s[r.i]
	r.i++
	return b, nil
}

// UnreadByte is that of io.ByteScanner.
func (r *Reader) UnreadByte() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
	}
	r.prevRune = -1
	r.i--
	return nil
}

// ReadRune is that of io.RuneReader.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.i >= int64(len(r.s)) {
		r.prevRune = -1
		return 0, 0, io.EOF
	}
	r.prevRune = int(r.i)
	ch, size = utf8.DecodeRuneInString(r.s[r.i:min(int64(len(r.s)), r.i+utf8.UTFMax)])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune is that of io.RuneScanner.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.prevRune < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.i = int64(r.prevRune)
	r.prevRune = -1
	return nil
}

// Seek is that of io.Seeker.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.prevRune = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.i
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
	}
	r.i = offset
	return offset, nil
}

// WriteTo is that of io.WriterTo.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, nil
	}
	s := r.s[r.i:]
	m, err := io.WriteString(w, s)
	if m > len(s) {
		panic("strings.Reader.WriteTo: invalid WriteString count")
	}
	r.i += int64(m)
	if m != len(s) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Reset makes r read from s.
func (r *Reader) Reset(s string) { *r = Reader{s, 0, -1} }
