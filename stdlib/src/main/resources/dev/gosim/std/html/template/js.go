package template

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"
)

// inJS reads up to what begins or ends something else than plain tokens.
func (c context) inJS(s string) (context, int) {
	i := strings.IndexAny(s, "\"`'/{}<-#")
	if i < 0 {
		c.jsCtx = behindTokens(s, c.jsCtx)
		return c, len(s)
	}
	c.jsCtx = behindTokens(s[:i], c.jsCtx)
	rest := s[i:]
	for _, comment := range jsComments {
		if strings.HasPrefix(rest, comment.begin) {
			c.state = comment.state
			return c, i + len(comment.begin)
		}
	}
	switch rest[0] {
	case '"':
		c.state, c.jsCtx = stateJSDqStr, jsCtxRegexp
	case '\'':
		c.state, c.jsCtx = stateJSSqStr, jsCtxRegexp
	case '`':
		c.state, c.jsCtx = stateJSTmplLit, jsCtxRegexp
	case '/':
		switch c.jsCtx {
		case jsCtxRegexp:
			c.state = stateJSRegexp
		case jsCtxDivOp:
			c.jsCtx = jsCtxRegexp
		default:
			return textError(ErrSlashAmbig, "'/' could start a division or regexp: %.32q", rest), len(s)
		}
	case '{', '}':
		c.brace(rest[0])
	}
	return c, i + 1
}

var jsComments = []struct {
	begin string
	state state
}{
	{"//", stateJSLineCmt}, {"/*", stateJSBlockCmt}, {"#!", stateJSLineCmt},
	{"<!--", stateJSHTMLOpenCmt}, {"-->", stateJSHTMLCloseCmt},
}

// brace counts the braces within ${}; the one that closes it leads back to the template literal.
func (c *context) brace(b byte) {
	open := []rune(c.braces)
	last := len(open) - 1
	switch {
	case last < 0:
	case b == '{':
		open[last]++
	case open[last] == 0:
		c.braces, c.state = string(open[:last]), stateJSTmplLit
		return
	default:
		open[last]--
	}
	c.braces = string(open)
	c.jsCtx = jsCtxRegexp
}

// inTemplateLiteral reads up to its end or to ${.
func (c context) inTemplateLiteral(s string) (context, int) {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			if i++; i == len(s) {
				return unfinishedEscape("JS", s), len(s)
			}
		case strings.HasPrefix(s[i:], "${"):
			c.braces += "\x00"
			c.state = stateJS
			return c, i + 2
		case s[i] == '`':
			c.state = stateJS
			return c, i + 1
		}
	}
	return c, len(s)
}

func unfinishedEscape(language, s string) context {
	return textError(ErrPartialEscape, "unfinished escape sequence in %s string: %q", language, s)
}

// inLiteral reads a string or regular expression.
func (c context) inLiteral(s string) (context, int) {
	end := map[state]byte{stateJSDqStr: '"', stateJSSqStr: '\'', stateJSRegexp: '/'}[c.state]
	isRegexp := c.state == stateJSRegexp
	inSet := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			if i++; i == len(s) {
				return unfinishedEscape("JS", s), len(s)
			}
		case isRegexp && s[i] == '[':
			inSet = true
		case isRegexp && s[i] == ']':
			inSet = false
		case isRegexp && s[i] == '/' && i > 0 && len(s)-i >= 7 && strings.EqualFold(s[i-1:i+7], "</script"):
			i++ // the < will be escaped
		case s[i] == end && !inSet:
			c.state, c.jsCtx = stateJS, jsCtxDivOp
			return c, i + 1
		}
	}
	if inSet {
		return textError(ErrPartialCharset, "unfinished JS regexp charset: %q", s), len(s)
	}
	return c, len(s)
}

const jsSpace = "\f\n\r\t\v \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

// beforeOperand are the words behind which a value begins, and not an operator.
var beforeOperand = map[string]bool{
	"break": true, "case": true, "continue": true, "delete": true, "do": true, "else": true, "finally": true,
	"in": true, "instanceof": true, "return": true, "throw": true, "try": true, "typeof": true, "void": true,
}

