package gob

import (
	"bufio"
	"encoding"
	"errors"
	"io"
	"math"
	"math/bits"
	"reflect"
	"sync"
)

// A Decoder reads what an Encoder wrote.
type Decoder struct {
	mutex   sync.Mutex
	r       io.Reader
	buf     []byte // what is left of the message
	wires   map[typeId]*wireType
	checked map[pairing]bool
}

// A pairing is a type here and one of the stream that were found to fit.
type pairing struct {
	t  reflect.Type
	id typeId
}

func NewDecoder(r io.Reader) *Decoder {
	if _, ok := r.(io.ByteReader); !ok {
		r = bufio.NewReader(r)
	}
	return &Decoder{r: r, wires: map[typeId]*wireType{}, checked: map[pairing]bool{}}
}

var (
	errBadUint  = errors.New("gob: encoded unsigned integer out of range")
	errBadType  = errors.New("gob: unknown type id or corrupted data")
	errRange    = errors.New("gob: bad data: field numbers out of bounds")
	errBadCount = errors.New("invalid message length")
)

// message reads the next message.
func (d *Decoder) message() {
	var head [9]byte
	if _, err := io.ReadFull(d.r, head[:1]); err != nil {
		fail(err)
	}
	size := uint64(head[0])
	if size > longestByte {
		n := -int(int8(head[0]))
		if n > 8 {
			fail(errBadUint)
		}
		if _, err := io.ReadFull(d.r, head[1:1+n]); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			fail(err)
		}
		size = 0
		for _, b := range head[1 : 1+n] {
			size = size<<8 | uint64(b)
		}
	}
	if size >= tooBig {
		fail(errBadCount)
	}
	data, err := io.ReadAll(io.LimitReader(d.r, int64(size)))
	if err == nil && uint64(len(data)) < size {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		fail(err)
	}
	d.buf = data
}

func (d *Decoder) uint() uint64 {
	if len(d.buf) == 0 {
		fail(io.EOF)
	}
	b := d.buf[0]
	d.buf = d.buf[1:]
	if b <= longestByte {
		return uint64(b)
	}
	n := -int(int8(b))
	if n > 8 {
		fail(errBadUint)
	}
	if len(d.buf) < n {
		failf("invalid uint data length %d: exceeds input size %d", n, len(d.buf))
	}
	x := uint64(0)
	for _, b := range d.take(n) {
		x = x<<8 | uint64(b)
	}
	return x
}

func (d *Decoder) int() int64 {
	x := d.uint()
	if x&1 != 0 {
		return ^int64(x >> 1)
	}
	return int64(x >> 1)
}

func (d *Decoder) float() float64 { return math.Float64frombits(bits.ReverseBytes64(d.uint())) }

func (d *Decoder) take(n int) []byte {
	part := d.buf[:n]
	d.buf = d.buf[n:]
	return part
}

// bytes reads a length and as many bytes.
func (d *Decoder) bytes(format string, args ...any) []byte {
	n := d.uint()
	if n > uint64(len(d.buf)) {
		failf(format, append(args, n)...)
	}
	return d.take(int(n))
}

// Decode reads the next value into what e points to; nil drops it.
func (d *Decoder) Decode(e any) error {
	if e == nil {
		return d.DecodeValue(reflect.Value{})
	}
	v := reflect.ValueOf(e)
	if v.Kind() != reflect.Pointer {
		return errors.New("gob: attempt to decode into a non-pointer")
	}
	return d.DecodeValue(v)
}

// DecodeValue reads the next value.
func (d *Decoder) DecodeValue(v reflect.Value) (err error) {
	if v.IsValid() && !(v.Kind() == reflect.Pointer && !v.IsNil()) && !v.CanSet() {
		return errors.New("gob: DecodeValue of unassignable value")
	}
	d.mutex.Lock()
	defer d.mutex.Unlock()
	defer catch(&err)
	d.buf = nil
	d.top(d.types(false), v)
	return nil
}

