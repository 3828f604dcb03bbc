package http

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

// ---- patterns of a ServeMux ----

// A pattern says which requests a handler is for: "GET host/path/{name}/{rest...}".
type pattern struct {
	text, method, host string
	segments           []segment
	place              string // where it was registered
	handler            Handler
}

// A segment is a literal, "/" for the end of a path with slash, a wildcard for one segment, or one
// for all that follow.
type segment struct {
	text        string
	wild, multi bool
}

func (p *pattern) String() string { return p.text }

func (p *pattern) last() segment { return p.segments[len(p.segments)-1] }

func (p *pattern) plain() bool {
	for _, s := range p.segments {
		if s.wild {
			return false
		}
	}
	return true
}

// parsePattern reads a pattern.
func parsePattern(s string) (*pattern, error) {
	if s == "" {
		return nil, errors.New("empty pattern")
	}
	p := &pattern{text: s}
	rest := s
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		p.method, rest = s[:i], strings.TrimLeft(s[i+1:], " \t")
		if p.method != "" && !isToken(p.method) {
			return nil, fmt.Errorf("at offset 0: invalid method %q", p.method)
		}
	}
	at := len(s) - len(rest)
	fail := func(format string, args ...any) (*pattern, error) {
		return nil, fmt.Errorf("at offset %d: %s", at, fmt.Sprintf(format, args...))
	}
	slash := strings.IndexByte(rest, '/')
	if slash < 0 {
		return fail("host/path missing /")
	}
	p.host, rest = rest[:slash], rest[slash:]
	if brace := strings.IndexByte(p.host, '{'); brace >= 0 {
		at += brace
		return fail("host contains '{' (missing initial '/'?)")
	}
	at += slash
	if p.method != "" && p.method != MethodConnect && cleanPath(rest) != rest {
		return fail("non-CONNECT pattern with unclean path can never match")
	}
	names := make(map[string]bool)
	for rest != "" {
		rest = rest[1:] // the slash
		at = len(s) - len(rest)
		if rest == "" {
			p.segments = append(p.segments, segment{wild: true, multi: true})
			break
		}
		text := rest
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			text = rest[:i]
		}
		rest = rest[len(text):]
		seg, wrong := parseSegment(text, rest == "")
		if wrong == "" && seg.wild && names[seg.text] {
			wrong = fmt.Sprintf("duplicate wildcard name %q", seg.text)
		}
		if wrong != "" {
			return fail("%s", wrong)
		}
		names[seg.text] = seg.wild
		p.segments = append(p.segments, seg)
	}
	return p, nil
}

func parseSegment(text string, last bool) (seg segment, wrong string) {
	switch brace := strings.IndexByte(text, '{'); {
	case brace < 0:
		return segment{text: unescaped(text)}, ""
	case brace > 0:
		return seg, "bad wildcard segment (must start with '{')"
	case text[len(text)-1] != '}':
		return seg, "bad wildcard segment (must end with '}')"
	}
	name := text[1 : len(text)-1]
	if name == "$" {
		if !last {
			return seg, "{$} not at end"
		}
		return segment{text: "/"}, ""
	}
	name, multi := strings.CutSuffix(name, "...")
	switch {
	case multi && !last:
		return seg, "{...} wildcard not at end"
	case name == "":
		return seg, "empty wildcard"
	case !isIdentifier(name):
		return seg, fmt.Sprintf("bad wildcard name %q", name)
	}
	return segment{text: name, wild: true, multi: multi}, ""
}

