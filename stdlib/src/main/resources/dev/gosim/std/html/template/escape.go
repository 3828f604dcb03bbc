package template

import (
	"maps"
	"regexp"
	"strings"
	"text/template"
	"text/template/parse"
)

// An escaper goes through templates, knows the context of each node, and puts into the pipelines the
// functions that make values fit there. It works on copies: a template that is called in several
// contexts gets one for each, with a name of its own, and what turns out wrong is dropped.
type escaper struct {
	ns    *nameSpace
	text  *template.Template         // any of the family
	ends  map[string]context         // by name in its context, the context behind the template
	trees map[string]*parse.ListNode // escaped, but not in use yet
	calls map[string]bool            // what has been called
	loop  *loop
}

// loop is the range around, with the contexts in which its body is left.
type loop struct {
	outer             *loop
	breaks, continues []leaving
}

type leaving struct {
	context
	node parse.Node
	line int
}

func newEscaper(ns *nameSpace, text *template.Template) *escaper {
	return &escaper{ns, text, map[string]context{}, map[string]*parse.ListNode{}, map[string]bool{}, nil}
}

// escape escapes a template and those that it calls.
func (e *escaper) escape(name string) error {
	c, _ := e.call(context{}, nil, name, 0)
	err := c.err
	switch {
	case err != nil:
		err.Name = name
	case c.state != stateText:
		err = &Error{ErrorCode: ErrEndContext, Name: name, Description: "ends in a non-text context: " + c.String()}
	default:
		e.commit()
	}
	t := e.ns.set[name]
	if err == nil {
		t.escaped = errEscaped
		return nil
	}
	t.escaped, t.Tree, t.text.Tree = err, nil, nil
	return err
}

// commit takes the escaped trees into use.
func (e *escaper) commit() {
	e.text.Funcs(escapers)
	for name, root := range e.trees {
		tree := &parse.Tree{Name: name, Root: root}
		if t := e.text.Lookup(name); t != nil {
			tree = t.Tree.Copy()
			tree.Root = root
			t.Tree = tree
		} else if _, err := e.text.AddParseTree(name, tree); err != nil {
			panic(err)
		}
		if t := e.ns.set[name]; t != nil {
			t.Tree = tree
		}
	}
	clear(e.trees)
	clear(e.calls)
}

// call is the context behind a template that is called in a context, and its name there.
func (e *escaper) call(c context, n parse.Node, name string, line int) (context, string) {
	full := c.mangle(name)
	e.calls[full] = true
	if end, known := e.ends[full]; known {
		return end, full
	}
	var root *parse.ListNode
	if t := e.text.Lookup(name); t != nil && t.Tree != nil {
		root = t.Root
	}
	switch {
	case root != nil:
		return e.end(c, full, root), full
	case e.ns.set[name] != nil:
		return failed(errorAt(ErrNoSuchTemplate, n, line, "%q is an incomplete or empty template", name)), full
	}
	return failed(errorAt(ErrNoSuchTemplate, n, line, "no such template %q", name)), full
}

// end is the context behind a template. One that calls itself is taken to end in the context that
// it begins in, or else in the one that this leads to.
func (e *escaper) end(c context, name string, root *parse.ListNode) context {
	end, ok := e.try(c, name, root)
	if ok {
		return end
	}
	if again, ok := e.try(end, name, root); ok {
		return again
	}
	if end.state != stateError {
		return failed(errorAt(ErrOutputContext, root, 0, "cannot compute output context for template %s", name))
	}
	return end
}

// try escapes a template that is taken to end in the context c.
func (e *escaper) try(c context, name string, root *parse.ListNode) (end context, ok bool) {
	e.ends[name] = c
	trial := e.trial()
	copied := root.CopyList()
	end = trial.list(c, copied)
	if end.state == stateError || trial.calls[name] && end != c {
		return end, false
	}
	maps.Copy(e.ends, trial.ends)
	maps.Copy(e.trees, trial.trees)
	maps.Copy(e.calls, trial.calls)
	e.trees[name] = copied
	return end, true
}

// trial is an escaper whose results can be dropped.
func (e *escaper) trial() *escaper {
	t := newEscaper(e.ns, e.text)
	maps.Copy(t.ends, e.ends)
	t.loop = e.loop
	return t
}

// ---- nodes ----

func (e *escaper) list(c context, l *parse.ListNode) context {
	if l == nil {
		return c
	}
	for _, n := range l.Nodes {
		if c = e.node(c, n); c.state == stateDead {
			break
		}
	}
	return c
}

