// Package gob writes Go values as streams that describe their own types.
package gob

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A GobEncoder writes its values itself.
type GobEncoder interface {
	GobEncode() ([]byte, error)
}

// A GobDecoder reads what a GobEncoder wrote.
type GobDecoder interface {
	GobDecode([]byte) error
}

// A typeId is the number of a type in a stream.
type typeId int32

// The types that need no description.
const (
	tBool typeId = 1 + iota
	tInt
	tUint
	tFloat
	tBytes
	tString
	tComplex
	tInterface
	tWireType typeId = 16
	firstUser typeId = 64
)

// CommonType is what all descriptions have.
type CommonType struct {
	Name string
	Id   typeId
}

// ---- descriptions, as they are sent ----

type arrayType struct {
	CommonType
	Elem typeId
	Len  int
}

type sliceType struct {
	CommonType
	Elem typeId
}

type structType struct {
	CommonType
	Field []fieldType
}

type fieldType struct {
	Name string
	Id   typeId
}

type mapType struct {
	CommonType
	Key  typeId
	Elem typeId
}

type gobEncoderType struct{ CommonType }

type wireType struct {
	ArrayT           *arrayType
	SliceT           *sliceType
	StructT          *structType
	MapT             *mapType
	GobEncoderT      *gobEncoderType
	BinaryMarshalerT *gobEncoderType
	TextMarshalerT   *gobEncoderType
}

// common returns the part that all have; nil for the types without description.
func (w *wireType) common() *CommonType {
	switch {
	case w == nil:
		return nil
	case w.ArrayT != nil:
		return &w.ArrayT.CommonType
	case w.SliceT != nil:
		return &w.SliceT.CommonType
	case w.StructT != nil:
		return &w.StructT.CommonType
	case w.MapT != nil:
		return &w.MapT.CommonType
	case w.GobEncoderT != nil:
		return &w.GobEncoderT.CommonType
	case w.BinaryMarshalerT != nil:
		return &w.BinaryMarshalerT.CommonType
	case w.TextMarshalerT != nil:
		return &w.TextMarshalerT.CommonType
	}
	return nil
}

// ---- errors: they go up as panics ----

type gobError struct{ err error }

func fail(err error) { panic(gobError{err}) }

func failf(format string, args ...any) { fail(fmt.Errorf("gob: "+format, args...)) }

func catch(err *error) {
	if r := recover(); r != nil {
		e, ok := r.(gobError)
		if !ok {
			panic(r)
		}
		*err = e.err
	}
}

// ---- types of the program ----

// external is how a type writes and reads itself.
type external int

const (
	notExternal external = iota
	byGob
	byBinary
)

// A userType is a type of the program behind its pointers.
type userType struct {
	user, base reflect.Type
	depth      int // pointers before base
	enc, dec   external
	encDepth   int // pointers before the type with the method; -1: its address has it
	decDepth   int
}

var (
	gobEncoder   = reflect.TypeFor[GobEncoder]()
	gobDecoder   = reflect.TypeFor[GobDecoder]()
	binMarshal   = reflect.TypeFor[encoding.BinaryMarshaler]()
	binUnmarshal = reflect.TypeFor[encoding.BinaryUnmarshaler]()
)

const maxDepth = 100

func implements(t, by reflect.Type) (bool, int) {
	for depth, rt := 0, t; depth <= maxDepth; depth, rt = depth+1, rt.Elem() {
		if rt.Implements(by) {
			return true, depth
		}
		if rt.Kind() != reflect.Pointer {
			break
		}
	}
	if t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(by) {
		return true, -1
	}
	return false, 0
}

func inspect(t reflect.Type) (*userType, error) {
	ut := &userType{user: t, base: t}
	for slow := t; ut.base.Kind() == reflect.Pointer; ut.depth++ {
		ut.base = ut.base.Elem()
		if ut.base == slow {
			return nil, errors.New("can't represent recursive pointer type " + ut.base.String())
		}
		if ut.depth%2 == 0 {
			slow = slow.Elem()
		}
	}
	ut.enc, ut.encDepth = oneOf(t, gobEncoder, binMarshal)
	ut.dec, ut.decDepth = oneOf(t, gobDecoder, binUnmarshal)
	return ut, nil
}