func isIdentifier(s string) bool {
	for i, c := range s {
		if !unicode.IsLetter(c) && c != '_' && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return s != ""
}

func unescaped(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// match reports whether the pattern is for an escaped path, and what the wildcards stand for.
func (p *pattern) match(path string) (values []string, ok bool) {
	for _, s := range p.segments {
		if path == "" {
			return nil, false
		}
		path = path[1:]
		if s.multi {
			if s.text != "" {
				values = append(values, unescaped(path))
			}
			return values, true
		}
		if s.text == "/" && !s.wild {
			return values, path == ""
		}
		part := path
		if i := strings.IndexByte(path, '/'); i >= 0 {
			part = path[:i]
		}
		path = path[len(part):]
		switch {
		case s.wild && part == "":
			return nil, false
		case s.wild:
			values = append(values, unescaped(part))
		case unescaped(part) != s.text:
			return nil, false
		}
	}
	return values, path == ""
}

// takesMethod reports whether the pattern is for a method.
func (p *pattern) takesMethod(method string) bool {
	return p.method == "" || p.method == method || p.method == MethodGet && method == MethodHead
}

// ---- which of two patterns is for fewer requests ----

type relation int

const (
	equivalent relation = iota
	moreGeneral
	moreSpecific
	disjoint
	overlaps
)

func (r relation) inverse() relation {
	switch r {
	case moreGeneral:
		return moreSpecific
	case moreSpecific:
		return moreGeneral
	}
	return r
}

// combine is the relation of pairs, of which the parts are so related.
func combine(a, b relation) relation {
	switch {
	case a == disjoint || b == disjoint:
		return disjoint
	case a == equivalent || a == b:
		return b
	case b == equivalent:
		return a
	}
	return overlaps
}

func (p *pattern) compare(q *pattern) relation {
	if p.host != q.host {
		switch "" {
		case p.host:
			return moreGeneral // whatever the rest says: hosts come first
		case q.host:
			return moreSpecific
		}
		return disjoint
	}
	return combine(p.compareMethods(q), p.comparePaths(q))
}

func (p *pattern) compareMethods(q *pattern) relation {
	switch {
	case p.method == q.method:
		return equivalent
	case p.method == "", p.method == MethodGet && q.method == MethodHead:
		return moreGeneral
	case q.method == "", q.method == MethodGet && p.method == MethodHead:
		return moreSpecific
	}
	return disjoint
}

func (p *pattern) comparePaths(q *pattern) relation {
	if len(p.segments) != len(q.segments) && !p.last().multi && !q.last().multi {
		return disjoint
	}
	r := equivalent
	ps, qs := p.segments, q.segments
	for len(ps) > 0 && len(qs) > 0 {
		if ps[0].multi || qs[0].multi {
			break
		}
		r = combine(r, compareSegments(ps[0], qs[0]))
		if r == disjoint {
			return r
		}
		ps, qs = ps[1:], qs[1:]
	}
	pm, qm := len(ps) > 0 && ps[0].multi, len(qs) > 0 && qs[0].multi
	switch {
	case len(ps) == 0 && len(qs) == 0, pm && qm:
		return r
	case pm && len(qs) > 0:
		return combine(r, moreGeneral)
	case qm && len(ps) > 0:
		return combine(r, moreSpecific)
	}
	return disjoint
}

func compareSegments(a, b segment) relation {
	switch {
	case a.wild && b.wild:
		return equivalent
	case a.wild && b.text == "/", b.wild && a.text == "/":
		return disjoint // a wildcard is for something
	case a.wild:
		return moreGeneral
	case b.wild:
		return moreSpecific
	case a.text == b.text:
		return equivalent
	}
	return disjoint
}

// conflict describes why two patterns cannot both be registered, or returns "".
func (p *pattern) conflict(q *pattern) string {
	if p.host != q.host {
		return ""
	}
	methods, paths := p.compareMethods(q), p.comparePaths(q)
	switch r := combine(methods, paths); {
	case r == equivalent:
		return fmt.Sprintf("%s matches the same requests as %s", p, q)
	case r != overlaps:
		return ""
	case paths == overlaps:
		return fmt.Sprintf("%[1]s and %[2]s both match some paths, like %[3]q.\n"+
			"But neither is more specific than the other.\n"+
			"%[1]s matches %[4]q, but %[2]s doesn't.\n"+
			"%[2]s matches %[5]q, but %[1]s doesn't.",
			p, q, commonPath(p, q), differentPath(p, q), differentPath(q, p))
	case methods == moreGeneral:
		return fmt.Sprintf("%s matches more methods than %s, but has a more specific path pattern", p, q)
	}
	return fmt.Sprintf("%s matches fewer methods than %s, but has a more general path pattern", p, q)
}

func writeSegment(b *strings.Builder, s segment) {
	b.WriteByte('/')
	if !s.multi && s.text != "/" {
		b.WriteString(s.text)
	}
}

// commonPath returns a path that both patterns, which overlap, are for.
func commonPath(p, q *pattern) string {
	var b strings.Builder
	ps, qs := p.segments, q.segments
	for len(ps) > 0 && len(qs) > 0 {
		if ps[0].wild {
			writeSegment(&b, qs[0])
		} else {
			writeSegment(&b, ps[0])
		}
		ps, qs = ps[1:], qs[1:]
	}
	for _, s := range append(ps[:len(ps):len(ps)], qs...) {
		writeSegment(&b, s)
	}
	return b.String()
}

// differentPath returns a path that p is for and q, which overlaps, is not.
func differentPath(p, q *pattern) string {
	var b strings.Builder
	ps, qs := p.segments, q.segments
	for len(ps) > 0 && len(qs) > 0 {
		s, t := ps[0], qs[0]
		switch {
		case s.multi && t.multi:
			// All behind is the same, so the difference came before.
			return b.String() + "/"
		case s.multi && !t.multi:
			// One segment that is not q's ends it, if q's is not just any.
			b.WriteByte('/')
			if t.text == "/" {
				if s.text != "" {
					b.WriteString(s.text)
				} else {
					b.WriteString("x")
				}
			}
			return b.String()
		case !s.multi && t.multi:
			writeSegment(&b, s)
		case s.wild && t.wild:
			writeSegment(&b, s)
		case s.wild:
			// Anything but q's literal.
			if s.text != t.text {
				writeSegment(&b, s)
			} else {
				b.WriteString("/" + t.text + "x")
			}
		default:
			writeSegment(&b, s)
		}
		ps, qs = ps[1:], qs[1:]
	}
	for _, s := range ps {
		writeSegment(&b, s)
	}
	return b.String()
}
