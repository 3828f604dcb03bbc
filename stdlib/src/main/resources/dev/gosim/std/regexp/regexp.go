// Package regexp searches text with regular expressions, in time linear in the text.
package regexp

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A program is a compiled expression; a native struct.
type program struct{ _ int }

func (p *program) compile(expr string, longest bool) string
func (p *program) names() []string
func (p *program) find(s string, n int) []int
func (p *program) match(s string) bool
func (p *program) prefix() (text string, complete bool)

// A Regexp is a compiled regular expression.
type Regexp struct {
	expr    string
	prog    *program
	names   []string
	longest bool
}

// syntaxError stands for regexp/syntax's Error.
type syntaxError struct{ text string }

func (e *syntaxError) Error() string { return "error parsing regexp: " + e.text }

func compile(expr string, longest bool) (*Regexp, error) {
	p := new(program)
	if text := p.compile(expr, longest); text != "" {
		return nil, &syntaxError{text}
	}
	return &Regexp{expr: expr, prog: p, names: p.names(), longest: longest}, nil
}

// Compile parses an expression; of several matches it prefers the one that a backtracking search finds first.
func Compile(expr string) (*Regexp, error) { return compile(expr, false) }

// CompilePOSIX is Compile with a preference for the longest match.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, true) }

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// MustCompile is Compile that panics.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX that panics.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

// Match reports whether b contains a match.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

// MatchString reports whether s contains a match.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// MatchReader reports whether the text of r contains a match.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

const special = `\.+*?()|[]{}^$`

// QuoteMeta returns an expression that matches s itself.
func QuoteMeta(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// String returns the expression.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes it prefer the longest match.
func (re *Regexp) Longest() {
	if !re.longest {
		re.longest = true
		p := new(program)
		p.compile(re.expr, true)
		re.prog = p
	}
}

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames returns the names of the groups; the first is the whole expression's, "".
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the group of that name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix returns what every match begins with, and whether that is all.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prog.prefix() }

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// AppendText appends the expression.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// UnmarshalText compiles.
func (re *Regexp) UnmarshalText(text []byte) error {
	c, err := Compile(string(text))
	if err == nil {
		*re = *c
	}
	return err
}

// ---- matching ----

// MatchString reports whether s contains a match.
func (re *Regexp) MatchString(s string) bool { return re.prog.match(s) }

// Match reports whether b contains a match.
func (re *Regexp) Match(b []byte) bool { return re.prog.match(string(b)) }

// MatchReader reports whether the text of r contains a match.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.prog.match(readAll(r)) }

func readAll(r io.RuneReader) string {
	var b strings.Builder
	for {
		c, _, err := r.ReadRune()
		if err != nil {
			return b.String()
		}
		b.WriteRune(c)
	}
}

// first returns the ends of the first match and its groups.
func (re *Regexp) first(s string) []int { return re.prog.find(s, 1) }

// all returns the ends of at most n matches (-1: of all).
func (re *Regexp) all(s string, n int) [][]int {
	if n < 0 {
		n = len(s) + 1
	}
	flat := re.prog.find(s, n)
	size := 2 * len(re.names)
	var out [][]int
	for ; len(flat) > 0; flat = flat[size:] {
		out = append(out, flat[:size:size])
	}
	return out
}

// text returns a part of s, "" if it did not match.
func text(s string, m []int, group int) string {
	if m[2*group] < 0 {
		return ""
	}
	return s[m[2*group]:m[2*group+1]]
}

// part returns a part of b, nil if it did not match.
func part(b []byte, m []int, group int) []byte {
	if m[2*group] < 0 {
		return nil
	}
	return b[m[2*group]:m[2*group+1]:m[2*group+1]]
}

func texts(s string, m []int) []string {
	out := make([]string, len(m)/2)
	for i := range out {
		out[i] = text(s, m, i)
	}
	return out
}

func parts(b []byte, m []int) [][]byte {
	out := make([][]byte, len(m)/2)
	for i := range out {
		out[i] = part(b, m, i)
	}
	return out
}

// each collects what f makes of the matches.
func each[T any](matches [][]int, f func(m []int) T) []T {
	var out []T
	for _, m := range matches {
		out = append(out, f(m))
	}
	return out
}

// Find returns the first match.
func (re *Regexp) Find(b []byte) []byte {
	if m := re.first(string(b)); m != nil {
		return part(b, m, 0)
	}
	return nil
}

// FindIndex returns the ends of the first match.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.FindStringIndex(string(b)) }

// FindString returns the first match.
func (re *Regexp) FindString(s string) string {
	if m := re.first(s); m != nil {
		return text(s, m, 0)
	}
	return ""
}

