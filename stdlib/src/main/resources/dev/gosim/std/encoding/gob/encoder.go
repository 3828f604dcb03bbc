package gob

import (
	"encoding"
	"errors"
	"io"
	"math"
	"math/bits"
	"reflect"
	"sync"
)

// An Encoder writes values to a stream, and each type before its first value.
type Encoder struct {
	mutex   sync.Mutex
	writers []io.Writer // the innermost interface value's last
	sent    map[reflect.Type]typeId
}

func NewEncoder(w io.Writer) *Encoder {
	return &Encoder{writers: []io.Writer{w}, sent: map[reflect.Type]typeId{}}
}

// buffer is a message that is being made.
type buffer struct{ data []byte }

func (b *buffer) Write(p []byte) (int, error) {
	b.data = append(b.data, p...)
	return len(p), nil
}

const longestByte = 0x7f // numbers up to here are one byte

func (b *buffer) uint(x uint64) {
	if x <= longestByte {
		b.data = append(b.data, byte(x))
		return
	}
	n := (bits.Len64(x) + 7) / 8
	b.data = append(b.data, byte(-n))
	for n--; n >= 0; n-- {
		b.data = append(b.data, byte(x>>(8*n)))
	}
}

func (b *buffer) int(i int64) {
	if i < 0 {
		b.uint(uint64(^i)<<1 | 1)
	} else {
		b.uint(uint64(i) << 1)
	}
}

func (b *buffer) float(f float64) { b.uint(bits.ReverseBytes64(math.Float64bits(f))) }

const tooBig = 1 << 33

// flush writes a message with its length.
func flush(w io.Writer, b *buffer) {
	if len(b.data) >= tooBig {
		fail(errors.New("gob: encoder: message too big"))
	}
	var out buffer
	out.uint(uint64(len(b.data)))
	out.data = append(out.data, b.data...)
	b.data = nil
	if _, err := w.Write(out.data); err != nil {
		fail(err)
	}
}

// Encode writes a value.
func (enc *Encoder) Encode(e any) error { return enc.EncodeValue(reflect.ValueOf(e)) }

// EncodeValue writes a value.
func (enc *Encoder) EncodeValue(value reflect.Value) (err error) {
	if value.Kind() == reflect.Invalid {
		return errors.New("gob: cannot encode nil value")
	}
	if value.Kind() == reflect.Pointer && value.IsNil() {
		panic("gob: cannot encode nil pointer of type " + value.Type().String())
	}
	enc.mutex.Lock()
	defer enc.mutex.Unlock()
	defer catch(&err)
	enc.writers = enc.writers[:1]
	ut := mustInspect(value.Type())
	b := new(buffer)
	enc.describe(b, ut)
	b.int(int64(enc.sent[ut.base]))
	enc.top(b, value, ut)
	flush(enc.writers[0], b)
	return nil
}

func (enc *Encoder) info(ut *userType) *sentAs {
	all.Lock()
	defer all.Unlock()
	info, err := all.info(ut)
	if err != nil {
		fail(err)
	}
	return info
}

// describe sends a type, if it was not sent before.
func (enc *Encoder) describe(b *buffer, ut *userType) {
	t := ut.base
	if ut.enc != notExternal {
		t = ut.user
	}
	if _, ok := enc.sent[t]; ok {
		return
	}
	if !enc.send(b, t) {
		enc.sent[t] = enc.info(ut).id
	}
}

// send sends a type that needs a description, and those that it is made of. What b has goes before.
func (enc *Encoder) send(b *buffer, t reflect.Type) bool {
	ut := mustInspect(t)
	if ut.enc == notExternal {
		switch ut.base.Kind() {
		case reflect.Array, reflect.Map, reflect.Struct:
		case reflect.Slice:
			if ut.base.Elem().Kind() == reflect.Uint8 {
				return false
			}
		default:
			return false
		}
	}
	if _, ok := enc.sent[ut.base]; ok {
		return false
	}
	info := enc.info(ut)
	b.int(-int64(info.id))
	enc.fields(b, reflect.ValueOf(info.wire).Elem())
	flush(enc.writers[len(enc.writers)-1], b)
	enc.sent[ut.base], enc.sent[ut.user] = info.id, info.id
	switch base := ut.base; base.Kind() {
	case reflect.Struct:
		for i := range base.NumField() {
			if f := base.Field(i); isExported(f.Name) {
				enc.send(b, f.Type)
			}
		}
	case reflect.Array, reflect.Slice:
		enc.send(b, base.Elem())
	case reflect.Map:
		enc.send(b, base.Key())
		enc.send(b, base.Elem())
	}
	return true
}

// top writes a value that is not part of another.
func (enc *Encoder) top(b *buffer, v reflect.Value, ut *userType) {
	if ut.enc == notExternal && ut.base.Kind() == reflect.Struct {
		for range ut.depth {
			v = reflect.Indirect(v)
		}
		if v.IsValid() {
			enc.fields(b, v)
		}
		return
	}
	b.uint(0)
	if !enc.value(b, v, nil) {
		b.data = b.data[:len(b.data)-1]
	}
}

