package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"text/template/parse"
)

// maxDepth is how deep templates may call each other.
const maxDepth = 100000

// ExecError is what goes wrong when a template is executed, but for errors of the writer.
type ExecError struct {
	Name string
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }

func (e ExecError) Unwrap() error { return e.Err }

// execution is a template being executed. What goes wrong is a panic with a stop.
type execution struct {
	t     *Template
	out   io.Writer
	at    parse.Node // for messages
	vars  []variable
	depth int
}

type variable struct {
	name  string
	value reflect.Value
}

// stop ends an execution.
type stop struct{ err error }

// flow is how the execution goes on behind a node.
type flow int

const (
	goesOn flow = iota
	breaks
	continues
)

// absent stands for the value of a pipeline's previous command where there is none.
type absent struct{}

var nothing = reflect.ValueOf(absent{})

func isNothing(v reflect.Value) bool { return v.IsValid() && v.Type() == nothing.Type() }

// ExecuteTemplate executes a template of the family.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	m := t.Lookup(name)
	if m == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return m.Execute(wr, data)
}

// Execute writes the template's text, with values from data.
func (t *Template) Execute(wr io.Writer, data any) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case stop:
			err = r.err
		default:
			panic(r)
		}
	}()
	dot, ok := data.(reflect.Value)
	if !ok {
		dot = reflect.ValueOf(data)
	}
	x := &execution{t: t, out: wr, vars: []variable{{"$", dot}}}
	if t.Tree == nil || t.Root == nil {
		x.fail("%q is an incomplete or empty template", t.name)
	}
	x.walk(dot, t.Root)
	return nil
}

// fail ends the execution with an error about the current node.
func (x *execution) fail(format string, args ...any) {
	where := x.t.name
	if x.at != nil {
		place, node := x.t.ErrorContext(x.at)
		where = fmt.Sprintf("%s: executing %q at <%s>", place, x.t.name, node)
	}
	where = strings.ReplaceAll(where, "%", "%%")
	panic(stop{ExecError{x.t.name, fmt.Errorf("template: "+where+": "+format, args...)}})
}

// ---- variables ----

func (x *execution) find(name string) *variable {
	for i := len(x.vars) - 1; i >= 0; i-- {
		if x.vars[i].name == name {
			return &x.vars[i]
		}
	}
	x.fail("undefined variable: %s", name)
	return nil
}

// assign gives the variables of a declaration or assignment their value.
func (x *execution) assign(p *parse.PipeNode, value reflect.Value) {
	for _, v := range p.Decl {
		if p.IsAssign {
			x.find(v.Ident[0]).value = value
		} else {
			x.vars = append(x.vars, variable{v.Ident[0], value})
		}
	}
}

// ---- nodes ----

func (x *execution) walk(dot reflect.Value, n parse.Node) flow {
	x.at = n
	switch n := n.(type) {
	case *parse.TextNode:
		x.write(n.Text)
	case *parse.ActionNode:
		v := x.pipeline(dot, n.Pipe)
		if len(n.Pipe.Decl) == 0 {
			x.print(n, v)
		}
	case *parse.ListNode:
		for _, part := range n.Nodes {
			if f := x.walk(dot, part); f != goesOn {
				return f
			}
		}
	case *parse.IfNode:
		return x.branch(dot, &n.BranchNode)
	case *parse.WithNode:
		return x.branch(dot, &n.BranchNode)
	case *parse.RangeNode:
		return x.loop(dot, n)
	case *parse.TemplateNode:
		x.call(dot, n)
	case *parse.BreakNode:
		return breaks
	case *parse.ContinueNode:
		return continues
	case *parse.CommentNode:
	default:
		x.fail("unknown node: %s", n)
	}
	return goesOn
}

func (x *execution) write(text []byte) {
	if _, err := x.out.Write(text); err != nil {
		panic(stop{err})
	}
}

