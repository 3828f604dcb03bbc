package template

import (
	"html"
	"slices"
	"strings"
)

const htmlSpace = " \t\n\f\r"

// skipSpace returns how many bytes of space s begins with.
func skipSpace(s string) int { return len(s) - len(strings.TrimLeft(s, htmlSpace)) }

// read reads the beginning of a text and returns the context behind it, and its length.
func (c context) read(s string) (context, int) {
	if c.delim != delimNone {
		return c.readValue(s)
	}
	end := c.elementEnd(s)
	if end == 0 {
		return context{}, 0
	}
	return c.step(s[:end])
}

// step reads something that belongs together.
func (c context) step(s string) (context, int) {
	switch c.state {
	case stateText:
		return c.inText(s)
	case stateTag:
		return c.inTag(s)
	case stateAttrName:
		return c.inAttrName(s)
	case stateAfterName:
		return c.afterName(s)
	case stateBeforeValue:
		return c.beforeValue(s)
	case stateHTMLCmt:
		if i := strings.Index(s, "-->"); i >= 0 {
			return context{}, i + 3
		}
	case stateURL, stateSrcset:
		return c.inURL(s), len(s)
	case stateMetaContent:
		return c.inMetaContent(s)
	case stateMetaContentURL:
		if i := strings.IndexByte(s, ';'); i >= 0 {
			c.state = stateMetaContent
			return c, i + 1
		}
	case stateJS:
		return c.inJS(s)
	case stateJSDqStr, stateJSSqStr, stateJSRegexp:
		return c.inLiteral(s)
	case stateJSTmplLit:
		return c.inTemplateLiteral(s)
	case stateCSS:
		return c.inCSS(s)
	case stateCSSDqStr, stateCSSSqStr, stateCSSDqURL, stateCSSSqURL, stateCSSURL:
		return c.inCSSString(s)
	case stateJSBlockCmt, stateCSSBlockCmt:
		if i := strings.Index(s, "*/"); i >= 0 {
			c.state = map[state]state{stateJSBlockCmt: stateJS, stateCSSBlockCmt: stateCSS}[c.state]
			return c, i + 2
		}
	case stateJSLineCmt, stateJSHTMLOpenCmt, stateJSHTMLCloseCmt, stateCSSLineCmt:
		return c.inLineComment(s)
	}
	return c, len(s) // RCDATA, plain attributes, behind an error
}

// inLineComment leaves the line's end to what follows.
func (c context) inLineComment(s string) (context, int) {
	ends, after := "\n\r\u2028\u2029", stateJS
	if c.state == stateCSSLineCmt {
		ends, after = "\n\f\r", stateCSS
	}
	i := strings.IndexAny(s, ends)
	if i < 0 {
		return c, len(s)
	}
	c.state = after
	return c, i
}

var elements = map[string]element{
	"script": elementScript, "style": elementStyle, "textarea": elementTextarea, "title": elementTitle, "meta": elementMeta,
}

var elementNames = [...]string{
	elementScript: "script", elementStyle: "style", elementTextarea: "textarea", elementTitle: "title", elementMeta: "",
}

// elementEnd returns where the end tag of the element begins whose content is not HTML. Within
// literals and comments of a script there is none.
func (c context) elementEnd(s string) int {
	if c.element == elementNone || c.element == elementScript && (c.state.isLiteral() || c.state.isComment()) {
		return len(s)
	}
	name := elementNames[c.element]
	for at := 0; ; {
		i := strings.Index(s[at:], "</")
		if i < 0 {
			return len(s)
		}
		begin := at + i
		at = begin + 2
		if len(s)-at < len(name) || !strings.EqualFold(s[at:at+len(name)], name) {
			continue
		}
		at += len(name)
		if at < len(s) && strings.IndexByte("> \t\n\f/", s[at]) >= 0 {
			return begin
		}
	}
}

// inText reads up to the name of the next tag, or the beginning of a comment.
func (c context) inText(s string) (context, int) {
	for at := 0; ; {
		lt := strings.IndexByte(s[at:], '<')
		if lt < 0 {
			return c, len(s)
		}
		at += lt + 1
		if strings.HasPrefix(s[at:], "!--") {
			return context{state: stateHTMLCmt}, at + 3
		}
		isEnd := strings.HasPrefix(s[at:], "/")
		if isEnd {
			at++
		}
		if n := tagName(s[at:]); n > 0 {
			tag := context{state: stateTag}
			if !isEnd {
				tag.element = elements[strings.ToLower(s[at:at+n])]
			}
			return tag, at + n
		}
	}
}

func isLetter(c byte) bool { return 'a' <= c|' ' && c|' ' <= 'z' }

func isAlphanumeric(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }

// tagName returns the length of the name that s begins with: words joined by single : or -.
func tagName(s string) int {
	if s == "" || !isLetter(s[0]) {
		return 0
	}
	n := 1
	for n < len(s) {
		switch {
		case isAlphanumeric(s[n]):
			n++
		case (s[n] == ':' || s[n] == '-') && n+1 < len(s) && isAlphanumeric(s[n+1]):
			n += 2
		default:
			return n
		}
	}
	return n
}

// contentStates are what the content of elements is.
var contentStates = [...]state{
	elementNone: stateText, elementScript: stateJS, elementStyle: stateCSS, elementTextarea: stateRCDATA,
	elementTitle: stateRCDATA, elementMeta: stateText,
}

