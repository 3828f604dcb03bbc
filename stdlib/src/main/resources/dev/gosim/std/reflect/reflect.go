// Package reflect lets programs look at types and values that are known only when they run.
package reflect

import (
	"errors"
	"iter"
	"strconv"
	"unsafe"
)

// A Kind is the sort of type a Type is.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64",
	"uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128",
	"array", "chan", "func", "interface", "map", "ptr", "slice", "string", "struct", "unsafe.Pointer",
}

// String is the kind's name in Go's words.
func (k Kind) String() string {
	if k < Kind(len(kindNames)) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ---- types ----

// A Type is a Go type. Types are equal (==) if they are identical.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// An rtype is the one Type there is for a type.
type rtype struct{}

func (t *rtype) common() *rtype { return t }

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).Elem()
}

func (t *rtype) Align() int
func (t *rtype) FieldAlign() int
func (t *rtype) NumMethod() int
func (t *rtype) Name() string
func (t *rtype) PkgPath() string
func (t *rtype) Size() uintptr
func (t *rtype) String() string
func (t *rtype) Kind() Kind
func (t *rtype) Implements(u Type) bool
func (t *rtype) AssignableTo(u Type) bool
func (t *rtype) ConvertibleTo(u Type) bool
func (t *rtype) Comparable() bool
func (t *rtype) Bits() int
func (t *rtype) ChanDir() ChanDir
func (t *rtype) IsVariadic() bool
func (t *rtype) Elem() Type
func (t *rtype) In(i int) Type
func (t *rtype) Key() Type
func (t *rtype) Len() int
func (t *rtype) NumField() int
func (t *rtype) NumIn() int
func (t *rtype) NumOut() int
func (t *rtype) Out(i int) Type
func (t *rtype) OverflowComplex(x complex128) bool
func (t *rtype) OverflowFloat(x float64) bool
func (t *rtype) OverflowInt(x int64) bool
func (t *rtype) OverflowUint(x uint64) bool

// method describes method i; for a type that is no interface, typ has the receiver in front.
func (t *rtype) method(i int) (name, pkgPath string, typ Type, fn Value)

// methodIndex is the number of the exported method of that name, or -1.
func (t *rtype) methodIndex(name string) int

func (t *rtype) field(i int) (name, pkgPath string, typ Type, tag string, offset uintptr, anonymous bool)

// noStruct panics with that method's name unless t is a struct type.
func (t *rtype) noStruct(method string)

func (t *rtype) Method(i int) (m Method) {
	m.Name, m.PkgPath, m.Type, m.Func = t.method(i)
	m.Index = i
	return m
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	if i := t.methodIndex(name); i >= 0 {
		return t.Method(i), true
	}
	return Method{}, false
}