// behindTokens is what a slash means behind tokens: the last one tells, or what stands before them.
func behindTokens(s string, before jsCtx) jsCtx {
	s = strings.TrimRight(s, jsSpace)
	if s == "" {
		return before
	}
	isValue := false
	switch last := s[len(s)-1]; {
	case last == '+' || last == '-':
		// x++ is a value, x+ is none
		isValue = (len(s)-len(strings.TrimRight(s, string(rune(last)))))%2 == 0
	case last == '.':
		isValue = len(s) > 1 && '0' <= s[len(s)-2] && s[len(s)-2] <= '9'
	case strings.IndexByte(",<>=*%&|^?!~([:;{}", last) >= 0:
	default:
		word := len(s)
		for word > 0 && isJSWord(rune(s[word-1])) {
			word--
		}
		isValue = !beforeOperand[s[word:]]
	}
	if isValue {
		return jsCtxDivOp
	}
	return jsCtxRegexp
}

func isJSWord(r rune) bool {
	return r == '$' || r == '_' || r < utf8.RuneSelf && isAlphanumeric(byte(r))
}

// ---- values ----

var marshalerType = reflect.TypeFor[json.Marshaler]()

func marshals(t reflect.Type) bool { return t.Implements(marshalerType) }

var scriptTag = regexp.MustCompile("(?i)<(/?)script")

// jsValEscaper makes an expression of a value.
func jsValEscaper(args ...any) string {
	var value any
	if len(args) == 1 {
		value = follow(args[0], marshals)
		switch v := value.(type) {
		case JS:
			return string(v)
		case JSStr:
			return `"` + string(v) + `"`
		case json.Marshaler:
		case fmt.Stringer:
			value = v.String()
		}
	} else {
		for i, arg := range args {
			args[i] = follow(arg, marshals)
		}
		value = fmt.Sprint(args...)
	}
	b, err := json.Marshal(value)
	if err != nil {
		// Nothing in the message may end the comment or the script.
		text := scriptTag.ReplaceAllString(err.Error(), `\x3C${1}script`)
		text = strings.NewReplacer("*/", "* /", "<!--", `\x3C!--`).Replace(text)
		return " /* " + text + " */null "
	}
	if len(b) == 0 {
		return " null "
	}
	text := strings.NewReplacer("\u2028", `\u2028`, "\u2029", `\u2029`).Replace(string(b))
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if isJSWord(first) || isJSWord(last) {
		return " " + text + " " // not to become part of a word
	}
	return text
}

// jsEscapes is how characters are escaped in a literal, but for controls.
type jsEscapes struct{ asCode, withBackslash string }

var (
	jsInString   = jsEscapes{"\"`&'+<>", `/\`}
	jsNormalized = jsEscapes{"\"`&'+<>", "/"} // has escapes already
	jsInTemplate = jsEscapes{"\"`&'+<>${}", `/\`}
	jsInRegexp   = jsEscapes{"\"&'+<>", `$()*-./?[\]^{|}`}
)

var jsControls = map[rune]string{'\t': `\t`, '\n': `\n`, '\f': `\f`, '\r': `\r`}

func (e jsEscapes) escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		control, isControl := jsControls[r]
		switch {
		case isControl:
			b.WriteString(control)
		case r < ' ' || r == '\u2028' || r == '\u2029' || strings.ContainsRune(e.asCode, r):
			fmt.Fprintf(&b, `\u%04x`, r)
		case r < utf8.RuneSelf && strings.ContainsRune(e.withBackslash, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

func jsStrEscaper(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeJSStr {
		return jsNormalized.escape(s)
	}
	return jsInString.escape(s)
}

func jsTmplLitEscaper(args ...any) string {
	s, _ := stringify(args)
	return jsInTemplate.escape(s)
}

func jsRegexpEscaper(args ...any) string {
	s, _ := stringify(args)
	if s == "" {
		return "(?:)" // two slashes would be a comment
	}
	return jsInRegexp.escape(s)
}