// types reads descriptions up to the number of a value's type.
func (d *Decoder) types(inside bool) typeId {
	for first := true; ; first = false {
		if len(d.buf) == 0 {
			d.next(first)
		}
		id := typeId(d.int())
		if id >= 0 {
			return id
		}
		if id = -id; id < firstUser || d.wires[id] != nil {
			fail(errors.New("gob: duplicate type received"))
		}
		w := new(wireType)
		d.top(tWireType, reflect.ValueOf(w))
		d.wires[id] = w
		if len(d.buf) > 0 {
			if !inside {
				fail(errors.New("extra data in buffer"))
			}
			d.uint() // the length of what follows
		}
	}
}

// next reads a message; the stream may end only before the first.
func (d *Decoder) next(first bool) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(gobError); ok && e.err == io.EOF && !first {
				r = gobError{io.ErrUnexpectedEOF}
			}
			panic(r)
		}
	}()
	d.message()
}

// wire returns the description of a type.
func (d *Decoder) wire(id typeId) *wireType {
	if id >= firstUser {
		return d.wires[id]
	}
	all.Lock()
	defer all.Unlock()
	if k := all.byId[id]; k != nil {
		return k.wire
	}
	return nil
}

// top reads a value that is not part of another; a v that is not valid drops it.
func (d *Decoder) top(id typeId, v reflect.Value) {
	w := d.wire(id)
	if !v.IsValid() {
		if w == nil || w.StructT == nil {
			d.zeroDelta()
		}
		d.ignore(id)
		return
	}
	ut := mustInspect(v.Type())
	if ut.dec != notExternal || ut.base.Kind() != reflect.Struct {
		if !d.fits(v.Type(), id, map[reflect.Type]typeId{}) {
			remote := text(d.wire, id, map[typeId]bool{})
			if ut.base.Kind() == reflect.Interface && id != tInterface {
				fail(errors.New("gob: local interface type " + ut.user.String() + " can only be decoded from remote interface type; received concrete type " + remote))
			}
			fail(errors.New("gob: decoding into local type " + ut.user.String() + ", received remote type " + remote))
		}
		d.check(v.Type(), id)
		d.zeroDelta()
		d.value(id, v, ut.user.String())
		return
	}
	d.check(v.Type(), id)
	if fields := w.StructT.Field; len(fields) > 0 && ut.base.NumField() > 0 {
		matched := false
		for _, f := range fields {
			_, ok := ut.base.FieldByName(f.Name)
			matched = matched || ok && isExported(f.Name)
		}
		if !matched {
			failf("type mismatch: no fields matched compiling decoder for %s", ut.base.Name())
		}
	}
	d.value(id, v, "")
}

func (d *Decoder) zeroDelta() {
	if d.uint() != 0 {
		failf("decode: corrupted data: non-zero delta for singleton")
	}
}

// check reports structs, in a type that is to be read, whose fields have other types in the stream.
func (d *Decoder) check(t reflect.Type, id typeId) {
	ut := mustInspect(t)
	key := pairing{ut.base, id}
	if ut.dec != notExternal || d.checked[key] {
		return
	}
	d.checked[key] = true
	w := d.wire(id)
	switch base := ut.base; {
	case base.Kind() == reflect.Struct:
		if w == nil && id >= firstUser {
			fail(errBadType)
		}
		if w == nil || w.StructT == nil {
			delete(d.checked, key)
			failf("type mismatch in decoder: want struct type %s; got non-struct", base)
		}
		for _, f := range w.StructT.Field {
			local, ok := base.FieldByName(f.Name)
			if !ok || !isExported(f.Name) {
				continue
			}
			if !d.fits(local.Type, f.Id, map[reflect.Type]typeId{}) {
				delete(d.checked, key)
				failf("wrong type (%s) for received field %s.%s", local.Type, w.StructT.Name, f.Name)
			}
			d.check(local.Type, f.Id)
		}
	case w == nil:
	case w.ArrayT != nil:
		d.check(base.Elem(), w.ArrayT.Elem)
	case w.SliceT != nil:
		d.check(base.Elem(), w.SliceT.Elem)
	case w.MapT != nil:
		d.check(base.Key(), w.MapT.Key)
		d.check(base.Elem(), w.MapT.Elem)
	}
}