func (t *rtype) Field(i int) StructField {
	name, pkgPath, typ, tag, offset, anonymous := t.field(i)
	return StructField{name, pkgPath, typ, StructTag(tag), offset, []int{i}, anonymous}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.noStruct("Fields")
	return func(yield func(StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) Ins() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Ins of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumIn() {
			if !yield(t.In(i)) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Outs of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumOut() {
			if !yield(t.Out(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) (f StructField) {
	t.noStruct("FieldByIndex")
	f.Type = t
	for i, x := range index {
		at := f.Type
		if i > 0 && at.Kind() == Pointer && at.Elem().Kind() == Struct {
			at = at.Elem()
		}
		f = at.Field(x)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.noStruct("FieldByName")
	if name == "" {
		return StructField{}, false
	}
	return t.find(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.noStruct("FieldByNameFunc")
	return t.find(match)
}

// An embedding is a struct to search for a field, met count times at its depth.
type embedding struct {
	typ   *rtype
	index []int
	count int
}

// find searches depth after depth; two that match at one depth hide each other and all below.
func (t *rtype) find(match func(string) bool) (StructField, bool) {
	visited := map[*rtype]bool{}
	level := []*embedding{{t, nil, 1}}
	for len(level) > 0 {
		var found *StructField
		var next []*embedding
		for _, e := range level {
			if visited[e.typ] {
				continue
			}
			visited[e.typ] = true
			for i := range e.typ.NumField() {
				f := e.typ.Field(i)
				if match(f.Name) {
					if found != nil || e.count > 1 {
						return StructField{}, false
					}
					f.Index = append(append([]int(nil), e.index...), i)
					found = &f
				} else if found == nil && f.Anonymous {
					next = embed(next, f.Type, e, i)
				}
			}
		}
		if found != nil {
			return *found, true
		}
		level = next
	}
	return StructField{}, false
}

// embed notes the struct behind embedded field i of e for the next depth.
func embed(next []*embedding, t Type, e *embedding, i int) []*embedding {
	if t.Kind() == Pointer {
		t = t.Elem()
	}
	if t.Kind() != Struct {
		return next
	}
	for _, n := range next {
		if n.typ == t.common() {
			n.count++
			return next
		}
	}
	return append(next, &embedding{t.common(), append(append([]int(nil), e.index...), i), e.count})
}

// yields tells whether t is func(yield func(...) bool) with n parameters for yield.
func (t *rtype) yields(n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	y := t.In(0)
	return y.Kind() == Func && y.NumIn() == n && y.NumOut() == 1 && y.Out(0).Kind() == Bool
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
		Array, Slice, Chan, String, Map:
		return true
	case Func:
		return t.yields(1)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

// A ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string // empty if the name is exported
	Type    Type
	Func    Value // with the receiver as first argument
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

// A StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // empty if the name is exported
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is a field's tag, by convention key:"value" pairs with blanks between.
type StructTag string

func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

func (tag StructTag) Lookup(key string) (value string, ok bool) {
	s := string(tag)
	for {
		for s != "" && s[0] == ' ' {
			s = s[1:]
		}
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] != ':' && s[n] != '"' && s[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(s) || s[n] != ':' || s[n+1] != '"' {
			return "", false
		}
		name := s[:n]
		s = s[n+1:]
		end := 1
		for end < len(s) && s[end] != '"' {
			if s[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(s) {
			return "", false
		}
		quoted := s[:end+1]
		s = s[end+1:]
		if name == key {
			v, err := strconv.Unquote(quoted)
			return v, err == nil
		}
	}
}

// VisibleFields returns all the fields that a value of struct type t has, promoted ones too.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := &fieldWalk{byName: map[string]int{}, open: map[Type]bool{}}
	w.walk(t, nil)
	visible := w.fields[:0]
	for _, f := range w.fields {
		if f.Name != "" {
			visible = append(visible, f)
		}
	}
	return visible
}

// A fieldWalk collects fields; one that turns out to be hidden loses its name.
type fieldWalk struct {
	fields []StructField
	byName map[string]int
	open   map[Type]bool
}

func (w *fieldWalk) walk(t Type, index []int) {
	if w.open[t] {
		return
	}
	w.open[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		add := true
		if at, ok := w.byName[f.Name]; ok {
			old := &w.fields[at]
			if len(f.Index) == len(old.Index) {
				old.Name = ""
			}
			if len(f.Index) < len(old.Index) {
				old.Name = ""
			} else {
				add = false
			}
		}
		if add {
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			e := f.Type
			if e.Kind() == Pointer {
				e = e.Elem()
			}
			if e.Kind() == Struct {
				w.walk(e, f.Index)
			}
		}
	}
	delete(w.open, t)
}

// ---- making types ----

func PointerTo(t Type) Type
func SliceOf(t Type) Type
func ArrayOf(length int, elem Type) Type
func ChanOf(dir ChanDir, t Type) Type
func MapOf(key, elem Type) Type
func FuncOf(in, out []Type, variadic bool) Type

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// structOf makes the type of parallel lists.
func structOf(names, pkgPaths []string, types []Type, tags []string, anonymous []bool) Type

func StructOf(fields []StructField) Type {
	n := len(fields)
	names, paths, tags := make([]string, n), make([]string, n), make([]string, n)
	types := make([]Type, n)
	anonymous := make([]bool, n)
	seen := map[string]bool{}
	pkgPath := ""
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		}
		if !validName(f.Name) {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		}
		if f.Anonymous && f.PkgPath != "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		}
		if c := f.Name[0]; f.IsExported() && ('a' <= c && c <= 'z' || c == '_') {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if f.PkgPath != "" && pkgPath != "" && pkgPath != f.PkgPath {
			panic("reflect.Struct: fields with different PkgPath " + pkgPath + " and " + f.PkgPath)
		}
		if f.PkgPath != "" {
			pkgPath = f.PkgPath
		}
		if f.Anonymous {
			embeddable(f, i, n)
		}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		names[i], paths[i], types[i] = f.Name, f.PkgPath, f.Type
		tags[i], anonymous[i] = string(f.Tag), f.Anonymous
	}
	return structOf(names, paths, types, tags, anonymous)
}

// embeddable panics if Go's StructOf does not know how to embed field i of n.
func embeddable(f StructField, i, n int) {
	t := f.Type
	if t.Kind() == Pointer {
		if k := t.Elem().Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + t.String())
		}
	}
	if t.Kind() == Interface || t.NumMethod() == 0 {
		return
	}
	if i > 0 {
		panic("reflect: embedded type with methods not implemented if type is not first field")
	}
	if n > 1 && t.Kind() == Pointer {
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	}
}

func validName(s string) bool {
	for i, c := range s {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// ---- values ----

// A Value holds a Go value or a variable; the zero Value holds nothing.
type Value struct {
	v *value
}

// A value is what a Value holds; its contents are Java's.
type value struct{}

// A ValueError is the panic of a Value method called on a Value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// ValueOf returns the Value that holds i, the zero Value for nil.
func ValueOf(i any) Value

// Zero returns the zero value of a type, not addressable.
func Zero(typ Type) Value

// New returns a pointer to a new variable.
func New(typ Type) Value

// NewAt returns a pointer to the variable at p, seen as one of type typ.
func NewAt(typ Type, p unsafe.Pointer) Value

// Indirect returns what v points to, or v if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) IsValid() bool { return v.v != nil }
func (v Value) Kind() Kind
func (v Value) Type() Type
func (v Value) CanAddr() bool
func (v Value) CanSet() bool
func (v Value) CanInterface() bool
func (v Value) Interface() (i any)
func (v Value) Addr() Value
func (v Value) Elem() Value
func (v Value) IsNil() bool
func (v Value) IsZero() bool
func (v Value) Bool() bool
func (v Value) Int() int64
func (v Value) Uint() uint64
func (v Value) Float() float64
func (v Value) Complex() complex128
func (v Value) String() string
func (v Value) Bytes() []byte
func (v Value) Len() int
func (v Value) Cap() int
func (v Value) Index(i int) Value
func (v Value) NumField() int
func (v Value) Field(i int) Value
func (v Value) Pointer() uintptr
func (v Value) UnsafePointer() unsafe.Pointer
func (v Value) UnsafeAddr() uintptr

func (v Value) CanInt() bool     { return Int <= v.Kind() && v.Kind() <= Int64 }
func (v Value) CanUint() bool    { return Uint <= v.Kind() && v.Kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.Kind() == Float32 || v.Kind() == Float64 }
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

// packed is Interface for another function, whose name its panics have.
func (v Value) packed(caller string) any

// TypeAssert is v.Interface().(T).
func TypeAssert[T any](v Value) (T, bool) {
	x, ok := v.packed("reflect.TypeAssert").(T)
	return x, ok
}

// mustBe panics on behalf of a method unless v is of that kind.
func (v Value) mustBe(method string, k Kind) {
	if v.Kind() != k {
		panic(&ValueError{"reflect.Value." + method, v.Kind()})
	}
}

func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe("FieldByIndex", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe("FieldByIndexErr", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.Type().Elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

func (v Value) FieldByName(name string) Value {
	v.mustBe("FieldByName", Struct)
	if f, ok := v.Type().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type()
	if t.Kind() != Struct {
		panic("reflect: Fields of non-struct type " + t.String())
	}
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// InterfaceData is of no use: how an interface value is made up in memory says nothing.
//
// Deprecated: as in Go.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe("InterfaceData", Interface)
	if v.IsNil() {
		return [2]uintptr{}
	}
	return [2]uintptr{ValueOf(v.Elem().Type()).Pointer(), v.address()}
}

// address is a number for what an interface value holds.
func (v Value) address() uintptr

// Equal is v == u for two values of the same type.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Type() != u.Type() {
		return false
	}
	switch v.Kind() {
	case Array:
		if v.Len() == 0 && v.Type().Elem().Comparable() {
			return true
		}
		for i := range v.Len() {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		if v.Len() > 0 {
			return true
		}
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	case Func, Map, Slice:
	default:
		return v.equal(u)
	}
	panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
}

// equal compares two values of one type that has no parts.
func (v Value) equal(u Value) bool

// Comparable tells whether v may be compared with another value of its type.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch v.Type().Elem().Kind() {
		case Interface, Array, Struct:
			for i := range v.Len() {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
		return v.Type().Comparable()
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	case Func, Map, Slice:
		return false
	}
	return true
}

// DeepEqual tells whether x and y are equal in all their parts, behind pointers too.
func DeepEqual(x, y any) bool

// ---- setting ----

func (v Value) Set(x Value)
func (v Value) SetZero()
func (v Value) SetBool(x bool)
func (v Value) SetInt(x int64)
func (v Value) SetUint(x uint64)
func (v Value) SetFloat(x float64)
func (v Value) SetComplex(x complex128)
func (v Value) SetString(x string)
func (v Value) SetBytes(x []byte)
func (v Value) SetPointer(x unsafe.Pointer)
func (v Value) SetLen(n int)
func (v Value) SetCap(n int)
func (v Value) Grow(n int)
func (v Value) Clear()

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.Kind()})
	}
	return v.Type().OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.Kind()})
	}
	return v.Type().OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.Kind()})
	}
	return v.Type().OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.Kind()})
	}
	return v.Type().OverflowComplex(x)
}

