package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind int

const (
	errorToken tokenKind = iota // its text says what is wrong; the last one
	eofToken
	textToken
	commentToken
	leftToken
	rightToken
	spaceToken
	boolToken
	charToken // 'x'
	complexToken
	numberToken
	stringToken
	rawStringToken
	fieldToken
	variableToken
	identifierToken
	otherToken // a character
	assignToken
	declareToken
	pipeToken
	openToken
	closeToken
	keywordToken // this and all after it
	dotToken
	nilToken
	blockToken
	breakToken
	continueToken
	defineToken
	elseToken
	endToken
	ifToken
	rangeToken
	templateToken
	withToken
)

var keywords = map[string]tokenKind{
	"nil": nilToken, "block": blockToken, "break": breakToken, "continue": continueToken, "define": defineToken,
	"else": elseToken, "end": endToken, "if": ifToken, "range": rangeToken, "template": templateToken,
	"with": withToken,
}

// A token is a word of a template.
type token struct {
	kind tokenKind
	pos  Pos
	text string
	line int
}

// String is how messages name the token.
func (t token) String() string {
	switch {
	case t.kind == eofToken:
		return "EOF"
	case t.kind == errorToken:
		return t.text
	case t.kind > keywordToken:
		return "<" + t.text + ">"
	case len(t.text) > 10:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}

const (
	blanks     = " \t\r\n"
	endOfInput = -1
)

// A scanner cuts a template into tokens, all at once.
type scanner struct {
	text        string
	left, right string
	pos         int
	depth       int // of parentheses
	comments    bool
	words       map[string]bool // keywords that are names of functions here
	tokens      []token
	counted     int // up to where newlines have been counted
	line        int
}

func scan(text, left, right string, comments bool, words map[string]bool) []token {
	if left == "" {
		left = "{{"
	}
	if right == "" {
		right = "}}"
	}
	s := &scanner{text: text, left: left, right: right, comments: comments, words: words, line: 1}
	for s.plain() && s.action() {
	}
	return s.tokens
}

// add appends the token that begins at start and ends where the scanner is.
func (s *scanner) add(kind tokenKind, start int) {
	s.addText(kind, start, s.text[start:s.pos])
}

func (s *scanner) addText(kind tokenKind, start int, text string) {
	s.line += strings.Count(s.text[s.counted:start], "\n")
	s.counted = start
	s.tokens = append(s.tokens, token{kind, Pos(start), text, s.line})
}

// fail adds the token that ends it all.
func (s *scanner) fail(start int, format string, args ...any) bool {
	s.addText(errorToken, start, fmt.Sprintf(format, args...))
	return false
}

// plain scans text up to an action's delimiter; it reports whether there is one.
func (s *scanner) plain() bool {
	start := s.pos
	length := strings.Index(s.text[start:], s.left)
	if length < 0 {
		s.pos = len(s.text)
		if s.pos > start {
			s.add(textToken, start)
		}
		s.addText(eofToken, s.pos, "EOF")
		return false
	}
	chunk := s.text[start : start+length]
	if trimsLeft(s.text[start+length+len(s.left):]) {
		chunk = strings.TrimRight(chunk, blanks)
	}
	if chunk != "" {
		s.addText(textToken, start, chunk)
	}
	s.pos = start + length
	return true
}

// trimsLeft reports whether text behind a delimiter asks for the text before it to be trimmed.
func trimsLeft(s string) bool { return len(s) > 1 && s[0] == '-' && isBlank(rune(s[1])) }

// atRight reports whether the right delimiter is next, and how long it is with its trim marker.
func (s *scanner) atRight() (length int, trims bool) {
	rest := s.text[s.pos:]
	if len(rest) > 1 && isBlank(rune(rest[0])) && rest[1] == '-' && strings.HasPrefix(rest[2:], s.right) {
		return 2 + len(s.right), true
	}
	if strings.HasPrefix(rest, s.right) {
		return len(s.right), false
	}
	return 0, false
}

// leave goes behind the right delimiter and what is trimmed there.
func (s *scanner) leave(length int, trims bool) {
	s.pos += length
	if trims {
		s.pos = len(s.text) - len(strings.TrimLeft(s.text[s.pos:], blanks))
	}
}

// action scans an action with its delimiters, or a comment.
func (s *scanner) action() bool {
	start := s.pos
	s.pos += len(s.left)
	marker := 0
	if trimsLeft(s.text[s.pos:]) {
		marker = 2
	}
	if strings.HasPrefix(s.text[s.pos+marker:], "/*") {
		s.pos += marker
		return s.comment()
	}
	s.add(leftToken, start)
	s.pos += marker
	s.depth = 0
	for {
		if length, trims := s.atRight(); length > 0 {
			if s.depth > 0 {
				return s.fail(s.pos, "unclosed left paren")
			}
			at := s.pos
			s.leave(length, trims)
			s.addText(rightToken, at+length-len(s.right), s.right)
			return true
		}
		if !s.word() {
			return false
		}
	}
}

func (s *scanner) comment() bool {
	start := s.pos
	end := strings.Index(s.text[start+2:], "*/")
	if end < 0 {
		return s.fail(start, "unclosed comment")
	}
	s.pos = start + 2 + end + 2
	length, trims := s.atRight()
	if length == 0 {
		return s.fail(start, "comment ends before closing delimiter")
	}
	if s.comments {
		s.add(commentToken, start)
	}
	s.leave(length, trims)
	return true
}

func (s *scanner) peek() rune {
	if s.pos >= len(s.text) {
		return endOfInput
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
	return r
}

func (s *scanner) next() rune {
	if s.pos >= len(s.text) {
		return endOfInput
	}
	r, width := utf8.DecodeRuneInString(s.text[s.pos:])
	s.pos += width
	return r
}

var single = map[rune]tokenKind{'=': assignToken, '|': pipeToken}

// word scans a token within an action.
func (s *scanner) word() bool {
	start := s.pos
	switch r := s.next(); {
	case r == endOfInput:
		return s.fail(start, "unclosed action")
	case isBlank(r):
		s.blank()
		if s.pos > start {
			s.add(spaceToken, start)
		}
	case single[r] != 0:
		s.add(single[r], start)
	case r == ':':
		if s.next() != '=' {
			return s.fail(start, "expected :=")
		}
		s.add(declareToken, start)
	case r == '"', r == '\'':
		return s.quoted(start, r)
	case r == '`':
		end := strings.IndexByte(s.text[s.pos:], '`')
		if end < 0 {
			return s.fail(start, "unterminated raw quoted string")
		}
		s.pos += end + 1
		s.add(rawStringToken, start)
	case r == '$':
		return s.name(start, variableToken, variableToken)
	case r == '.' && s.pos < len(s.text) && (s.text[s.pos] < '0' || s.text[s.pos] > '9'):
		return s.name(start, fieldToken, dotToken)
	case r == '.', r == '+', r == '-', r >= '0' && r <= '9':
		s.pos = start
		return s.number(start)
	case isWordRune(r):
		return s.identifier(start)
	case r == '(':
		s.depth++
		s.add(openToken, start)
	case r == ')':
		if s.depth--; s.depth < 0 {
			return s.fail(start, "unexpected right paren")
		}
		s.add(closeToken, start)
	case r <= unicode.MaxASCII && unicode.IsPrint(r):
		s.add(otherToken, start)
	default:
		return s.fail(start, "unrecognized character in action: %#U", r)
	}
	return true
}

// blank goes over blanks, up to the one that is part of a trim marker.
func (s *scanner) blank() {
	s.pos--
	for isBlank(s.peek()) {
		if length, _ := s.atRight(); length > 0 {
			return
		}
		s.pos++
	}
}

// quoted scans a string or a character, whose first quote has been read.
func (s *scanner) quoted(start int, quote rune) bool {
	kind, what := stringToken, "quoted string"
	if quote == '\'' {
		kind, what = charToken, "character constant"
	}
	for {
		r := s.next()
		if r == '\\' {
			if r = s.next(); r != endOfInput && r != '\n' {
				continue
			}
		}
		switch r {
		case endOfInput, '\n':
			return s.fail(start, "unterminated %s", what)
		case quote:
			s.add(kind, start)
			return true
		}
	}
}

// name scans what follows the first character of a field or variable, which may be nothing.
func (s *scanner) name(start int, kind, alone tokenKind) bool {
	if s.ends() {
		s.add(alone, start)
		return true
	}
	for isWordRune(s.peek()) {
		s.next()
	}
	if !s.ends() {
		return s.fail(start, "bad character %#U", s.peek())
	}
	s.add(kind, start)
	return true
}

func (s *scanner) identifier(start int) bool {
	for isWordRune(s.peek()) {
		s.next()
	}
	if !s.ends() {
		return s.fail(start, "bad character %#U", s.peek())
	}
	kind := identifierToken
	switch word := s.text[start:s.pos]; {
	case word == "true", word == "false":
		kind = boolToken
	case keywords[word] != 0 && !s.words[word]:
		kind = keywords[word]
	}
	s.add(kind, start)
	return true
}

// ends reports whether a name can end here.
func (s *scanner) ends() bool {
	r := s.peek()
	return isBlank(r) || r == endOfInput || strings.ContainsRune(".,|:)(", r) || strings.HasPrefix(s.text[s.pos:], s.right)
}

func (s *scanner) number(start int) bool {
	kind := numberToken
	ok := s.digits()
	if r := s.peek(); ok && (r == '+' || r == '-') {
		kind = complexToken
		ok = s.digits() && s.text[s.pos-1] == 'i'
	}
	if !ok {
		return s.fail(start, "bad number syntax: %q", s.text[start:s.pos])
	}
	s.add(kind, start)
	return true
}

// digits goes over a number with its sign; it reports whether nothing sticks to it.
func (s *scanner) digits() bool {
	s.accept("+-")
	digits := "0123456789_"
	exponent := "eE"
	if s.accept("0") {
		switch {
		case s.accept("xX"):
			digits, exponent = "0123456789abcdefABCDEF_", "pP"
		case s.accept("oO"):
			digits, exponent = "01234567_", ""
		case s.accept("bB"):
			digits, exponent = "01_", ""
		}
	}
	s.acceptAll(digits)
	if s.accept(".") {
		s.acceptAll(digits)
	}
	if s.accept(exponent) {
		s.accept("+-")
		s.acceptAll("0123456789_")
	}
	s.accept("i")
	if isWordRune(s.peek()) {
		s.next()
		return false
	}
	return true
}

func (s *scanner) accept(valid string) bool {
	if s.pos < len(s.text) && strings.IndexByte(valid, s.text[s.pos]) >= 0 {
		s.pos++
		return true
	}
	return false
}

func (s *scanner) acceptAll(valid string) {
	for s.accept(valid) {
	}
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
