package sql

import (
	"bytes"
	"database/sql/driver"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"
)

var errNilPtr = errors.New("destination pointer is nil")

// Decimal numbers of other modules.
type (
	decimalDecompose interface {
		Decompose(buf []byte) (form byte, negative bool, coefficient []byte, exponent int32)
	}
	decimalCompose interface {
		Compose(form byte, negative bool, coefficient []byte, exponent int32) error
	}
)

// convertAssign stores a value of a driver's in what dest points to.
func convertAssign(dest, src any) error { return convertAssignRows(dest, src, nil) }

// convertAssignRows is convertAssign for a column of rows, whose buffer RawBytes share and which
// rows in a column belong to.
func convertAssignRows(dest, src any, rows *Rows) error {
	if done, err := assignDirect(dest, src, rows); done {
		return err
	}
	if done, err := assignText(dest, src, rows); done {
		return err
	}
	if scanner, ok := dest.(Scanner); ok {
		return scanner.Scan(src)
	}
	return assignReflect(dest, src, rows)
}

// set stores a value unless the pointer is nil.
func set[T any](dest *T, value T) (bool, error) {
	if dest == nil {
		return true, errNilPtr
	}
	*dest = value
	return true, nil
}

// assignDirect handles the pairs of types that need no conversion, and NULL.
func assignDirect(dest, src any, rows *Rows) (done bool, err error) {
	switch s := src.(type) {
	case nil:
		switch d := dest.(type) {
		case *any:
			return set(d, nil)
		case *[]byte:
			return set(d, nil)
		case *RawBytes:
			return set(d, nil)
		}
	case string:
		return assignBytes(dest, s, rows)
	case []byte:
		switch d := dest.(type) {
		case *any:
			return set(d, any(bytes.Clone(s)))
		case *[]byte:
			return set(d, bytes.Clone(s))
		case *RawBytes:
			return set(d, RawBytes(s))
		case *string:
			return set(d, string(s))
		}
	case time.Time:
		if d, ok := dest.(*time.Time); ok {
			*d = s
			return true, nil
		}
		return assignBytes(dest, s.Format(time.RFC3339Nano), rows)
	case decimalDecompose:
		if d, ok := dest.(decimalCompose); ok {
			return true, d.Compose(s.Decompose(nil))
		}
	case driver.Rows:
		if d, ok := dest.(*Rows); ok {
			return true, assignRows(d, s, rows)
		}
	}
	return false, nil
}

// assignBytes stores a text in the types for bytes.
func assignBytes(dest any, s string, rows *Rows) (done bool, err error) {
	switch d := dest.(type) {
	case *string:
		return set(d, s)
	case *[]byte:
		return set(d, []byte(s))
	case *RawBytes:
		if d != nil {
			*d = rows.rawBytes(s)
			return true, nil
		}
		return true, errNilPtr
	}
	return false, nil
}

// assignRows makes of a cursor in a column rows that are closed with those that it came in.
func assignRows(dest *Rows, cursor driver.Rows, rows *Rows) error {
	if dest == nil {
		return errNilPtr
	}
	if rows == nil {
		return errors.New("invalid context to convert cursor rows, missing parent *Rows")
	}
	*dest = Rows{dc: rows.dc, releaseConn: func(error) {}, rowsi: cursor}
	parentCancel := rows.cancel
	rows.cancel = func() {
		dest.close(rows.lasterr)
		if parentCancel != nil {
			parentCancel()
		}
	}
	return nil
}

// assignText stores numbers and bools in the types for bytes, anything in an any, and what is one
// in a bool.
func assignText(dest, src any, rows *Rows) (done bool, err error) {
	switch d := dest.(type) {
	case *string:
		if isBasic(src) {
			*d = asString(src)
			return true, nil
		}
	case *[]byte:
		if isBasic(src) || reflect.ValueOf(src).Kind() == reflect.String {
			*d = []byte(asString(src))
			return true, nil
		}
	case *RawBytes:
		if isBasic(src) || reflect.ValueOf(src).Kind() == reflect.String {
			*d = rows.rawBytes(asString(src))
			return true, nil
		}
	case *bool:
		b, err := driver.Bool.ConvertValue(src)
		if err == nil {
			*d = b.(bool)
		}
		return true, err
	case *any:
		*d = src
		return true, nil
	}
	return false, nil
}