// FindStringIndex returns the ends of the first match.
func (re *Regexp) FindStringIndex(s string) (loc []int) {
	if m := re.first(s); m != nil {
		return m[:2]
	}
	return nil
}

// FindReaderIndex returns the ends of the first match.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) { return re.FindStringIndex(readAll(r)) }

// FindSubmatch returns the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	if m := re.first(string(b)); m != nil {
		return parts(b, m)
	}
	return nil
}

// FindSubmatchIndex returns the ends of the first match and its groups.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.first(string(b)) }

// FindStringSubmatch returns the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string {
	if m := re.first(s); m != nil {
		return texts(s, m)
	}
	return nil
}

// FindStringSubmatchIndex returns the ends of the first match and its groups.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.first(s) }

// FindReaderSubmatchIndex returns the ends of the first match and its groups.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int { return re.first(readAll(r)) }

// FindAll returns at most n matches (-1: all).
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	return each(re.all(string(b), n), func(m []int) []byte { return part(b, m, 0) })
}

// FindAllIndex returns the ends of at most n matches.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(string(b), n) }

// FindAllString returns at most n matches.
func (re *Regexp) FindAllString(s string, n int) []string {
	return each(re.all(s, n), func(m []int) string { return text(s, m, 0) })
}

// FindAllStringIndex returns the ends of at most n matches.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return each(re.all(s, n), func(m []int) []int { return m[:2] })
}

// FindAllSubmatch returns at most n matches and their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	return each(re.all(string(b), n), func(m []int) [][]byte { return parts(b, m) })
}

// FindAllSubmatchIndex returns the ends of at most n matches and their groups.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int { return re.all(string(b), n) }

// FindAllStringSubmatch returns at most n matches and their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return each(re.all(s, n), func(m []int) []string { return texts(s, m) })
}

// FindAllStringSubmatchIndex returns the ends of at most n matches and their groups.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int { return re.all(s, n) }

// Split returns at most n parts of s between matches (-1: all).
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	var out []string
	start, end := 0, 0
	for _, m := range re.all(s, n) {
		if n > 0 && len(out) == n-1 {
			break
		}
		end = m[0]
		if m[1] != 0 {
			out = append(out, s[start:end])
		}
		start = m[1]
	}
	if end != len(s) {
		out = append(out, s[start:])
	}
	return out
}

// ---- replacing ----

// replace replaces matches by what f appends.
func (re *Regexp) replace(src string, f func(dst []byte, m []int) []byte) []byte {
	var out []byte
	last := 0
	for _, m := range re.all(src, -1) {
		out = f(append(out, src[last:m[0]]...), m)
		last = m[1]
	}
	return append(out, src[last:]...)
}

// ReplaceAllString replaces matches by a template (see Expand).
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return re.expand(dst, repl, src, m) }))
}

// ReplaceAllLiteralString replaces matches by a text.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return append(dst, repl...) }))
}

// ReplaceAllStringFunc replaces matches by what a function returns.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return string(re.replace(src, func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) }))
}

// ReplaceAll replaces matches by a template (see Expand).
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	s, template := string(src), string(repl)
	return re.replace(s, func(dst []byte, m []int) []byte { return re.expand(dst, template, s, m) })
}

// ReplaceAllLiteral replaces matches by a text.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replace(string(src), func(dst []byte, m []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc replaces matches by what a function returns.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replace(string(src), func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) })
}

// Expand appends a template in which $1, $name and ${name} stand for groups and $$ for a dollar sign.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), string(src), match)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template, src string, match []int) []byte {
	for {
		before, after, found := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		template = after
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, rest, ok := variable(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		dst = append(dst, re.group(name, src, match)...)
	}
}

// variable cuts the name of a group off: what is in braces, or all letters, digits and underscores.
func variable(s string) (name, rest string, ok bool) {
	braces := strings.HasPrefix(s, "{")
	if braces {
		s = s[1:]
	}
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	if n < 0 {
		n = len(s)
	}
	name, rest = s[:n], s[n:]
	if name == "" {
		return "", "", false
	}
	if braces {
		if !strings.HasPrefix(rest, "}") {
			return "", "", false
		}
		rest = rest[1:]
	}
	return name, rest, true
}

// group returns what the group of that name or number matched.
func (re *Regexp) group(name, src string, match []int) string {
	if n, err := strconv.Atoi(name); err == nil && (name == "0" || name[0] != '0') {
		if n < len(match)/2 {
			return text(src, match, n)
		}
		return ""
	}
	for i, s := range re.names {
		if s == name && 2*i+1 < len(match) && match[2*i] >= 0 {
			return text(src, match, i)
		}
	}
	return ""
}
