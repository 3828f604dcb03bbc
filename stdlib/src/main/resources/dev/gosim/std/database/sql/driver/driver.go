// Package driver declares what a database driver implements for package database/sql.
package driver

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"
)

// A Value is what drivers handle: nil, int64, float64, bool, []byte, string, time.Time or what a
// NamedValueChecker lets through.
type Value any

// A NamedValue is an argument by name or, counted from 1, by place.
type NamedValue struct {
	Name    string
	Ordinal int
	Value   Value
}

// The drivers and their connections.
type (
	Driver interface {
		Open(name string) (Conn, error)
	}
	DriverContext interface {
		OpenConnector(name string) (Connector, error)
	}
	Connector interface {
		Connect(context.Context) (Conn, error)
		Driver() Driver
	}
	Conn interface {
		Prepare(query string) (Stmt, error)
		Close() error
		Begin() (Tx, error)
	}
	ConnPrepareContext interface {
		PrepareContext(ctx context.Context, query string) (Stmt, error)
	}
	ConnBeginTx interface {
		BeginTx(ctx context.Context, opts TxOptions) (Tx, error)
	}
	Pinger interface {
		Ping(ctx context.Context) error
	}
	SessionResetter interface {
		ResetSession(ctx context.Context) error
	}
	Validator interface {
		IsValid() bool
	}
	Tx interface {
		Commit() error
		Rollback() error
	}
)

// An IsolationLevel is that of package sql.
type IsolationLevel int

// TxOptions are those of package sql.
type TxOptions struct {
	Isolation IsolationLevel
	ReadOnly  bool
}

// Queries and statements.
type (
	Execer interface {
		Exec(query string, args []Value) (Result, error)
	}
	ExecerContext interface {
		ExecContext(ctx context.Context, query string, args []NamedValue) (Result, error)
	}
	Queryer interface {
		Query(query string, args []Value) (Rows, error)
	}
	QueryerContext interface {
		QueryContext(ctx context.Context, query string, args []NamedValue) (Rows, error)
	}
	Stmt interface {
		Close() error
		NumInput() int
		Exec(args []Value) (Result, error)
		Query(args []Value) (Rows, error)
	}
	StmtExecContext interface {
		ExecContext(ctx context.Context, args []NamedValue) (Result, error)
	}
	StmtQueryContext interface {
		QueryContext(ctx context.Context, args []NamedValue) (Rows, error)
	}
	NamedValueChecker interface {
		CheckNamedValue(*NamedValue) error
	}
	ColumnConverter interface {
		ColumnConverter(idx int) ValueConverter
	}
	Result interface {
		LastInsertId() (int64, error)
		RowsAffected() (int64, error)
	}
)

// The rows of a result.
type (
	Rows interface {
		Columns() []string
		Close() error
		Next(dest []Value) error
	}
	RowsNextResultSet interface {
		Rows
		HasNextResultSet() bool
		NextResultSet() error
	}
	RowsColumnTypeScanType interface {
		Rows
		ColumnTypeScanType(index int) reflect.Type
	}
	RowsColumnTypeDatabaseTypeName interface {
		Rows
		ColumnTypeDatabaseTypeName(index int) string
	}
	RowsColumnTypeLength interface {
		Rows
		ColumnTypeLength(index int) (length int64, ok bool)
	}
	RowsColumnTypeNullable interface {
		Rows
		ColumnTypeNullable(index int) (nullable, ok bool)
	}
	RowsColumnTypePrecisionScale interface {
		Rows
		ColumnTypePrecisionScale(index int) (precision, scale int64, ok bool)
	}
)

// What optional methods return.
var (
	ErrSkip           = errors.New("driver: skip fast-path; continue as if unimplemented")
	ErrBadConn        = errors.New("driver: bad connection")
	ErrRemoveArgument = errors.New("driver: remove argument from query")
)

// RowsAffected is the Result of a statement that changed so many rows.
type RowsAffected int64

// LastInsertId always fails.
func (RowsAffected) LastInsertId() (int64, error) {
	return 0, errors.New("LastInsertId is not supported by this driver")
}

// RowsAffected returns the number.
func (v RowsAffected) RowsAffected() (int64, error) { return int64(v), nil }

type noRows struct{}

// ResultNoRows is the Result of a statement that defines data.
var ResultNoRows noRows

func (noRows) LastInsertId() (int64, error) {
	return 0, errors.New("no LastInsertId available after DDL statement")
}

func (noRows) RowsAffected() (int64, error) {
	return 0, errors.New("no RowsAffected available after DDL statement")
}

// A ValueConverter makes a Value of any value.
type ValueConverter interface {
	ConvertValue(v any) (Value, error)
}

// A Valuer is a type that makes a Value of itself.
type Valuer interface {
	Value() (Value, error)
}

// decimal is the type of decimal numbers of other modules.
type decimal interface {
	Decompose(buf []byte) (form byte, negative bool, coefficient []byte, exponent int32)
}

// IsValue reports whether v may be a Value.
func IsValue(v any) bool {
	switch v.(type) {
	case nil, []byte, bool, float64, int64, string, time.Time, decimal:
		return true
	}
	return false
}

