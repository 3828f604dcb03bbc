package template

import (
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"
)

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	valueType    = reflect.TypeFor[reflect.Value]()
)

// target follows pointers and interfaces to their end, or to a nil one.
func target(v reflect.Value) (_ reflect.Value, isNil bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, true
		}
		v = v.Elem()
	}
	return v, false
}

// content is what an interface holds.
func content(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}

// pipeline evaluates commands, each with the value of the one before as its last argument.
func (x *execution) pipeline(dot reflect.Value, p *parse.PipeNode) reflect.Value {
	if p == nil {
		return reflect.Value{}
	}
	x.at = p
	value := nothing
	for _, c := range p.Cmds {
		value = x.command(dot, c, value)
		if value.Kind() == reflect.Interface && value.NumMethod() == 0 {
			value = value.Elem()
		}
	}
	x.assign(p, value)
	return value
}

func (x *execution) command(dot reflect.Value, c *parse.CommandNode, last reflect.Value) reflect.Value {
	switch n := c.Args[0].(type) {
	case *parse.FieldNode:
		x.at = n
		return x.fields(dot, dot, n, n.Ident, c.Args, last)
	case *parse.ChainNode:
		return x.chain(dot, n, c.Args, last)
	case *parse.IdentifierNode:
		return x.function(dot, n, c, c.Args, last)
	case *parse.VariableNode:
		return x.variable(dot, n, c.Args, last)
	case *parse.PipeNode:
		x.noArguments(c.Args, last)
		return x.pipeline(dot, n)
	}
	x.at = c.Args[0]
	x.noArguments(c.Args, last)
	if c.Args[0].Type() == parse.NodeNil {
		x.fail("nil is not a command")
	}
	v, ok := x.constant(dot, c.Args[0])
	if !ok {
		x.fail("can't evaluate command %q", c.Args[0])
	}
	return v
}

// constant is the value of an operand that needs no evaluation.
func (x *execution) constant(dot reflect.Value, n parse.Node) (reflect.Value, bool) {
	switch n := n.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True), true
	case *parse.StringNode:
		return reflect.ValueOf(n.Text), true
	case *parse.NumberNode:
		return x.untyped(n), true
	case *parse.DotNode:
		return dot, true
	}
	return reflect.Value{}, false
}

func (x *execution) noArguments(args []parse.Node, last reflect.Value) {
	if len(args) > 1 || !isNothing(last) {
		x.fail("can't give argument to non-function %s", args[0])
	}
}

// untyped is a number of the type that a constant of Go would have.
func (x *execution) untyped(n *parse.NumberNode) reflect.Value {
	x.at = n
	isHex := strings.HasPrefix(strings.ToLower(n.Text), "0x") && !strings.ContainsAny(n.Text, "pP")
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && !isHex && n.Text[0] != '\'' && strings.ContainsAny(n.Text, ".eEpP"):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	}
	x.fail("%s overflows int", n.Text)
	return reflect.Value{}
}

