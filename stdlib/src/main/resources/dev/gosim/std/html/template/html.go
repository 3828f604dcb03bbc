package template

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// htmlEscapes is which characters are escaped.
type htmlEscapes struct {
	chars    string
	unquoted bool // in a value without quotes more must be
}

var (
	htmlInText         = htmlEscapes{"\x00\"&'+<>", false}
	htmlNormalized     = htmlEscapes{"\x00\"'+<>", false} // has escapes already
	htmlUnquoted       = htmlEscapes{"\x00\t\n\v\f\r \"&'+<=>`", true}
	htmlUnquotedNormal = htmlEscapes{"\x00\t\n\v\f\r \"'+<=>`", true}
)

func (e htmlEscapes) escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < utf8.RuneSelf && strings.ContainsRune(e.chars, r):
			b.WriteString(e.reference(r))
		case e.unquoted && (0xfdd0 <= r && r <= 0xfdef || 0xfff0 <= r && r <= 0xffff):
			fmt.Fprintf(&b, "&#x%x;", r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

func (e htmlEscapes) reference(r rune) string {
	switch {
	case r == 0 && e.unquoted:
		return "&#xfffd;"
	case r == 0:
		return "\ufffd"
	case r == '&':
		return "&amp;"
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	}
	return fmt.Sprintf("&#%d;", r)
}

func htmlEscaper(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeHTML {
		return s
	}
	return htmlInText.escape(s)
}

func rcdataEscaper(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeHTML {
		return htmlNormalized.escape(s)
	}
	return htmlInText.escape(s)
}

func attrEscaper(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeHTML {
		return htmlNormalized.escape(stripTags(s))
	}
	return htmlInText.escape(s)
}

func htmlNospaceEscaper(args ...any) string {
	s, t := stringify(args)
	switch {
	case s == "":
		return filterFailsafe
	case t == contentTypeHTML:
		return htmlUnquotedNormal.escape(stripTags(s))
	}
	return htmlUnquoted.escape(s)
}

// commentEscaper: nobody reads comments.
func commentEscaper(args ...any) string { return "" }

// htmlNameFilter lets names of attributes through that hold plain text, and names of elements.
func htmlNameFilter(args ...any) string {
	s, t := stringify(args)
	if t == contentTypeHTMLAttr {
		return s
	}
	s = strings.ToLower(s)
	isOther := func(r rune) bool { return r >= utf8.RuneSelf || !isAlphanumeric(byte(r)) }
	if s == "" || attributeType(s) != contentTypePlain || strings.ContainsFunc(s, isOther) {
		return filterFailsafe
	}
	return s
}

// stripTags returns the text of a piece of HTML.
func stripTags(s string) string {
	var b strings.Builder
	var c context
	isAllText := true
	rest := s
	for rest != "" {
		if c.delim != delimNone {
			end := strings.IndexAny(rest, valueEnds[c.delim])
			if end < 0 {
				break
			}
			if c.delim != delimSpaceOrTagEnd {
				end++
			}
			c, rest = context{state: stateTag, element: c.element}, rest[end:]
			continue
		}
		var next context
		var n int
		if c.element != elementNone && !c.state.isInTag() {
			next, n = context{}, c.elementEnd(rest) // nothing else ends a script
			if n == len(rest) {
				next = c
			}
		} else {
			next, n = c.step(rest)
		}
		if c.state == stateText || c.state == stateRCDATA {
			b.WriteString(textBefore(c, next, rest[:n]))
		} else {
			isAllText = false
		}
		c, rest = next, rest[n:]
	}
	if isAllText {
		return s
	}
	if c.state == stateText || c.state == stateRCDATA {
		b.WriteString(rest)
	}
	return b.String()
}

// textBefore is what of a segment of text comes before the tag or comment that ends it.
func textBefore(c, next context, segment string) string {
	if next.state != c.state {
		if lt := strings.LastIndexByte(segment, '<'); lt >= 0 {
			return segment[:lt]
		}
	}
	return segment
}