// print prints a value as package fmt does.
func (x *execution) print(n parse.Node, v reflect.Value) {
	x.at = n
	value, ok := printable(v)
	if !ok {
		x.fail("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(x.out, value); err != nil {
		panic(stop{err})
	}
}

// printable returns what to print for a value: what a pointer points to, but as a pointer where
// that has the method that prints it. There is nothing to print for channels and functions.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = target(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	if !prints(v.Type()) {
		if v.CanAddr() && prints(reflect.PointerTo(v.Type())) {
			v = v.Addr()
		} else if k := v.Kind(); k == reflect.Chan || k == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

func prints(t reflect.Type) bool {
	return t.Implements(errorType) || t.Implements(stringerType)
}

// branch executes an if or a with.
func (x *execution) branch(dot reflect.Value, b *parse.BranchNode) flow {
	outside := len(x.vars)
	defer func() { x.vars = x.vars[:outside] }()
	v := x.pipeline(dot, b.Pipe)
	truth, ok := isTrue(content(v))
	switch {
	case !ok:
		x.fail("if/with can't use %v", v)
	case truth && b.NodeType == parse.NodeWith:
		return x.walk(v, b.List)
	case truth:
		return x.walk(dot, b.List)
	case b.ElseList != nil:
		return x.walk(dot, b.ElseList)
	}
	return goesOn
}

// call executes another template.
func (x *execution) call(dot reflect.Value, n *parse.TemplateNode) {
	t := x.t.Lookup(n.Name)
	if t == nil {
		x.fail("template %q not defined", n.Name)
	}
	if x.depth == maxDepth {
		x.fail("exceeded maximum template depth (%v)", maxDepth)
	}
	dot = x.pipeline(dot, n.Pipe)
	inner := &execution{t: t, out: x.out, at: x.at, vars: []variable{{"$", dot}}, depth: x.depth + 1}
	inner.walk(dot, t.Root)
}

// ---- loops ----

// loop executes a range.
func (x *execution) loop(dot reflect.Value, n *parse.RangeNode) flow {
	x.at = n
	outside := len(x.vars)
	defer func() { x.vars = x.vars[:outside] }()
	over, _ := target(x.pipeline(dot, n.Pipe))
	inside := len(x.vars)
	any := false
	var left flow
	x.elements(over, n, func(key, elem reflect.Value) bool {
		any = true
		x.setLoopVariables(n.Pipe, key, elem)
		f := x.walk(elem, n.List)
		x.vars = x.vars[:inside]
		left = f
		return f != breaks
	})
	if !any && n.ElseList != nil {
		left = x.walk(dot, n.ElseList)
		return left
	}
	return goesOn
}

// setLoopVariables gives the variables, which are there already, the values of one round.
func (x *execution) setLoopVariables(p *parse.PipeNode, key, elem reflect.Value) {
	values := []reflect.Value{elem}
	if len(p.Decl) > 1 {
		values = []reflect.Value{key, elem}
	}
	for i, v := range p.Decl {
		if p.IsAssign {
			x.find(v.Ident[0]).value = values[i]
		} else {
			x.vars[len(x.vars)-len(p.Decl)+i].value = values[i]
		}
	}
}

// elements calls yield for each element until it returns false.
func (x *execution) elements(over reflect.Value, n *parse.RangeNode, yield func(key, elem reflect.Value) bool) {
	two := len(n.Pipe.Decl) > 1
	switch k := over.Kind(); {
	case k == reflect.Invalid:
	case over.CanInt() || over.CanUint():
		if two {
			x.fail("can't use %v to iterate over more than one variable", over)
		}
		for i := range over.Seq() {
			if !yield(reflect.Value{}, i) {
				return
			}
		}
	case k == reflect.Array || k == reflect.Slice:
		for i := 0; i < over.Len() && yield(reflect.ValueOf(i), over.Index(i)); i++ {
		}
	case k == reflect.Map:
		for _, key := range sortedKeys(over) {
			if !yield(key, over.MapIndex(key)) {
				return
			}
		}
	case k == reflect.Chan:
		x.received(over, yield)
	case k == reflect.Func && over.Type().CanSeq():
		if two {
			x.fail("can't use %v iterate over more than one variable", over)
		}
		for v := range over.Seq() {
			if !yield(reflect.Value{}, v) {
				return
			}
		}
	case k == reflect.Func && over.Type().CanSeq2():
		for key, v := range over.Seq2() {
			if !two {
				key, v = reflect.Value{}, key
			}
			if !yield(key, v) {
				return
			}
		}
	default:
		x.fail("range can't iterate over %v", over)
	}
}

func (x *execution) received(from reflect.Value, yield func(key, elem reflect.Value) bool) {
	if from.IsNil() {
		return
	}
	if from.Type().ChanDir() == reflect.SendDir {
		x.fail("range over send-only channel %v", from)
	}
	for i := 0; ; i++ {
		v, ok := from.Recv()
		if !ok || !yield(reflect.ValueOf(i), v) {
			return
		}
	}
}