// fields writes those fields of a struct that are not zero, each with its distance from the one before.
func (enc *Encoder) fields(b *buffer, v reflect.Value) {
	t := v.Type()
	last, number := -1, -1
	for i := range t.NumField() {
		if !isSent(t.Field(i)) {
			continue
		}
		number++
		if enc.value(b, v.Field(i), func() { b.uint(uint64(number - last)) }) {
			last = number
		}
	}
	if number < 0 && t.NumField() > 0 {
		failf("type %s has no exported fields", t)
	}
	b.uint(0)
}

// value writes a value; false if there is none. begin, if not nil, is for fields: it is called before what is not zero.
func (enc *Encoder) value(b *buffer, v reflect.Value, begin func()) bool {
	ut := mustInspect(v.Type())
	if ut.enc != notExternal {
		return enc.external(b, v, ut, begin)
	}
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return false
		}
		v = v.Elem()
	}
	if begin != nil {
		if omitted(v) {
			return false
		}
		begin()
	}
	switch v.Kind() {
	case reflect.Bool:
		b.uint(map[bool]uint64{true: 1}[v.Bool()])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		b.int(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		b.uint(v.Uint())
	case reflect.Float32, reflect.Float64:
		b.float(v.Float())
	case reflect.Complex64, reflect.Complex128:
		b.float(real(v.Complex()))
		b.float(imag(v.Complex()))
	case reflect.String:
		b.uint(uint64(v.Len()))
		b.data = append(b.data, v.String()...)
	case reflect.Struct:
		enc.fields(b, v)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b.uint(uint64(v.Len()))
			b.data = append(b.data, v.Bytes()...)
			break
		}
		enc.elements(b, v)
	case reflect.Array:
		enc.elements(b, v)
	case reflect.Map:
		b.uint(uint64(v.Len()))
		for it := v.MapRange(); it.Next(); {
			enc.entry(b, it.Key())
			enc.entry(b, it.Value())
		}
	case reflect.Interface:
		enc.dynamic(b, v)
	}
	return true
}

// omitted tells whether a field of that value is not sent.
func omitted(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct, reflect.Array:
		return false
	case reflect.String, reflect.Slice:
		return v.Len() == 0
	case reflect.Float32, reflect.Float64:
		return v.Float() == 0
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() == 0
	}
	return v.IsZero()
}

func (enc *Encoder) elements(b *buffer, v reflect.Value) {
	b.uint(uint64(v.Len()))
	for i := range v.Len() {
		if !enc.value(b, v.Index(i), nil) {
			failf("encodeArray: nil element")
		}
	}
}

func (enc *Encoder) entry(b *buffer, v reflect.Value) {
	if !enc.value(b, v, nil) {
		failf("encodeReflectValue: nil element")
	}
}

// external writes what a value's own method returns.
func (enc *Encoder) external(b *buffer, v reflect.Value, ut *userType, begin func()) bool {
	for range max(ut.encDepth, 0) {
		if v.IsNil() {
			return false
		}
		v = v.Elem()
	}
	if ut.encDepth < 0 {
		if !v.CanAddr() {
			failf("unaddressable value of type %s", ut.user)
		}
		v = v.Addr()
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return false
	}
	if begin != nil {
		if v.IsZero() {
			return false
		}
		begin()
	}
	var data []byte
	var err error
	if ut.enc == byGob {
		data, err = v.Interface().(GobEncoder).GobEncode()
	} else {
		data, err = v.Interface().(encoding.BinaryMarshaler).MarshalBinary()
	}
	if err != nil {
		fail(err)
	}
	b.uint(uint64(len(data)))
	b.data = append(b.data, data...)
	return true
}

// dynamic writes what is in an interface: the name of its type, the type, and the value as a message of its own.
func (enc *Encoder) dynamic(b *buffer, v reflect.Value) {
	elem := v.Elem()
	if elem.Kind() == reflect.Pointer && elem.IsNil() {
		failf("gob: cannot encode nil pointer of type %s inside interface", elem.Type())
	}
	if v.IsNil() {
		b.uint(0)
		return
	}
	ut := mustInspect(elem.Type())
	all.Lock()
	name, ok := all.names[ut.base]
	all.Unlock()
	if !ok {
		failf("type not registered for interface: %s", ut.base)
	}
	b.uint(uint64(len(name)))
	b.data = append(b.data, name...)
	enc.describe(b, ut)
	b.int(int64(enc.sent[ut.base]))
	enc.writers = append(enc.writers, b)
	inner := new(buffer)
	enc.top(inner, elem, ut)
	enc.writers = enc.writers[:len(enc.writers)-1]
	flush(b, inner)
}