func oneOf(t, gob, binary reflect.Type) (external, int) {
	if ok, depth := implements(t, gob); ok {
		return byGob, depth
	}
	if ok, depth := implements(t, binary); ok {
		return byBinary, depth
	}
	return notExternal, 0
}

func mustInspect(t reflect.Type) *userType {
	ut, err := inspect(t)
	if err != nil {
		fail(err)
	}
	return ut
}

func isExported(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

func isSent(f reflect.StructField) bool {
	t := f.Type
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return isExported(f.Name) && t.Kind() != reflect.Chan && t.Kind() != reflect.Func
}

// ---- the types that were used, and their numbers ----

// A known is a type with its number (0 while it is made) and description.
type known struct {
	id   typeId
	wire *wireType
}

// sentAs is what is sent to describe a type.
type sentAs struct {
	id   typeId
	wire *wireType
}

type registry struct {
	sync.Mutex
	types    map[reflect.Type]*known
	byId     map[typeId]*known
	next     typeId
	infos    map[reflect.Type]*sentAs
	concrete map[string]reflect.Type
	names    map[reflect.Type]string
}

var all = newRegistry()

func newRegistry() *registry {
	r := &registry{
		types: map[reflect.Type]*known{}, byId: map[typeId]*known{}, next: tWireType, infos: map[reflect.Type]*sentAs{},
		concrete: map[string]reflect.Type{}, names: map[reflect.Type]string{},
	}
	if _, err := r.info(mustInspect(reflect.TypeFor[wireType]())); err != nil {
		panic(err)
	}
	r.next = firstUser
	for _, v := range []any{
		0, int8(0), int16(0), int32(0), int64(0), uint(0), uint8(0), uint16(0), uint32(0), uint64(0),
		float32(0), 0.0, complex64(0), 0i, uintptr(0), false, "", []byte(nil), []int(nil), []int8(nil), []int16(nil), []int32(nil), []int64(nil),
		[]uint(nil), []uint16(nil), []uint32(nil), []uint64(nil), []float32(nil), []float64(nil), []complex64(nil), []complex128(nil),
		[]uintptr(nil), []bool(nil), []string(nil),
	} {
		r.register(v)
	}
	return r
}

func (r *registry) number(k *known) {
	if k.id == 0 {
		k.id = r.next
		r.next++
		r.byId[k.id] = k
		k.wire.common().Id = k.id
	}
}

// base returns the type that t points to.
func (r *registry) base(name string, t reflect.Type) (*known, error) {
	ut := mustInspect(t)
	return r.get(name, ut, ut.base)
}

func (r *registry) get(name string, ut *userType, t reflect.Type) (*known, error) {
	if k := r.types[t]; k != nil {
		return k, nil
	}
	k, err := r.make(CommonType{Name: name}, ut, t)
	if err != nil {
		delete(r.types, t)
		return nil, err
	}
	r.types[t] = k
	return k, nil
}

// plain returns the number of a type that needs no description.
func plain(t reflect.Type) typeId {
	switch t.Kind() {
	case reflect.Bool:
		return tBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return tInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return tUint
	case reflect.Float32, reflect.Float64:
		return tFloat
	case reflect.Complex64, reflect.Complex128:
		return tComplex
	case reflect.String:
		return tString
	case reflect.Interface:
		return tInterface
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return tBytes
		}
	}
	return 0
}

func (r *registry) make(common CommonType, ut *userType, t reflect.Type) (*known, error) {
	k := &known{wire: &wireType{}}
	if ut.enc != notExternal {
		k.wire.GobEncoderT = &gobEncoderType{common}
		if ut.enc == byBinary {
			k.wire = &wireType{BinaryMarshalerT: &gobEncoderType{common}}
		}
		r.number(k)
		return k, nil
	}
	if id := plain(t); id != 0 {
		return &known{id: id}, nil
	}
	r.types[t] = k // it may contain itself
	switch t.Kind() {
	case reflect.Array:
		k.wire.ArrayT = &arrayType{CommonType: common, Len: t.Len()}
		elem, err := r.base("", t.Elem())
		if err != nil {
			return nil, err
		}
		r.number(k)
		k.wire.ArrayT.Elem = elem.id
	case reflect.Slice:
		k.wire.SliceT = &sliceType{CommonType: common}
		elem, err := r.base(t.Elem().Name(), t.Elem())
		if err != nil {
			return nil, err
		}
		r.number(k)
		r.number(elem)
		k.wire.SliceT.Elem = elem.id
	case reflect.Map:
		k.wire.MapT = &mapType{CommonType: common}
		key, err := r.base("", t.Key())
		if err != nil {
			return nil, err
		}
		elem, err := r.base("", t.Elem())
		if err != nil {
			return nil, err
		}
		r.number(k)
		k.wire.MapT.Key, k.wire.MapT.Elem = key.id, elem.id
	case reflect.Struct:
		k.wire.StructT = &structType{CommonType: common}
		r.number(k)
		return k, r.fields(k, t)
	default:
		return nil, errors.New("gob NewTypeObject can't handle type: " + t.String())
	}
	return k, nil
}

