// Package parse makes trees of templates.
package parse

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Mode is how to parse.
type Mode uint

// What a Mode is made of.
const (
	ParseComments Mode = 1 << iota // keep comments
	SkipFuncCheck                  // let unknown functions pass
)

// Tree is one parsed template.
type Tree struct {
	Name      string
	ParseName string // the template that the text belongs to
	Root      *ListNode
	Mode      Mode
	text      string

	// while it is parsed
	in     *input
	vars   []string
	ranges int // around this place
}

// input is what the trees of one text have in common while they are parsed.
type input struct {
	tokens []token
	next   int
	read   int // the highest token that has been looked at
	funcs  []map[string]any
	trees  map[string]*Tree
	action int // the line that the current action begins in, or 0
	depth  int // of parentheses
}

const maxDepth = 10000

// New returns an empty tree.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name} }

// Parse parses a text and returns the templates in it by their names.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	trees := map[string]*Tree{}
	_, err := New(name).Parse(text, leftDelim, rightDelim, trees, funcs...)
	return trees, err
}

// Copy returns a copy of a tree.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{Name: t.Name, ParseName: t.ParseName, Root: t.Root.CopyList(), text: t.text}
}

// failure is a mistake in the template.
type failure struct{ err error }

// Parse parses a text; the trees of templates that it defines are put into treeSet.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	t.ParseName, t.text, t.Root = t.Name, text, nil
	words := map[string]bool{}
	for _, word := range []string{"break", "continue"} {
		words[word] = defined(funcs, word)
	}
	tokens := scan(text, leftDelim, rightDelim, t.Mode&ParseComments != 0, words)
	t.begin(&input{tokens: tokens, funcs: funcs, trees: treeSet})
	defer func() {
		t.in = nil
		switch r := recover().(type) {
		case nil:
		case failure:
			t.Root = nil
			tree, err = nil, r.err
		default:
			panic(r)
		}
	}()
	t.template()
	t.add()
	return t, nil
}

func (t *Tree) begin(in *input) { t.in, t.vars = in, []string{"$"} }

func defined(funcs []map[string]any, name string) bool {
	for _, m := range funcs {
		if m[name] != nil {
			return true
		}
	}
	return false
}

// ErrorContext tells where a node is, and what it is.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	column := len(before) - strings.LastIndexByte(before, '\n') - 1
	line := strings.Count(before, "\n") + 1
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, line, column), n.String()
}

// IsEmptyTree reports whether there is nothing but space and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil, *CommentNode:
		return true
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode:
		return false
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	case *ListNode:
		for _, part := range n.Nodes {
			if !IsEmptyTree(part) {
				return false
			}
		}
		return true
	}
	panic("unknown node: " + n.String())
}

// add puts a finished tree into the set; an empty one gives way.
func (t *Tree) add() {
	switch old := t.in.trees[t.Name]; {
	case old == nil || IsEmptyTree(old.Root):
		t.in.trees[t.Name] = t
	case !IsEmptyTree(t.Root):
		t.fail("template: multiple definition of template %q", t.Name)
	}
}

// ---- tokens ----

func (t *Tree) next() token {
	in := t.in
	tok := in.tokens[min(in.next, len(in.tokens)-1)]
	in.read = max(in.read, min(in.next, len(in.tokens)-1))
	in.next++
	return tok
}

func (t *Tree) peek() token {
	tok := t.next()
	t.in.next--
	return tok
}

func (t *Tree) nextWord() token {
	for {
		if tok := t.next(); tok.kind != spaceToken {
			return tok
		}
	}
}

// peekWord skips space and looks at the token behind it.
func (t *Tree) peekWord() token {
	tok := t.nextWord()
	t.in.next--
	return tok
}

func (t *Tree) fail(format string, args ...any) {
	line := t.in.tokens[t.in.read].line
	panic(failure{fmt.Errorf("template: %s:%d: %s", t.ParseName, line, fmt.Sprintf(format, args...))})
}