// isBasic reports whether src is a bool or a real number.
func isBasic(src any) bool {
	r := reflect.ValueOf(src)
	return r.Kind() == reflect.Bool || r.CanInt() || r.CanFloat() || isUint(r)
}

func isUint(r reflect.Value) bool { return r.CanUint() && r.Kind() != reflect.Uintptr }

func asString(src any) string {
	switch s := src.(type) {
	case string:
		return s
	case []byte:
		return string(s)
	}
	r := reflect.ValueOf(src)
	switch {
	case r.CanInt():
		return strconv.FormatInt(r.Int(), 10)
	case isUint(r):
		return strconv.FormatUint(r.Uint(), 10)
	case r.CanFloat():
		return strconv.FormatFloat(r.Float(), 'g', -1, r.Type().Bits())
	case r.Kind() == reflect.Bool:
		return strconv.FormatBool(r.Bool())
	}
	return fmt.Sprintf("%v", src)
}

// assignReflect handles pointers to all other types.
func assignReflect(dest, src any, rows *Rows) error {
	p := reflect.ValueOf(dest)
	if p.Kind() != reflect.Pointer {
		return errors.New("destination not a pointer")
	}
	if p.IsNil() {
		return errNilPtr
	}
	v := p.Elem()
	s := reflect.ValueOf(src)
	if s.IsValid() && s.Type().AssignableTo(v.Type()) {
		if b, ok := src.([]byte); ok {
			s = reflect.ValueOf(bytes.Clone(b))
		}
		v.Set(s)
		return nil
	}
	if v.Kind() == s.Kind() && s.Type().ConvertibleTo(v.Type()) {
		v.Set(s.Convert(v.Type()))
		return nil
	}
	if v.Kind() == reflect.Pointer {
		if src == nil {
			v.SetZero()
			return nil
		}
		v.Set(reflect.New(v.Type().Elem()))
		return convertAssignRows(v.Interface(), src, rows)
	}
	return assignParsed(v, dest, src)
}

// assignParsed stores in a number what the text of src says, and in a string the text.
func assignParsed(v reflect.Value, dest, src any) error {
	isNumber := v.CanInt() || v.CanFloat() || isUint(v)
	if src == nil && (isNumber || v.Kind() == reflect.String) {
		return fmt.Errorf("converting NULL to %s is unsupported", v.Kind())
	}
	if isNumber {
		return assignNumber(v, src)
	}
	if v.Kind() == reflect.String {
		switch s := src.(type) {
		case string:
			v.SetString(s)
			return nil
		case []byte:
			v.SetString(string(s))
			return nil
		}
	}
	return fmt.Errorf("unsupported Scan, storing driver.Value type %T into type %T", src, dest)
}

func assignNumber(v reflect.Value, src any) error {
	s, bits := asString(src), v.Type().Bits()
	var err error
	switch {
	case v.CanInt():
		var n int64
		if n, err = strconv.ParseInt(s, 10, bits); err == nil {
			v.SetInt(n)
		}
	case v.CanFloat():
		var n float64
		if n, err = strconv.ParseFloat(s, bits); err == nil {
			v.SetFloat(n)
		}
	default:
		var n uint64
		if n, err = strconv.ParseUint(s, 10, bits); err == nil {
			v.SetUint(n)
		}
	}
	if err == nil {
		return nil
	}
	if ne, ok := err.(*strconv.NumError); ok {
		err = ne.Err
	}
	return fmt.Errorf("converting driver.Value type %T (%q) to a %s: %v", src, s, v.Kind(), err)
}
