// Package json reads and writes JSON (RFC 8259). Encoding and decoding are natives that work on the values by
// a plan per type; here are the types, the errors and the streams.
package json

import (
	"reflect"
	"strconv"
)

// A Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

type zeroer interface {
	IsZero() bool
}

// An UnsupportedTypeError is a type that JSON has nothing for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

func unsupportedType(t reflect.Type) error { return &UnsupportedTypeError{t} }

// An UnsupportedValueError is a value that JSON has nothing for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

func unsupportedValue(v reflect.Value, text string) error { return &UnsupportedValueError{v, text} }

// An InvalidUTF8Error is no longer used.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is an error of a MarshalJSON or MarshalText method.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	f := e.sourceFunc
	if f == "" {
		f = "MarshalJSON"
	}
	return "json: error calling " + f + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }

func marshalerError(t reflect.Type, err error, method string) error {
	return &MarshalerError{t, err, method}
}

func encode(v any, html bool) ([]byte, error)

func escapeHTML(src []byte) []byte

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	b, err := encode(v, true)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// MarshalIndent returns v as JSON with a line per value.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := encode(v, true)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, b, prefix, indent)
}
