package sql

import (
	"database/sql/driver"
	"time"
)

// scanNull scans into dest what is not NULL and returns whether it was not; NULL makes dest zero.
func scanNull[T any](dest *T, value any) (valid bool, err error) {
	if value == nil {
		*dest = *new(T)
		return false, nil
	}
	return true, convertAssign(dest, value)
}

// NullString is a string or NULL.
type NullString struct {
	String string
	Valid  bool
}

// Scan takes a value of a database.
func (n *NullString) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.String, value)
	return err
}

// Value returns what a driver gets.
func (n NullString) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.String, nil
}

// NullInt64 is an int64 or NULL.
type NullInt64 struct {
	Int64 int64
	Valid bool
}

// Scan takes a value of a database.
func (n *NullInt64) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.Int64, value)
	return err
}

// Value returns what a driver gets.
func (n NullInt64) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.Int64, nil
}

// NullInt32 is an int32 or NULL.
type NullInt32 struct {
	Int32 int32
	Valid bool
}

// Scan takes a value of a database.
func (n *NullInt32) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.Int32, value)
	return err
}

// Value returns what a driver gets.
func (n NullInt32) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return int64(n.Int32), nil
}

// NullInt16 is an int16 or NULL.
type NullInt16 struct {
	Int16 int16
	Valid bool
}

// Scan takes a value of a database.
func (n *NullInt16) Scan(value any) error {
	valid, err := scanNull(&n.Int16, value)
	n.Valid = valid && err == nil
	return err
}

// Value returns what a driver gets.
func (n NullInt16) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return int64(n.Int16), nil
}

// NullByte is a byte or NULL.
type NullByte struct {
	Byte  byte
	Valid bool
}

// Scan takes a value of a database.
func (n *NullByte) Scan(value any) error {
	valid, err := scanNull(&n.Byte, value)
	n.Valid = valid && err == nil
	return err
}

// Value returns what a driver gets.
func (n NullByte) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return int64(n.Byte), nil
}

// NullFloat64 is a float64 or NULL.
type NullFloat64 struct {
	Float64 float64
	Valid   bool
}

// Scan takes a value of a database.
func (n *NullFloat64) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.Float64, value)
	return err
}

// Value returns what a driver gets.
func (n NullFloat64) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.Float64, nil
}

// NullBool is a bool or NULL.
type NullBool struct {
	Bool  bool
	Valid bool
}

// Scan takes a value of a database.
func (n *NullBool) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.Bool, value)
	return err
}

// Value returns what a driver gets.
func (n NullBool) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.Bool, nil
}

// NullTime is a time or NULL.
type NullTime struct {
	Time  time.Time
	Valid bool
}

// Scan takes a value of a database.
func (n *NullTime) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.Time, value)
	return err
}

// Value returns what a driver gets.
func (n NullTime) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.Time, nil
}

// Null is a T or NULL.
type Null[T any] struct {
	V     T
	Valid bool
}

// Scan takes a value of a database.
func (n *Null[T]) Scan(value any) (err error) {
	n.Valid, err = scanNull(&n.V, value)
	return err
}

// Value returns what a driver gets.
func (n Null[T]) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	v := any(n.V)
	if valuer, ok := v.(driver.Valuer); ok {
		x, err := valueOf(valuer)
		if err != nil {
			return x, err
		}
		v = x
	}
	return driver.DefaultParameterConverter.ConvertValue(v)
}