// fits tells whether a type can be read from one of the stream; structs do so by their fields, later.
func (d *Decoder) fits(t reflect.Type, id typeId, seen map[reflect.Type]typeId) bool {
	if other, ok := seen[t]; ok {
		return other == id
	}
	seen[t] = id
	ut := mustInspect(t)
	w := d.wire(id)
	if w == nil {
		w = &wireType{}
	}
	if (ut.dec == byGob) != (w.GobEncoderT != nil) || (ut.dec == byBinary) != (w.BinaryMarshalerT != nil) || w.TextMarshalerT != nil {
		return false
	}
	if ut.dec != notExternal {
		return true
	}
	base := ut.base
	if p := plain(base); p != 0 {
		return p == id
	}
	switch base.Kind() {
	case reflect.Struct:
		return true
	case reflect.Array:
		return w.ArrayT != nil && base.Len() == w.ArrayT.Len && d.fits(base.Elem(), w.ArrayT.Elem, seen)
	case reflect.Map:
		return w.MapT != nil && d.fits(base.Key(), w.MapT.Key, seen) && d.fits(base.Elem(), w.MapT.Elem, seen)
	case reflect.Slice:
		return w.SliceT != nil && d.fits(mustInspect(base.Elem()).base, w.SliceT.Elem, seen)
	}
	return false
}