// inTag reads the name of an attribute, or the end of the tag.
func (c context) inTag(s string) (context, int) {
	begin := skipSpace(s)
	if begin == len(s) {
		return c, len(s)
	}
	if s[begin] == '>' {
		content := context{state: contentStates[c.element], element: c.element}
		if c.element == elementMeta {
			content.element = elementNone // it has no content
		}
		return content, begin + 1
	}
	end, err := attributeNameEnd(s, begin)
	switch {
	case err != nil:
		return failed(err), len(s)
	case end == begin:
		return textError(ErrBadHTML, "expected space, attr name, or end of tag, but got %q", s[begin:]), len(s)
	}
	name := context{state: stateAfterName, element: c.element, attr: attributeKind(c.element, strings.ToLower(s[begin:end]))}
	if end == len(s) {
		name.state = stateAttrName
	}
	return name, end
}

func attributeKind(e element, name string) attr {
	switch {
	case e == elementScript && name == "type":
		return attrScriptType
	case e == elementMeta && name == "content":
		return attrMetaContent
	}
	switch attributeType(name) {
	case contentTypeURL:
		return attrURL
	case contentTypeCSS:
		return attrStyle
	case contentTypeJS:
		return attrScript
	case contentTypeSrcset:
		return attrSrcset
	}
	return attrNone
}

// attributeNameEnd returns where the name ends that begins there.
func attributeNameEnd(s string, begin int) (int, *Error) {
	n := strings.IndexAny(s[begin:], htmlSpace+`=>'"<`)
	if n < 0 {
		return len(s), nil
	}
	end := begin + n
	if strings.IndexByte(`'"<`, s[end]) >= 0 {
		return 0, errorAt(ErrBadHTML, nil, 0, "%q in attribute name: %.32q", s[end:end+1], s)
	}
	return end, nil
}

func (c context) inAttrName(s string) (context, int) {
	n, err := attributeNameEnd(s, 0)
	if err != nil {
		return failed(err), len(s)
	}
	if n < len(s) {
		c.state = stateAfterName
	}
	return c, n
}

func (c context) afterName(s string) (context, int) {
	i := skipSpace(s)
	switch {
	case i == len(s):
		return c, i
	case s[i] == '=':
		c.state = stateBeforeValue
		return c, i + 1
	}
	c.state = stateTag // an attribute without a value
	return c, i
}

// valueStates are what the values of attributes are.
var valueStates = [...]state{
	attrNone: stateAttr, attrScript: stateJS, attrScriptType: stateAttr, attrStyle: stateCSS, attrURL: stateURL,
	attrSrcset: stateSrcset, attrMetaContent: stateMetaContent,
}

func (c context) beforeValue(s string) (context, int) {
	i := skipSpace(s)
	if i == len(s) {
		return c, i
	}
	c.state, c.delim = valueStates[c.attr], delimSpaceOrTagEnd
	switch s[i] {
	case '"':
		c.delim = delimDoubleQuote
	case '\'':
		c.delim = delimSingleQuote
	default:
		return c, i
	}
	return c, i + 1
}

// valueEnds are what ends an attribute's value.
var valueEnds = [...]string{delimDoubleQuote: `"`, delimSingleQuote: "'", delimSpaceOrTagEnd: " \t\n\f\r>"}

// readValue reads an attribute's value, or what there is of it in this text.
func (c context) readValue(s string) (context, int) {
	end := strings.IndexAny(s, valueEnds[c.delim])
	isWhole := end >= 0
	if !isWhole {
		end = len(s)
	}
	if c.delim == delimSpaceOrTagEnd {
		if bad := strings.IndexAny(s[:end], "\"'<=`"); bad >= 0 {
			return textError(ErrBadHTML, "%q in unquoted attr: %q", s[bad:bad+1], s[:end]), len(s)
		}
	}
	if !isWhole {
		for value := html.UnescapeString(s); value != ""; {
			var n int
			c, n = c.step(value)
			value = value[n:]
		}
		return c, len(s)
	}
	tag := context{state: stateTag, element: c.element}
	if c.state == stateAttr && c.element == elementScript && c.attr == attrScriptType && !isJSType(s[:end]) {
		tag.element = elementNone // a script of which the browser makes nothing
	}
	if c.delim != delimSpaceOrTagEnd {
		end++
	}
	return tag, end
}

func (c context) inURL(s string) context {
	if strings.ContainsAny(s, "#?") {
		c.urlPart = urlPartQueryOrFrag
	} else if c.urlPart == urlPartNone && skipSpace(s) < len(s) {
		c.urlPart = urlPartPreQuery
	}
	return c
}

// inMetaContent looks for url= (as in a refresh).
func (c context) inMetaContent(s string) (context, int) {
	for i := range max(0, len(s)-3) {
		if !strings.EqualFold(s[i:i+3], "url") {
			continue
		}
		if eq := i + 3 + skipSpace(s[i+3:]); eq < len(s) && s[eq] == '=' {
			c.state = stateMetaContentURL
			return c, eq + 1
		}
	}
	return c, len(s)
}

// isJSType is whether a script of that type is JavaScript, or data that is read as such.
func isJSType(typ string) bool {
	typ, _, _ = strings.Cut(typ, ";")
	typ = strings.ToLower(strings.TrimSpace(typ))
	main, sub, _ := strings.Cut(typ, "/")
	switch main {
	case "", "module":
		return typ == main
	case "application":
		return slices.Contains([]string{"ecmascript", "javascript", "json", "ld+json", "x-ecmascript", "x-javascript"}, sub)
	case "text":
		version, isVersion := strings.CutPrefix(sub, "javascript1.")
		return isVersion && len(version) == 1 && '0' <= version[0] && version[0] <= '5' ||
			slices.Contains([]string{"ecmascript", "javascript", "jscript", "livescript", "x-ecmascript", "x-javascript"}, sub)
	}
	return false
}