func (e *escaper) node(c context, n parse.Node) context {
	switch n := n.(type) {
	case *parse.TextNode:
		var text string
		if c, text = escapeText(c, string(n.Text)); c.state != stateError {
			n.Text = []byte(text)
		}
	case *parse.ActionNode:
		return action(c, n)
	case *parse.IfNode:
		return e.branch(c, &n.BranchNode, "if")
	case *parse.WithNode:
		return e.branch(c, &n.BranchNode, "with")
	case *parse.RangeNode:
		return e.rangeNode(c, n)
	case *parse.TemplateNode:
		c, n.Name = e.call(c, n, n.Name, n.Line)
	case *parse.BreakNode:
		e.loop.breaks = append(e.loop.breaks, leaving{c, n, n.Line})
		return context{state: stateDead}
	case *parse.ContinueNode:
		e.loop.continues = append(e.loop.continues, leaving{c, n, n.Line})
		return context{state: stateDead}
	case *parse.CommentNode:
	default:
		panic("escaping " + n.String() + " is unimplemented")
	}
	return c
}

func joined(a, b context, n parse.Node, word string) context {
	if c, ok := join(a, b); ok {
		return c
	}
	return failed(errorAt(ErrBranchEnd, n, 0, "{{%s}} branches end in different contexts: %v, %v", word, a, b))
}

func (e *escaper) branch(c context, n *parse.BranchNode, word string) context {
	then := e.list(c, n.List)
	return joined(then, e.list(c, n.ElseList), n, word)
}

// rangeNode goes through the body twice, for it must end where it can begin again.
func (e *escaper) rangeNode(c context, n *parse.RangeNode) context {
	again := n.List.CopyList()
	end := e.round(func() context { return e.list(c, n.List) })
	if end.state == stateError {
		return end
	}
	end = e.round(func() context {
		second := joined(end, e.trial().list(end, again), &n.BranchNode, "range")
		if second.state == stateError {
			second.err.Line = n.Line
			second.err.Description = "on range loop re-entry: " + second.err.Description
		}
		return second
	})
	if end.state == stateError {
		return end
	}
	return joined(end, e.list(c, n.ElseList), &n.BranchNode, "range")
}

// round is the context behind a loop's body, however it is left.
func (e *escaper) round(body func() context) context {
	l := &loop{outer: e.loop}
	e.loop = l
	end := body()
	e.loop = l.outer
	for _, way := range []struct {
		word string
		from *[]leaving
	}{{"break", &l.breaks}, {"continue", &l.continues}} {
		for _, left := range *way.from {
			if end.state == stateError {
				return end
			}
			end = joined(end, left.context, left.node, "range")
			if end.state == stateError {
				end.err.Line = left.line
				end.err.Description = "at range loop " + way.word + ": " + end.err.Description
			}
		}
	}
	return end
}

// ---- text ----

// scriptInLiteral is what may not stand in a script, not even in a string.
var scriptInLiteral = regexp.MustCompile("(?i)<(script|/script|!--)")

// escapeText returns the context behind a text, and the text without comments.
func escapeText(c context, s string) (context, string) {
	var b strings.Builder
	for rest := s; rest != ""; {
		next, n := c.read(rest)
		segment := rest[:n]
		switch {
		case c.state == stateText || c.state == stateRCDATA:
			text := textBefore(c, next, segment)
			segment = escapeLess(rest, len(text)) + segment[len(text):]
		case c.state.isComment() && c.delim == delimNone:
			segment = insteadOfComment(c.state, segment)
		case c.state.isLiteral():
			segment = scriptInLiteral.ReplaceAllString(segment, `\x3C$1`)
		}
		if next.state != c.state && next.state.isComment() && next.delim == delimNone {
			segment = segment[:len(segment)-len(commentBegin(next.state))]
		}
		b.WriteString(segment)
		c, rest = next, rest[n:]
	}
	return c, b.String()
}

// escapeLess escapes each < of the first n bytes, but for that of a doctype.
func escapeLess(s string, n int) string {
	const doctype = "<!DOCTYPE"
	var b strings.Builder
	for i := range n {
		if s[i] == '<' && (len(s)-i < len(doctype) || !strings.EqualFold(s[i:i+len(doctype)], doctype)) {
			b.WriteString("&lt;")
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// insteadOfComment is space where the comment counts as space.
func insteadOfComment(s state, comment string) string {
	switch {
	case s == stateJSBlockCmt && strings.ContainsAny(comment, "\n\r\u2028\u2029"):
		return "\n"
	case s == stateJSBlockCmt, s == stateCSSBlockCmt:
		return " "
	}
	return ""
}

func commentBegin(s state) string {
	switch s {
	case stateHTMLCmt, stateJSHTMLOpenCmt:
		return "<!--"
	case stateJSHTMLCloseCmt:
		return "-->"
	}
	return "//"
}