// value reads a value; name is for messages.
func (d *Decoder) value(id typeId, v reflect.Value, name string) {
	ut := mustInspect(v.Type())
	if ut.dec != notExternal {
		d.external(v, ut)
		return
	}
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	inRange := func(overflows bool) {
		if overflows {
			fail(errors.New(`value for "` + name + `" out of range`))
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(d.uint() != 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		x := d.int()
		inRange(v.OverflowInt(x))
		v.SetInt(x)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		x := d.uint()
		inRange(v.OverflowUint(x))
		v.SetUint(x)
	case reflect.Float32, reflect.Float64:
		x := d.float()
		inRange(v.OverflowFloat(x))
		v.SetFloat(x)
	case reflect.Complex64, reflect.Complex128:
		re := d.float()
		x := complex(re, d.float())
		inRange(v.OverflowComplex(x))
		v.SetComplex(x)
	case reflect.String:
		v.SetString(string(d.bytes("bad %s slice length: %d", v.Type())))
	case reflect.Struct:
		d.fields(id, v)
	case reflect.Slice:
		d.slice(id, v, name)
	case reflect.Array:
		elem := d.wire(id).ArrayT.Elem
		if d.uint() != uint64(v.Len()) {
			failf("length mismatch in decodeArray")
		}
		d.elements(elem, v, "element of "+name)
	case reflect.Map:
		d.entries(d.wire(id).MapT, v, name)
	case reflect.Interface:
		d.dynamic(v)
	}
}

func (d *Decoder) fields(id typeId, v reflect.Value) {
	fields := d.wire(id).StructT.Field
	for number := -1; len(d.buf) > 0; {
		delta := d.uint()
		if delta == 0 {
			return
		}
		if int(delta) < 0 {
			failf("decode: corrupted data: negative delta")
		}
		if delta >= uint64(len(fields)-number) {
			fail(errRange)
		}
		number += int(delta)
		f := fields[number]
		local, ok := v.Type().FieldByName(f.Name)
		if !ok || !isExported(f.Name) {
			d.ignore(f.Id)
			continue
		}
		d.value(f.Id, v.FieldByIndex(local.Index), f.Name)
	}
}

func (d *Decoder) slice(id typeId, v reflect.Value, name string) {
	t := v.Type()
	if t.Elem().Kind() == reflect.Uint8 {
		data := d.bytes("bad %s slice length: %d", t)
		if v.Cap() < len(data) {
			v.Set(reflect.MakeSlice(t, len(data), len(data)))
		} else {
			v.SetLen(len(data))
		}
		reflect.Copy(v, reflect.ValueOf(data))
		return
	}
	n, size := d.uint(), uint64(t.Elem().Size())
	if int(n) < 0 || n*size > tooBig || size > 0 && n*size/size != n {
		failf("%s slice too big: %d elements of %d bytes", t.Elem(), n, size)
	}
	if n > uint64(len(d.buf)) { // each takes a byte at least
		failf("decoding array or slice: length exceeds input size (%d elements)", n)
	}
	if v.Cap() < int(n) || v.IsNil() {
		v.Set(reflect.MakeSlice(t, int(n), int(n)))
	} else {
		v.SetLen(int(n))
	}
	d.elements(d.wire(id).SliceT.Elem, v, "element of "+name)
}

func (d *Decoder) elements(id typeId, v reflect.Value, name string) {
	for i := range v.Len() {
		if len(d.buf) == 0 {
			failf("decoding array or slice: length exceeds input size (%d elements)", v.Len())
		}
		d.value(id, v.Index(i), name)
	}
}

func (d *Decoder) entries(w *mapType, v reflect.Value, name string) {
	t := v.Type()
	n := d.uint()
	if v.IsNil() {
		v.Set(reflect.MakeMap(t))
	}
	for range n {
		key, elem := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		d.value(w.Key, key, name)
		d.value(w.Elem, elem, name)
		v.SetMapIndex(key, elem)
	}
}

// external lets a value read itself.
func (d *Decoder) external(v reflect.Value, ut *userType) {
	for range max(ut.decDepth, 0) {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		v.Set(reflect.New(v.Type().Elem()))
	}
	if ut.decDepth < 0 {
		v = v.Addr()
	}
	size := len(d.buf)
	data := d.bytes("GobDecoder: invalid data length exceeding input size %d: %d", size)
	var err error
	if ut.dec == byGob {
		err = v.Interface().(GobDecoder).GobDecode(data)
	} else {
		err = v.Interface().(encoding.BinaryUnmarshaler).UnmarshalBinary(data)
	}
	if err != nil {
		fail(err)
	}
}

const maxName = 1024

// dynamic reads what is in an interface.
func (d *Decoder) dynamic(v reflect.Value) {
	n := d.uint()
	if n > uint64(len(d.buf)) {
		failf("invalid type name length %d: exceeds input size", n)
	}
	name := string(d.take(int(n)))
	if name == "" {
		v.SetZero()
		return
	}
	if len(name) > maxName {
		failf("name too long (%d bytes): %.20q...", len(name), name)
	}
	all.Lock()
	t, ok := all.concrete[name]
	all.Unlock()
	if !ok {
		failf("name not registered for interface: %q", name)
	}
	id := d.types(true)
	d.uint() // the length of the value
	elem := reflect.New(t).Elem()
	d.top(id, elem)
	if !t.AssignableTo(v.Type()) {
		failf("%s is not assignable to type %s", t, v.Type())
	}
	v.Set(elem)
}

// ignore reads a value that nobody wants.
func (d *Decoder) ignore(id typeId) {
	switch id {
	case tBool, tInt, tUint, tFloat:
		d.uint()
		return
	case tComplex:
		d.uint()
		d.uint()
		return
	case tBytes, tString:
		d.bytes("ignore: bad length %d")
		return
	case tInterface:
		if len(d.bytes("bad interface encoding: name too large for buffer (%d)")) > 0 {
			d.types(true)
			d.bytes("bad interface encoding: data length too large for buffer (%d)")
		}
		return
	}
	w := d.wire(id)
	times := func(n uint64, ids ...typeId) {
		for range n {
			for _, id := range ids {
				d.ignore(id)
			}
		}
	}
	switch {
	case w == nil:
		failf("bad data: undefined type %s", "<nil>")
	case w.ArrayT != nil:
		times(d.uint(), w.ArrayT.Elem)
	case w.SliceT != nil:
		times(d.uint(), w.SliceT.Elem)
	case w.MapT != nil:
		times(d.uint(), w.MapT.Key, w.MapT.Elem)
	case w.StructT != nil:
		for number := -1; len(d.buf) > 0; {
			delta := d.uint()
			if delta == 0 {
				return
			}
			if delta >= uint64(len(w.StructT.Field)-number) {
				fail(errRange)
			}
			number += int(delta)
			d.ignore(w.StructT.Field[number].Id)
		}
	default:
		d.bytes("GobDecoder: length too large for buffer (%d)")
	}
}