// ---- slices, maps ----

func (v Value) Slice(i, j int) Value
func (v Value) Slice3(i, j, k int) Value

func Append(s Value, x ...Value) Value
func AppendSlice(s, t Value) Value
func Copy(dst, src Value) int
func MakeSlice(typ Type, len, cap int) Value
func MakeMapWithSize(typ Type, n int) Value

// SliceAt returns the slice of n elements of a type that begins at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value

func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	return func(i, j int) { v.swap(i, j) }
}

func (v Value) swap(i, j int)

func (v Value) MapIndex(key Value) Value
func (v Value) MapKeys() []Value
func (v Value) SetMapIndex(key, elem Value)

// A MapIter is an iteration over a map.
type MapIter struct {
	m Value
	c *cursor
}

// A cursor is the place of an iteration; its contents are Java's.
type cursor struct{}

// newCursor begins an iteration over a map.
func (v Value) newCursor() *cursor

func (c *cursor) next() bool
func (c *cursor) ended() bool
func (c *cursor) key(v Value) Value
func (c *cursor) value(v Value) Value

func (v Value) MapRange() *MapIter {
	v.mustBe("MapRange", Map)
	return &MapIter{m: v}
}

func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.c == nil {
		iter.c = iter.m.newCursor()
	} else if iter.c.ended() {
		panic("MapIter.Next called on exhausted iterator")
	}
	return iter.c.next()
}