func (t *Tree) unexpected(tok token, context string) {
	if tok.kind != errorToken {
		t.fail("unexpected %s in %s", tok, context)
	}
	where := ""
	if t.in.action != 0 && t.in.action != tok.line {
		where = fmt.Sprintf(" in action started at %s:%d", t.ParseName, t.in.action)
		if strings.HasSuffix(tok.text, " action") {
			where = strings.TrimPrefix(where, " in action")
		}
	}
	t.fail("%s%s", tok, where)
}

func (t *Tree) expect(kind tokenKind, context string) token {
	tok := t.nextWord()
	if tok.kind != kind {
		t.unexpected(tok, context)
	}
	return tok
}

// ---- lists of nodes ----

func (t *Tree) list(pos Pos) *ListNode { return &ListNode{NodeList, pos, owned{t}, nil} }

// template parses the whole text.
func (t *Tree) template() {
	t.Root = t.list(t.peek().pos)
	for t.peek().kind != eofToken {
		if t.peek().kind == leftToken {
			at := t.in.next
			t.next()
			if t.nextWord().kind == defineToken {
				t.definition()
				continue
			}
			t.in.next = at
		}
		n := t.textOrAction()
		if m, isMark := n.(*mark); isMark {
			t.fail("unexpected %s", m)
		}
		t.Root.Nodes = append(t.Root.Nodes, n)
	}
}

// sub returns the tree of a template within this one's text.
func (t *Tree) sub(name string) *Tree {
	s := &Tree{Name: name, ParseName: t.ParseName, Mode: t.Mode, text: t.text}
	s.begin(t.in)
	return s
}

func (t *Tree) definition() {
	const context = "define clause"
	s := t.sub("definition")
	name := s.nextWord()
	if name.kind != stringToken && name.kind != rawStringToken {
		s.unexpected(name, context)
	}
	s.Name = s.unquote(name.text)
	s.expect(rightToken, context)
	s.body(context)
}

// body parses the rest of a definition or block, and adds the tree to the set.
func (t *Tree) body(context string) {
	var end *mark
	t.Root, end = t.items()
	if end.NodeType != nodeEnd {
		t.fail("unexpected %s in %s", end, context)
	}
	t.add()
	t.in = nil
}

// items parses up to {{end}} or {{else}}.
func (t *Tree) items() (*ListNode, *mark) {
	list := t.list(t.peekWord().pos)
	for t.peekWord().kind != eofToken {
		n := t.textOrAction()
		if m, isMark := n.(*mark); isMark {
			return list, m
		}
		list.Nodes = append(list.Nodes, n)
	}
	t.fail("unexpected EOF")
	return nil, nil
}

func (t *Tree) textOrAction() Node {
	switch tok := t.nextWord(); tok.kind {
	case textToken:
		return &TextNode{NodeText, tok.pos, owned{t}, []byte(tok.text)}
	case commentToken:
		return &CommentNode{NodeComment, tok.pos, owned{t}, tok.text}
	case leftToken:
		in := t.in
		in.action = tok.line
		n := t.action()
		in.action = 0
		return n
	default:
		t.unexpected(tok, "input")
		return nil
	}
}

// ---- actions ----

func (t *Tree) action() Node {
	switch tok := t.nextWord(); tok.kind {
	case blockToken:
		return t.block()
	case breakToken:
		t.loopControl("break")
		return &BreakNode{owned{t}, NodeBreak, tok.pos, tok.line}
	case continueToken:
		t.loopControl("continue")
		return &ContinueNode{owned{t}, NodeContinue, tok.pos, tok.line}
	case elseToken:
		return t.elseMark()
	case endToken:
		return &mark{nodeEnd, t.expect(rightToken, "end").pos, owned{t}}
	case ifToken:
		return &IfNode{t.branch(NodeIf, "if")}
	case rangeToken:
		return &RangeNode{t.branch(NodeRange, "range")}
	case withToken:
		return &WithNode{t.branch(NodeWith, "with")}
	case templateToken:
		return t.call()
	}
	t.in.next--
	tok := t.peek()
	return &ActionNode{NodeAction, tok.pos, owned{t}, tok.line, t.pipeline("command", rightToken)}
}