func (r *registry) fields(k *known, t reflect.Type) error {
	for i := range t.NumField() {
		f := t.Field(i)
		if !isSent(f) {
			continue
		}
		base := mustInspect(f.Type).base
		name := base.Name()
		if name == "" {
			name = base.String()
		}
		ft, err := r.base(name, f.Type)
		if err != nil {
			return err
		}
		r.number(ft)
		k.wire.StructT.Field = append(k.wire.StructT.Field, fieldType{f.Name, ft.id})
	}
	return nil
}

// info returns how a type is described.
func (r *registry) info(ut *userType) (*sentAs, error) {
	t := ut.base
	if ut.enc != notExternal {
		t = ut.user
	}
	if s := r.infos[t]; s != nil {
		return s, nil
	}
	k, err := r.base(t.Name(), t)
	if err != nil {
		return nil, err
	}
	s := &sentAs{k.id, k.wire}
	if ut.enc != notExternal {
		own, err := r.get(t.Name(), ut, t)
		if err != nil {
			return nil, err
		}
		s.wire = own.wire
	}
	r.infos[t] = s
	return s, nil
}

// text describes a type for messages.
func text(wire func(typeId) *wireType, id typeId, seen map[typeId]bool) string {
	if id >= tBool && id <= tInterface {
		return [...]string{"bool", "int", "uint", "float", "bytes", "string", "complex", "interface"}[id-tBool]
	}
	w := wire(id)
	common := w.common()
	if common == nil {
		return "unknown type"
	}
	if seen[id] {
		return common.Name
	}
	seen[id] = true
	of := func(id typeId) string { return text(wire, id, seen) }
	switch {
	case w.ArrayT != nil:
		return fmt.Sprintf("[%d]%s", w.ArrayT.Len, of(w.ArrayT.Elem))
	case w.SliceT != nil:
		return "[]" + of(w.SliceT.Elem)
	case w.MapT != nil:
		key := of(w.MapT.Key)
		return fmt.Sprintf("map[%s]%s", key, of(w.MapT.Elem))
	case w.StructT != nil:
		s := common.Name + " = struct { "
		for _, f := range w.StructT.Field {
			s += f.Name + " " + of(f.Id) + "; "
		}
		return s + "}"
	}
	return common.Name
}

// ---- names of types in interfaces ----

// Register tells gob a type that interfaces contain, under its own name.
func Register(value any) {
	all.Lock()
	defer all.Unlock()
	all.register(value)
}

// RegisterName is Register with a name.
func RegisterName(name string, value any) {
	all.Lock()
	defer all.Unlock()
	all.registerName(name, value)
}

func (r *registry) register(value any) {
	t := reflect.TypeOf(value)
	name := t.String()
	if t.Name() != "" {
		name = t.Name()
		if t.PkgPath() != "" {
			name = t.PkgPath() + "." + name
		}
	}
	r.registerName(name, value)
}

func (r *registry) registerName(name string, value any) {
	if name == "" {
		panic("attempt to register empty name")
	}
	ut, err := inspect(reflect.TypeOf(value))
	if err != nil {
		panic(gobError{err})
	}
	if t, ok := r.concrete[name]; ok && t != ut.user {
		panic(fmt.Sprintf("gob: registering duplicate types for %q: %s != %s", name, t, ut.user))
	}
	if n, ok := r.names[ut.base]; ok && n != name {
		delete(r.concrete, name)
		panic(fmt.Sprintf("gob: registering duplicate names for %s: %q != %q", ut.user, n, name))
	}
	r.concrete[name] = ut.user
	r.names[ut.base] = name
}