// at is the cursor, which must be at an entry.
func (iter *MapIter) at(caller string) *cursor {
	if iter.c == nil {
		panic(caller + " called before Next")
	}
	if iter.c.ended() {
		panic(caller + " called on exhausted iterator")
	}
	return iter.c
}

func (iter *MapIter) Key() Value   { return iter.at("MapIter.Key").key(iter.m) }
func (iter *MapIter) Value() Value { return iter.at("MapIter.Value").value(iter.m) }

func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe("MapRange", Map)
	}
	iter.m, iter.c = v, nil
}

func (v Value) SetIterKey(iter *MapIter) {
	v.setNamed("SetIterKey", iter.at("reflect: Value.SetIterKey").key(iter.m))
}

func (v Value) SetIterValue(iter *MapIter) {
	v.setNamed("SetIterValue", iter.at("reflect: Value.SetIterValue").value(iter.m))
}

// setNamed is Set for another method, whose name its panics have.
func (v Value) setNamed(method string, x Value)

// ---- channels ----

func MakeChan(typ Type, buffer int) Value
func (v Value) Send(x Value)
func (v Value) TrySend(x Value) bool
func (v Value) Recv() (x Value, ok bool)
func (v Value) TryRecv() (x Value, ok bool)
func (v Value) Close()