func (t *Tree) loopControl(word string) {
	if tok := t.nextWord(); tok.kind != rightToken {
		t.unexpected(tok, "{{"+word+"}}")
	}
	if t.ranges == 0 {
		t.fail("{{%s}} outside {{range}}", word)
	}
}

// elseMark leaves a following if or with to the branch.
func (t *Tree) elseMark() Node {
	if tok := t.peekWord(); tok.kind == ifToken || tok.kind == withToken {
		return &mark{nodeElse, tok.pos, owned{t}}
	}
	return &mark{nodeElse, t.expect(rightToken, "else").pos, owned{t}}
}

func (t *Tree) branch(kind NodeType, word string) BranchNode {
	outside := len(t.vars)
	defer func() { t.vars = t.vars[:outside] }()
	pipe := t.pipeline(word, rightToken)
	if kind == NodeRange {
		t.ranges++
	}
	list, end := t.items()
	if kind == NodeRange {
		t.ranges--
	}
	b := BranchNode{kind, pipe.Pos, owned{t}, pipe.Line, pipe, list, nil}
	if end.NodeType == nodeElse {
		b.ElseList = t.otherwise(kind, end)
	}
	return b
}

// otherwise parses the branch behind {{else}}; {{else if}} is an if within it that ends with it.
func (t *Tree) otherwise(kind NodeType, end *mark) *ListNode {
	switch word := t.peek().kind; {
	case kind == NodeIf && word == ifToken:
		t.next()
		list := t.list(end.Pos)
		list.Nodes = []Node{&IfNode{t.branch(NodeIf, "if")}}
		return list
	case kind == NodeWith && word == withToken:
		t.next()
		list := t.list(end.Pos)
		list.Nodes = []Node{&WithNode{t.branch(NodeWith, "with")}}
		return list
	}
	list, last := t.items()
	if last.NodeType != nodeEnd {
		t.fail("expected end; found %s", last)
	}
	return list
}

// block is a definition and a call in one.
func (t *Tree) block() Node {
	const context = "block clause"
	tok := t.nextWord()
	name := t.templateName(tok, context)
	pipe := t.pipeline(context, rightToken)
	t.sub(name).body(context)
	return &TemplateNode{NodeTemplate, tok.pos, owned{t}, tok.line, name, pipe}
}

func (t *Tree) call() Node {
	const context = "template clause"
	tok := t.nextWord()
	n := &TemplateNode{NodeTemplate, tok.pos, owned{t}, tok.line, t.templateName(tok, context), nil}
	if t.nextWord().kind != rightToken {
		t.in.next--
		n.Pipe = t.pipeline(context, rightToken)
	}
	return n
}

func (t *Tree) templateName(tok token, context string) string {
	if tok.kind != stringToken && tok.kind != rawStringToken {
		t.unexpected(tok, context)
	}
	return t.unquote(tok.text)
}

func (t *Tree) unquote(text string) string {
	s, err := strconv.Unquote(text)
	if err != nil {
		t.fail("%s", err)
	}
	return s
}

// ---- pipelines ----

func (t *Tree) pipeline(context string, end tokenKind) *PipeNode {
	tok := t.peekWord()
	p := &PipeNode{NodeType: NodePipe, Pos: tok.pos, owned: owned{t}, Line: tok.line}
	for t.declaration(p, context) {
	}
	for {
		switch tok := t.nextWord(); tok.kind {
		case end:
			t.checkStages(p, context)
			return p
		case boolToken, charToken, complexToken, dotToken, fieldToken, identifierToken, numberToken, nilToken,
			rawStringToken, stringToken, variableToken, openToken:
			t.in.next--
			p.Cmds = append(p.Cmds, t.command())
		default:
			t.unexpected(tok, context)
		}
	}
}

// declaration parses a variable that gets a value; it reports whether another one follows.
func (t *Tree) declaration(p *PipeNode, context string) bool {
	v := t.peekWord()
	if v.kind != variableToken {
		return false
	}
	at := t.in.next
	t.next()
	sign := t.peekWord()
	comma := sign.kind == otherToken && sign.text == ","
	if sign.kind != assignToken && sign.kind != declareToken && !comma {
		t.in.next = at
		return false
	}
	t.nextWord()
	p.IsAssign = sign.kind == assignToken
	p.Decl = append(p.Decl, t.variable(v.pos, v.text))
	t.vars = append(t.vars, v.text)
	if !comma {
		return false
	}
	if context == "range" && len(p.Decl) < 2 {
		switch t.peekWord().kind {
		case variableToken, rightToken, closeToken:
			return true
		}
		t.fail("range can only initialize variables")
	}
	t.fail("too many declarations in %s", context)
	return false
}