// IsScanValue is IsValue.
func IsScanValue(v any) bool { return IsValue(v) }

type boolType struct{}

// Bool converts to bool: numbers 1 and 0, strings as strconv.ParseBool does.
var Bool boolType

func (boolType) String() string { return "Bool" }

func (boolType) ConvertValue(src any) (Value, error) {
	text, isText := "", false
	switch s := src.(type) {
	case bool:
		return s, nil
	case string:
		text, isText = s, true
	case []byte:
		text, isText = string(s), true
	}
	if isText {
		if b, err := strconv.ParseBool(text); err == nil {
			return b, nil
		}
		return nil, fmt.Errorf("sql/driver: couldn't convert %q into type bool", text)
	}
	switch v := reflect.ValueOf(src); {
	case v.CanInt() && (v.Int() == 0 || v.Int() == 1):
		return v.Int() == 1, nil
	case v.CanUint() && v.Kind() != reflect.Uintptr && v.Uint() <= 1:
		return v.Uint() == 1, nil
	case v.CanInt():
		return nil, fmt.Errorf("sql/driver: couldn't convert %d into type bool", v.Int())
	case v.CanUint() && v.Kind() != reflect.Uintptr:
		return nil, fmt.Errorf("sql/driver: couldn't convert %d into type bool", v.Uint())
	}
	return nil, fmt.Errorf("sql/driver: couldn't convert %v (%T) into type bool", src, src)
}

type int32Type struct{}

// Int32 converts integers and strings that fit to int64.
var Int32 int32Type

func (int32Type) ConvertValue(v any) (Value, error) {
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		if i := r.Int(); i == int64(int32(i)) {
			return i, nil
		}
		return nil, fmt.Errorf("sql/driver: value %d overflows int32", v)
	case r.CanUint() && r.Kind() != reflect.Uintptr:
		if u := r.Uint(); u < 1<<31 {
			return int64(u), nil
		}
		return nil, fmt.Errorf("sql/driver: value %d overflows int32", v)
	case r.Kind() == reflect.String:
		if i, err := strconv.Atoi(r.String()); err == nil {
			return int64(i), nil
		}
		return nil, fmt.Errorf("sql/driver: value %q can't be converted to int32", v)
	}
	return nil, fmt.Errorf("sql/driver: unsupported value %v (type %T) converting to int32", v, v)
}

type stringType struct{}

// String converts to string as fmt does; []byte stays.
var String stringType

func (stringType) ConvertValue(v any) (Value, error) {
	switch v.(type) {
	case string, []byte:
		return v, nil
	}
	return fmt.Sprintf("%v", v), nil
}

// Null lets nil through and has the rest converted.
type Null struct{ Converter ValueConverter }

// ConvertValue converts v.
func (n Null) ConvertValue(v any) (Value, error) {
	if v == nil {
		return nil, nil
	}
	return n.Converter.ConvertValue(v)
}

// NotNull refuses nil and has the rest converted.
type NotNull struct{ Converter ValueConverter }

// ConvertValue converts v.
func (n NotNull) ConvertValue(v any) (Value, error) {
	if v == nil {
		return nil, fmt.Errorf("nil value not allowed")
	}
	return n.Converter.ConvertValue(v)
}

type defaultConverter struct{}

// DefaultParameterConverter converts Valuers, pointers and values of basic kinds.
var DefaultParameterConverter defaultConverter

// valueOf calls v.Value; a nil pointer whose element type has the method is nil.
func valueOf(v Valuer) (Value, error) {
	r := reflect.ValueOf(v)
	if r.Kind() == reflect.Pointer && r.IsNil() && r.Type().Elem().Implements(reflect.TypeFor[Valuer]()) {
		return nil, nil
	}
	return v.Value()
}

func (defaultConverter) ConvertValue(v any) (Value, error) {
	if IsValue(v) {
		return v, nil
	}
	if valuer, ok := v.(Valuer); ok {
		x, err := valueOf(valuer)
		if err == nil && !IsValue(x) {
			return nil, fmt.Errorf("non-Value type %T returned from Value", x)
		}
		if err != nil {
			return nil, err
		}
		return x, nil
	}
	r := reflect.ValueOf(v)
	switch k := r.Kind(); {
	case k == reflect.Pointer && r.IsNil():
		return nil, nil
	case k == reflect.Pointer:
		return defaultConverter{}.ConvertValue(r.Elem().Interface())
	case r.CanInt():
		return r.Int(), nil
	case k == reflect.Uintptr:
	case r.CanUint() && r.Uint() >= 1<<63:
		return nil, fmt.Errorf("uint64 values with high bit set are not supported")
	case r.CanUint():
		return int64(r.Uint()), nil
	case r.CanFloat():
		return r.Float(), nil
	case k == reflect.Bool:
		return r.Bool(), nil
	case k == reflect.String:
		return r.String(), nil
	case k == reflect.Slice && r.Type().Elem().Kind() == reflect.Uint8:
		return r.Bytes(), nil
	case k == reflect.Slice:
		return nil, fmt.Errorf("unsupported type %T, a slice of %s", v, r.Type().Elem().Kind())
	}
	return nil, fmt.Errorf("unsupported type %T, a %s", v, r.Kind())
}
