package reflect

import (
	"errors"
	"iter"
	"unsafe"
)

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