// checkStages refuses constants where a function has to be.
func (t *Tree) checkStages(p *PipeNode, context string) {
	if len(p.Cmds) == 0 {
		t.fail("missing value for %s", context)
	}
	for i, c := range p.Cmds[1:] {
		switch c.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			t.fail("non executable command in pipeline stage %d", i+2)
		}
	}
}

func (t *Tree) command() *CommandNode {
	c := &CommandNode{NodeCommand, t.peekWord().pos, owned{t}, nil}
	for {
		t.peekWord()
		if n := t.operand(); n != nil {
			c.Args = append(c.Args, n)
		}
		switch tok := t.next(); tok.kind {
		case spaceToken:
			continue
		case rightToken, closeToken:
			t.in.next--
		case pipeToken:
		default:
			t.unexpected(tok, "operand")
		}
		if len(c.Args) == 0 {
			t.fail("empty command")
		}
		return c
	}
}

// operand is a term with fields asked of it.
func (t *Tree) operand() Node {
	term := t.term()
	if term == nil || t.peek().kind != fieldToken {
		return term
	}
	chain := &ChainNode{NodeChain, t.peek().pos, owned{t}, term, nil}
	for t.peek().kind == fieldToken {
		chain.Add(t.next().text)
	}
	switch n := term.(type) {
	case *FieldNode:
		return &FieldNode{NodeField, chain.Pos, owned{t}, append(n.Ident, chain.Field...)}
	case *VariableNode:
		return &VariableNode{NodeVariable, chain.Pos, owned{t}, append(n.Ident, chain.Field...)}
	case *BoolNode, *StringNode, *NumberNode, *NilNode, *DotNode:
		t.fail("unexpected . after term %q", n.String())
	}
	return chain
}

func (t *Tree) variable(pos Pos, name string) *VariableNode {
	return &VariableNode{NodeVariable, pos, owned{t}, strings.Split(name, ".")}
}

func (t *Tree) term() Node {
	switch tok := t.nextWord(); tok.kind {
	case identifierToken:
		if t.Mode&SkipFuncCheck == 0 && !defined(t.in.funcs, tok.text) {
			t.fail("function %q not defined", tok.text)
		}
		return NewIdentifier(tok.text).SetTree(t).SetPos(tok.pos)
	case dotToken:
		return &DotNode{NodeDot, tok.pos, owned{t}}
	case nilToken:
		return &NilNode{NodeNil, tok.pos, owned{t}}
	case boolToken:
		return &BoolNode{NodeBool, tok.pos, owned{t}, tok.text == "true"}
	case fieldToken:
		return &FieldNode{NodeField, tok.pos, owned{t}, strings.Split(tok.text[1:], ".")}
	case variableToken:
		return t.known(tok)
	case stringToken, rawStringToken:
		return &StringNode{NodeString, tok.pos, owned{t}, tok.text, t.unquote(tok.text)}
	case charToken, complexToken, numberToken:
		n := &NumberNode{NodeType: NodeNumber, Pos: tok.pos, owned: owned{t}, Text: tok.text}
		if err := n.read(tok.kind); err != nil {
			t.fail("%s", err)
		}
		return n
	case openToken:
		if t.in.depth++; t.in.depth > maxDepth {
			t.fail("max expression depth exceeded")
		}
		p := t.pipeline("parenthesized pipeline", closeToken)
		t.in.depth--
		return p
	}
	t.in.next--
	return nil
}

// known is a variable that has been declared.
func (t *Tree) known(tok token) Node {
	v := t.variable(tok.pos, tok.text)
	for _, name := range t.vars {
		if name == v.Ident[0] {
			return v
		}
	}
	t.fail("undefined variable %q", v.Ident[0])
	return nil
}