// A SelectDir is what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// choose waits for a case; dirs, channels and values are parallel lists.
func choose(dirs []SelectDir, chans, sends []Value) (chosen int, recv Value, recvOK bool)

// Select runs a select statement with these cases.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	dirs := make([]SelectDir, len(cases))
	chans, sends := make([]Value, len(cases)), make([]Value, len(cases))
	haveDefault := false
	for i, c := range cases {
		dirs[i], chans[i], sends[i] = c.Dir, c.Chan, c.Send
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if haveDefault {
				panic("reflect.Select: multiple default cases")
			}
			haveDefault = true
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			if c.Chan.channelType().ChanDir()&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if c.Chan.IsValid() && c.Chan.channelType().ChanDir()&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
		}
	}
	return choose(dirs, chans, sends)
}

// channelType is the type of a case's channel.
func (v Value) channelType() Type {
	if v.Kind() != Chan {
		panic(&ValueError{"unknown method", v.Kind()})
	}
	return v.Type()
}

// ---- functions and methods ----

func (v Value) Call(in []Value) []Value
func (v Value) CallSlice(in []Value) []Value
func (v Value) NumMethod() int
func (v Value) Method(i int) Value

// MakeFunc returns a function of a type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value

func (v Value) MethodByName(name string) Value {
	if !v.IsValid() {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if i := v.methodIndex(name); i >= 0 {
		return v.Method(i)
	}
	return Value{}
}

// methodIndex is the number of the method of that name, or -1.
func (v Value) methodIndex(name string) int

func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := v.Type()
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// ---- conversion ----

func (v Value) Convert(t Type) Value

// CanConvert tells whether Convert would succeed: a slice may be too short for an array.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	if v.Kind() != Slice {
		return true
	}
	if t.Kind() == Pointer && t.Elem().Kind() == Array {
		t = t.Elem()
	}
	return t.Kind() != Array || t.Len() <= v.Len()
}

// ---- iteration ----

// count yields the numbers below n as values of type t.
func count(t Type, less func(i uint64) bool) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := uint64(0); less(i); i++ {
			if !yield(ValueOf(i).Convert(t)) {
				return
			}
		}
	}
}

// indices yields the numbers below n.
func indices(n int) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range n {
			if !yield(ValueOf(i)) {
				return
			}
		}
	}
}

// Seq returns what range with one variable yields over v.
func (v Value) Seq() iter.Seq[Value] {
	t := v.Type().common()
	if t.yields(1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0])).Convert(t.In(0).Out(0))}
			})})
		}
	}
	switch k := v.Kind(); {
	case v.CanInt():
		return count(t, func(i uint64) bool { return int64(i) < v.Int() })
	case v.CanUint():
		return count(t, func(i uint64) bool { return i < v.Uint() })
	case k == Pointer && t.Elem().Kind() == Array:
		return indices(t.Elem().Len())
	case k == Array || k == Slice:
		return func(yield func(Value) bool) {
			indices(v.Len())(yield)
		}
	case k == String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key()) {
					return
				}
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns what range with two variables yields over v.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	t := v.Type().common()
	if t.yields(2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1])).Convert(t.In(0).Out(0))}
			})})
		}
	}
	elements := func(list func() Value) iter.Seq2[Value, Value] {
		return func(yield func(Value, Value) bool) {
			l := list()
			for i := range l.Len() {
				if !yield(ValueOf(i), l.Index(i)) {
					return
				}
			}
		}
	}
	switch k := v.Kind(); {
	case k == Pointer && t.Elem().Kind() == Array:
		return elements(func() Value { return v.Elem() })
	case k == Array || k == Slice:
		return elements(func() Value { return v })
	case k == String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value, Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key(), i.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq2[Value, Value]")
}

// A StringHeader was how programs looked into a string.
//
// Deprecated: as in Go.
type StringHeader struct {
	Data uintptr
	Len  int
}

// A SliceHeader was how programs looked into a slice.
//
// Deprecated: as in Go.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