func (x *execution) chain(dot reflect.Value, n *parse.ChainNode, args []parse.Node, last reflect.Value) reflect.Value {
	x.at = n
	if len(n.Field) == 0 {
		x.fail("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		x.fail("indirection through explicit nil in %s", n)
	}
	return x.fields(dot, x.argument(dot, nil, n.Node), n, n.Field, args, last)
}

func (x *execution) variable(dot reflect.Value, n *parse.VariableNode, args []parse.Node, last reflect.Value) reflect.Value {
	x.at = n
	v := x.find(n.Ident[0]).value
	if len(n.Ident) == 1 {
		x.noArguments(args, last)
		return v
	}
	return x.fields(dot, v, n, n.Ident[1:], args, last)
}

func (x *execution) function(dot reflect.Value, n *parse.IdentifierNode, whole parse.Node, args []parse.Node, last reflect.Value) reflect.Value {
	x.at = n
	x.t.mu.RLock()
	f := x.t.values[n.Ident]
	x.t.mu.RUnlock()
	isBuiltin := !f.IsValid()
	if isBuiltin {
		if f = builtinValues()[n.Ident]; !f.IsValid() {
			x.fail("%q is not a defined function", n.Ident)
		}
	}
	return x.invoke(dot, invocation{f, isBuiltin, whole, n.Ident, args, last})
}

// ---- fields and methods ----

// fields follows a path from a value; only what stands at its end gets the arguments.
func (x *execution) fields(dot, from reflect.Value, n parse.Node, path []string, args []parse.Node, last reflect.Value) reflect.Value {
	end := len(path) - 1
	for _, name := range path[:end] {
		from = x.field(dot, name, n, nil, nothing, from)
	}
	return x.field(dot, path[end], n, args, last, from)
}

func (x *execution) field(dot reflect.Value, name string, n parse.Node, args []parse.Node, last, of reflect.Value) reflect.Value {
	if !of.IsValid() {
		if x.t.missingKey == keyError {
			x.fail("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	typ := of.Type()
	of, isNil := target(of)
	if isNil && of.Kind() == reflect.Interface {
		x.fail("nil pointer evaluating %s.%s", typ, name)
	}
	receiver := of
	if of.CanAddr() && of.Kind() != reflect.Pointer && of.Kind() != reflect.Interface {
		receiver = of.Addr()
	}
	if m := receiver.MethodByName(name); m.IsValid() {
		return x.invoke(dot, invocation{m, false, n, name, args, last})
	}
	hasArguments := len(args) > 1 || !isNothing(last)
	switch of.Kind() {
	case reflect.Struct:
		if f, ok := of.Type().FieldByName(name); ok {
			return x.structField(of, f, typ, hasArguments)
		}
	case reflect.Map:
		if key := reflect.ValueOf(name); key.Type().AssignableTo(of.Type().Key()) {
			if hasArguments {
				x.fail("%s is not a method but has arguments", name)
			}
			return x.mapElement(of, key)
		}
	case reflect.Pointer:
		elem := of.Type().Elem()
		known := true
		if elem.Kind() == reflect.Struct {
			_, known = elem.FieldByName(name)
		}
		if isNil && known {
			x.fail("nil pointer evaluating %s.%s", typ, name)
		}
	}
	x.fail("can't evaluate field %s in type %s", name, typ)
	return reflect.Value{}
}

func (x *execution) structField(of reflect.Value, f reflect.StructField, typ reflect.Type, hasArguments bool) reflect.Value {
	v, err := of.FieldByIndexErr(f.Index)
	switch {
	case !f.IsExported():
		x.fail("%s is an unexported field of struct type %s", f.Name, typ)
	case err != nil:
		x.fail("%v", err)
	case hasArguments:
		x.fail("%s has arguments but cannot be invoked as function", f.Name)
	}
	return v
}

func (x *execution) mapElement(of, key reflect.Value) reflect.Value {
	v := of.MapIndex(key)
	if !v.IsValid() {
		switch x.t.missingKey {
		case zeroValue:
			return reflect.Zero(of.Type().Elem())
		case keyError:
			x.fail("map has no entry for key %q", key.String())
		}
	}
	return v
}

// ---- calls ----

// invocation is a call of a function or method.
type invocation struct {
	fn        reflect.Value
	isBuiltin bool
	node      parse.Node
	name      string
	args      []parse.Node  // the first one names the function
	last      reflect.Value // the value of the command before, or nothing
}

func (x *execution) invoke(dot reflect.Value, c invocation) reflect.Value {
	if len(c.args) > 0 {
		c.args = c.args[1:]
	}
	typ := c.fn.Type()
	given := len(c.args)
	if !isNothing(c.last) {
		given++
	}
	fixed := typ.NumIn()
	if typ.IsVariadic() {
		if fixed--; given < fixed {
			x.fail("wrong number of args for %s: want at least %d got %d", c.name, fixed, len(c.args))
		}
	} else if given != fixed {
		x.fail("wrong number of args for %s: want %d got %d", c.name, fixed, given)
	}
	if err := checkResults(c.name, typ); err != nil {
		x.fail("%v", err)
	}
	parameter := func(i int) reflect.Type {
		if i >= fixed {
			return typ.In(fixed).Elem()
		}
		return typ.In(i)
	}
	if c.isBuiltin && (c.name == "and" || c.name == "or") {
		return x.shortCircuit(dot, c, parameter(0))
	}
	values := make([]reflect.Value, 0, given+1)
	for i, arg := range c.args {
		values = append(values, x.argument(dot, parameter(i), arg))
	}
	if !isNothing(c.last) {
		values = append(values, x.fit(c.last, parameter(given-1)))
	}
	if c.isBuiltin && c.name == "call" {
		callee := c.last.String()
		if len(c.args) > 0 {
			callee = c.args[0].String()
		}
		values = append([]reflect.Value{reflect.ValueOf(callee)}, values...)
		c.fn = reflect.ValueOf(callValue)
	}
	v, err := protected(c.fn, values)
	if err != nil {
		x.at = c.node
		x.fail("error calling %s: %w", c.name, err)
	}
	return unwrapped(v)
}

// unwrapped is the value that a function of ours returns as such.
func unwrapped(v reflect.Value) reflect.Value {
	if v.Type() == valueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

// shortCircuit evaluates arguments until one decides.
func (x *execution) shortCircuit(dot reflect.Value, c invocation, typ reflect.Type) reflect.Value {
	var v reflect.Value
	for _, arg := range c.args {
		v = unwrapped(x.argument(dot, typ, arg))
		if isTruthy(v) == (c.name == "or") {
			return v
		}
	}
	if !isNothing(c.last) {
		v = unwrapped(x.fit(c.last, typ))
	}
	return v
}

// fit makes a value one of a type: nil, what a pointer points to, or its address.
func (x *execution) fit(v reflect.Value, typ reflect.Type) reflect.Value {
	if !v.IsValid() {
		switch {
		case typ == nil:
			return v
		case takesNil(typ):
			return reflect.Zero(typ)
		}
		x.fail("invalid value; expected %s", typ)
	}
	if typ == valueType && v.Type() != typ {
		return reflect.ValueOf(v)
	}
	if typ == nil || v.Type().AssignableTo(typ) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
		if v.Type().AssignableTo(typ) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(typ):
		if v.IsNil() {
			x.fail("dereference of nil pointer of type %s", typ)
		}
		return v.Elem()
	case v.CanAddr() && reflect.PointerTo(v.Type()).AssignableTo(typ):
		return v.Addr()
	}
	x.fail("wrong type for value; expected %s; got %s", typ, v.Type())
	return v
}

func takesNil(typ reflect.Type) bool {
	switch typ.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	}
	return typ == valueType
}

// argument evaluates an operand for a parameter of a type, or of any if that is nil.
func (x *execution) argument(dot reflect.Value, typ reflect.Type, n parse.Node) reflect.Value {
	x.at = n
	switch n := n.(type) {
	case *parse.DotNode:
		return x.fit(dot, typ)
	case *parse.NilNode:
		if takesNil(typ) {
			return reflect.Zero(typ)
		}
		x.fail("cannot assign nil to %s", typ)
	case *parse.FieldNode:
		return x.fit(x.fields(dot, dot, n, n.Ident, nil, nothing), typ)
	case *parse.VariableNode:
		return x.fit(x.variable(dot, n, nil, nothing), typ)
	case *parse.PipeNode:
		return x.fit(x.pipeline(dot, n), typ)
	case *parse.IdentifierNode:
		return x.fit(x.function(dot, n, n, nil, nothing), typ)
	case *parse.ChainNode:
		return x.fit(x.chain(dot, n, nil, nothing), typ)
	}
	if typ == valueType || typ.Kind() == reflect.Interface && typ.NumMethod() == 0 {
		v, ok := x.constant(dot, n)
		if !ok {
			x.fail("can't handle assignment of %s to empty interface argument", n)
		}
		if typ == valueType {
			return reflect.ValueOf(v)
		}
		return v
	}
	return x.literal(typ, n)
}

// literal makes a constant a value of a basic type.
func (x *execution) literal(typ reflect.Type, n parse.Node) reflect.Value {
	v := reflect.New(typ).Elem()
	number, isNumber := n.(*parse.NumberNode)
	what := ""
	switch {
	case typ.Kind() == reflect.Bool:
		b, ok := n.(*parse.BoolNode)
		if ok {
			v.SetBool(b.True)
			return v
		}
		what = "bool"
	case typ.Kind() == reflect.String:
		s, ok := n.(*parse.StringNode)
		if ok {
			v.SetString(s.Text)
			return v
		}
		what = "string"
	case v.CanInt():
		if isNumber && number.IsInt {
			v.SetInt(number.Int64)
			return v
		}
		what = "integer"
	case v.CanUint():
		if isNumber && number.IsUint {
			v.SetUint(number.Uint64)
			return v
		}
		what = "unsigned integer"
	case v.CanFloat():
		if isNumber && number.IsFloat {
			v.SetFloat(number.Float64)
			return v
		}
		what = "float"
	case v.CanComplex():
		if isNumber && number.IsComplex {
			v.SetComplex(number.Complex128)
			return v
		}
		what = "complex"
	default:
		x.fail("can't handle %s for arg of type %s", n, typ)
	}
	x.fail("expected %s; found %s", what, n)
	return v
}
