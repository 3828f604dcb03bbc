package parse

import (
	"slices"
	"strconv"
	"strings"
)

// A Node is a part of a parsed template.
type Node interface {
	Type() NodeType
	String() string
	// Copy returns a copy of the node and of what is below it.
	Copy() Node
	Position() Pos
	tree() *Tree
}

// NodeType tells the types of nodes apart.
type NodeType int

// Type returns the type itself, for the nodes that it is part of.
func (t NodeType) Type() NodeType { return t }

// Pos is a byte's place in the text.
type Pos int

// Position returns the place itself, for the nodes that it is part of.
func (p Pos) Position() Pos { return p }

// The types of nodes.
const (
	NodeText NodeType = iota
	NodeAction
	NodeBool
	NodeChain
	NodeCommand
	NodeDot
	nodeElse
	nodeEnd
	NodeField
	NodeIdentifier
	NodeIf
	NodeList
	NodeNil
	NodeNumber
	NodePipe
	NodeRange
	NodeString
	NodeTemplate
	NodeVariable
	NodeWith
	NodeComment
	NodeBreak
	NodeContinue
)

// owned is part of a node that knows its tree.
type owned struct{ of *Tree }

func (o owned) tree() *Tree { return o.of }

// ListNode is a row of nodes.
type ListNode struct {
	NodeType
	Pos
	owned
	Nodes []Node
}

func (l *ListNode) String() string {
	var b strings.Builder
	for _, n := range l.Nodes {
		b.WriteString(n.String())
	}
	return b.String()
}

// CopyList is Copy with the list's own type.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	list := &ListNode{l.NodeType, l.Pos, l.owned, nil}
	for _, n := range l.Nodes {
		list.Nodes = append(list.Nodes, n.Copy())
	}
	return list
}

func (l *ListNode) Copy() Node { return l.CopyList() }

// TextNode is text between actions.
type TextNode struct {
	NodeType
	Pos
	owned
	Text []byte
}

func (t *TextNode) String() string { return string(t.Text) }

func (t *TextNode) Copy() Node {
	return &TextNode{t.NodeType, t.Pos, t.owned, slices.Clone(t.Text)}
}

// CommentNode is a comment, which only Mode ParseComments keeps.
type CommentNode struct {
	NodeType
	Pos
	owned
	Text string
}

func (c *CommentNode) String() string { return "{{" + c.Text + "}}" }

func (c *CommentNode) Copy() Node {
	n := *c
	return &n
}

// PipeNode is a pipeline, with the variables that get its value.
type PipeNode struct {
	NodeType
	Pos
	owned
	Line     int
	IsAssign bool // = and not :=
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

func (p *PipeNode) String() string {
	var b strings.Builder
	for i, v := range p.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(v.String())
	}
	if len(p.Decl) > 0 {
		if p.IsAssign {
			b.WriteString(" = ")
		} else {
			b.WriteString(" := ")
		}
	}
	for i, c := range p.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(c.String())
	}
	return b.String()
}

// CopyPipe is Copy with the pipeline's own type.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	n := *p
	n.Decl, n.Cmds = nil, nil
	for _, v := range p.Decl {
		n.Decl = append(n.Decl, v.Copy().(*VariableNode))
	}
	for _, c := range p.Cmds {
		n.Cmds = append(n.Cmds, c.Copy().(*CommandNode))
	}
	return &n
}

func (p *PipeNode) Copy() Node { return p.CopyPipe() }

// ActionNode is a pipeline whose value is printed.
type ActionNode struct {
	NodeType
	Pos
	owned
	Line int
	Pipe *PipeNode
}

func (a *ActionNode) String() string { return "{{" + a.Pipe.String() + "}}" }

func (a *ActionNode) Copy() Node {
	n := *a
	n.Pipe = a.Pipe.CopyPipe()
	return &n
}

// CommandNode is a part of a pipeline: operands, the first of which may be a function.
type CommandNode struct {
	NodeType
	Pos
	owned
	Args []Node
}

func (c *CommandNode) String() string {
	words := make([]string, len(c.Args))
	for i, arg := range c.Args {
		words[i] = operandString(arg)
	}
	return strings.Join(words, " ")
}

// operandString puts a pipeline into parentheses.
func operandString(n Node) string {
	if _, isPipe := n.(*PipeNode); isPipe {
		return "(" + n.String() + ")"
	}
	return n.String()
}

func (c *CommandNode) Copy() Node {
	if c == nil {
		return c
	}
	n := *c
	n.Args = nil
	for _, arg := range c.Args {
		n.Args = append(n.Args, arg.Copy())
	}
	return &n
}

// IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	owned
	Ident string
}

// NewIdentifier returns the node of a name.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the place, and returns the node.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	i.Pos = pos
	return i
}

// SetTree sets the tree, and returns the node.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	i.of = t
	return i
}

func (i *IdentifierNode) String() string { return i.Ident }

func (i *IdentifierNode) Copy() Node {
	n := *i
	return &n
}

// VariableNode is a variable, with the fields asked of it.
type VariableNode struct {
	NodeType
	Pos
	owned
	Ident []string // the variable, with its $, and the fields
}

func (v *VariableNode) String() string { return strings.Join(v.Ident, ".") }

