package json

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
)

// An Unmarshaler reads itself from JSON.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// What values of any type become.
type (
	anyMap       map[string]any
	anySlice     []any
	anyInterface any
)

// An UnmarshalTypeError is a JSON value that does not fit the Go type.
type UnmarshalTypeError struct {
	Value  string
	Type   reflect.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	place := "value"
	if e.Struct != "" || e.Field != "" {
		place = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + place + " of type " + e.Type.String()
}

func typeError(value string, t reflect.Type, offset int64, structName, field string) error {
	return &UnmarshalTypeError{value, t, offset, structName, field}
}

// addContext tells an UnmarshalTypeError of a user's method where it was.
func addContext(err error, structName, path string) {
	e, ok := err.(*UnmarshalTypeError)
	if !ok || structName == "" && path == "" {
		return
	}
	e.Struct = structName
	if e.Field != "" && path != "" {
		path += "."
	}
	e.Field = path + e.Field
}

// An UnmarshalFieldError is no longer used.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name +
		" of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

func keyError(t reflect.Type, err error) error {
	return fmt.Errorf("json: encoding error for type %q: %q", t.String(), err.Error())
}

func invalidNumber(s string) error { return fmt.Errorf("json: invalid number literal %q", s) }

func badNumber(item string) error {
	return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item)
}

func badQuoted(item, typ string) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, typ)
}

func unquotedValue(typ string) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", typ)
}

func unknownField(name string) error { return fmt.Errorf("json: unknown field %q", name) }

func unexportedPointer(typ string) error {
	return fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", typ)
}

func fromBase64(s string) ([]byte, error) { return base64.StdEncoding.DecodeString(s) }

// ---- values ----

// A Number is the text of a number.
type Number string

func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

func decode(data []byte, v any, useNumber, strict bool) error

// unmarshal decodes what is known to be JSON.
func unmarshal(data []byte, v any, useNumber, strict bool) error {
	if r := reflect.ValueOf(v); r.Kind() != reflect.Pointer || r.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	return decode(data, v, useNumber, strict)
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	return unmarshal(data, v, false, false)
}