func (v *VariableNode) Copy() Node {
	return &VariableNode{v.NodeType, v.Pos, v.owned, slices.Clone(v.Ident)}
}

// DotNode is the cursor.
type DotNode struct {
	NodeType
	Pos
	owned
}

// Type returns NodeDot, of a zero node too.
func (d *DotNode) Type() NodeType { return NodeDot }

func (d *DotNode) String() string { return "." }

func (d *DotNode) Copy() Node {
	n := *d
	return &n
}

// NilNode is the constant nil.
type NilNode struct {
	NodeType
	Pos
	owned
}

// Type returns NodeNil, of a zero node too.
func (n *NilNode) Type() NodeType { return NodeNil }

func (n *NilNode) String() string { return "nil" }

func (n *NilNode) Copy() Node {
	c := *n
	return &c
}

// FieldNode is a field of the cursor, and fields of that.
type FieldNode struct {
	NodeType
	Pos
	owned
	Ident []string
}

func (f *FieldNode) String() string { return "." + strings.Join(f.Ident, ".") }

func (f *FieldNode) Copy() Node {
	return &FieldNode{f.NodeType, f.Pos, f.owned, slices.Clone(f.Ident)}
}

// ChainNode is any other operand with fields asked of it.
type ChainNode struct {
	NodeType
	Pos
	owned
	Node  Node
	Field []string
}

// Add adds a field, which begins with a dot.
func (c *ChainNode) Add(field string) {
	name, dotted := strings.CutPrefix(field, ".")
	switch {
	case !dotted:
		panic("no dot in field")
	case name == "":
		panic("empty field")
	}
	c.Field = append(c.Field, name)
}

func (c *ChainNode) String() string {
	return operandString(c.Node) + "." + strings.Join(c.Field, ".")
}

func (c *ChainNode) Copy() Node {
	n := *c
	n.Field = slices.Clone(c.Field)
	return &n
}

// BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	owned
	True bool
}

func (b *BoolNode) String() string { return strconv.FormatBool(b.True) }

func (b *BoolNode) Copy() Node {
	n := *b
	return &n
}

// StringNode is a string.
type StringNode struct {
	NodeType
	Pos
	owned
	Quoted string // as written
	Text   string
}

func (s *StringNode) String() string { return s.Quoted }

func (s *StringNode) Copy() Node {
	n := *s
	return &n
}

// mark is where a list of nodes ends: at {{end}} or {{else}}.
type mark struct {
	NodeType
	Pos
	owned
}

func (m *mark) String() string {
	if m.NodeType == nodeEnd {
		return "{{end}}"
	}
	return "{{else}}"
}

func (m *mark) Copy() Node { return m }

// BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	owned
	Line     int
	Pipe     *PipeNode
	List     *ListNode
	ElseList *ListNode // or nil
}

func (b *BranchNode) String() string {
	word := map[NodeType]string{NodeIf: "if", NodeRange: "range", NodeWith: "with"}[b.NodeType]
	if word == "" {
		panic("unknown branch type")
	}
	s := "{{" + word + " " + b.Pipe.String() + "}}" + b.List.String()
	if b.ElseList != nil {
		s += "{{else}}" + b.ElseList.String()
	}
	return s + "{{end}}"
}

func (b *BranchNode) copied() BranchNode {
	n := *b
	n.Pipe, n.List, n.ElseList = b.Pipe.CopyPipe(), b.List.CopyList(), b.ElseList.CopyList()
	return n
}

func (b *BranchNode) Copy() Node {
	switch b.NodeType {
	case NodeIf:
		return &IfNode{b.copied()}
	case NodeRange:
		return &RangeNode{b.copied()}
	case NodeWith:
		return &WithNode{b.copied()}
	}
	panic("unknown branch type")
}

// IfNode is {{if}}.
type IfNode struct{ BranchNode }

// RangeNode is {{range}}.
type RangeNode struct{ BranchNode }

// WithNode is {{with}}.
type WithNode struct{ BranchNode }

func (i *IfNode) Copy() Node    { return &IfNode{i.copied()} }
func (r *RangeNode) Copy() Node { return &RangeNode{r.copied()} }
func (w *WithNode) Copy() Node  { return &WithNode{w.copied()} }

// BreakNode is {{break}}.
type BreakNode struct {
	owned
	NodeType
	Pos
	Line int
}

func (b *BreakNode) String() string { return "{{break}}" }

func (b *BreakNode) Copy() Node {
	n := *b
	return &n
}

// ContinueNode is {{continue}}.
type ContinueNode struct {
	owned
	NodeType
	Pos
	Line int
}

func (c *ContinueNode) String() string { return "{{continue}}" }

func (c *ContinueNode) Copy() Node {
	n := *c
	return &n
}

// TemplateNode is {{template}}.
type TemplateNode struct {
	NodeType
	Pos
	owned
	Line int
	Name string
	Pipe *PipeNode // or nil
}

func (t *TemplateNode) String() string {
	s := "{{template " + strconv.Quote(t.Name)
	if t.Pipe != nil {
		s += " " + t.Pipe.String()
	}
	return s + "}}"
}

func (t *TemplateNode) Copy() Node {
	n := *t
	n.Pipe = t.Pipe.CopyPipe()
	return &n
}
