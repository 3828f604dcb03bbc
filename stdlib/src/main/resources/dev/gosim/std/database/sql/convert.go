package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"reflect"
	"unicode"
	"unicode/utf8"
)

// valueOf calls v.Value; a nil pointer whose element type has the method is nil.
func valueOf(v driver.Valuer) (driver.Value, error) {
	r := reflect.ValueOf(v)
	if r.Kind() == reflect.Pointer && r.IsNil() && r.Type().Elem().Implements(reflect.TypeFor[driver.Valuer]()) {
		return nil, nil
	}
	return v.Value()
}

// An argChecker makes of an argument what the driver takes: the way of a statement or connection
// first, then of the statement's columns, then the default one; each may pass it on with ErrSkip.
type argChecker struct {
	checker   driver.NamedValueChecker // or nil
	converter driver.ColumnConverter   // or nil
	want      int                      // how many arguments the statement has; -1 if unknown
}

// driverArgs returns the arguments as the driver takes them. Of ds, which may be nil, the caller
// holds the lock.
func driverArgs(ci driver.Conn, ds *driverStmt, args []any) ([]driver.NamedValue, error) {
	c := argChecker{want: -1}
	if ds != nil {
		c.want = ds.si.NumInput()
		c.checker, _ = ds.si.(driver.NamedValueChecker)
		c.converter, _ = ds.si.(driver.ColumnConverter)
	}
	if c.checker == nil {
		c.checker, _ = ci.(driver.NamedValueChecker)
	}
	values := make([]driver.NamedValue, 0, len(args))
	for _, arg := range args {
		nv := driver.NamedValue{Ordinal: len(values) + 1, Value: arg}
		if named, ok := arg.(NamedArg); ok {
			if err := checkName(named.Name); err != nil {
				return nil, err
			}
			nv.Name, nv.Value = named.Name, named.Value
		}
		switch err := c.check(&nv); err {
		case nil:
			values = append(values, nv)
		case driver.ErrRemoveArgument:
		default:
			return nil, fmt.Errorf("sql: converting argument %s type: %w", describe(&nv), err)
		}
	}
	if c.want >= 0 && len(values) != c.want {
		return nil, fmt.Errorf("sql: expected %d arguments, got %d", c.want, len(values))
	}
	return values, nil
}

func checkName(name string) error {
	if name == "" {
		return nil
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(r) {
		return fmt.Errorf("name %q does not begin with a letter", name)
	}
	return nil
}

func describe(nv *driver.NamedValue) string {
	if nv.Name == "" {
		return fmt.Sprintf("$%d", nv.Ordinal)
	}
	return fmt.Sprintf("with name %q", nv.Name)
}

func (c *argChecker) check(nv *driver.NamedValue) error {
	if c.checker != nil {
		if err := c.checker.CheckNamedValue(nv); err != driver.ErrSkip {
			return err
		}
	}
	if c.converter != nil {
		return c.convertForColumn(nv)
	}
	value, err := driver.DefaultParameterConverter.ConvertValue(nv.Value)
	if err == nil {
		nv.Value = value
	}
	return err
}

// convertForColumn has the column's converter convert an argument.
func (c *argChecker) convertForColumn(nv *driver.NamedValue) error {
	if c.want >= 0 && nv.Ordinal > c.want {
		return nil
	}
	value := nv.Value
	if valuer, ok := value.(driver.Valuer); ok {
		v, err := valueOf(valuer)
		if err != nil {
			return err
		}
		if !driver.IsValue(v) {
			return fmt.Errorf("non-subset type %T returned from Value", v)
		}
		value = v
	}
	converted, err := c.converter.ColumnConverter(nv.Ordinal - 1).ConvertValue(value)
	if err != nil {
		return err
	}
	if !driver.IsValue(converted) {
		return fmt.Errorf("driver ColumnConverter error converted %T to unsupported type %T", value, converted)
	}
	nv.Value = converted
	return nil
}

// withoutNames returns the values for a driver that knows no names.
func withoutNames(named []driver.NamedValue) ([]driver.Value, error) {
	values := make([]driver.Value, len(named))
	for i, nv := range named {
		if nv.Name != "" {
			return nil, errors.New("sql: driver does not support the use of Named Parameters")
		}
		values[i] = nv.Value
	}
	return values, nil
}

// plainArgs is withoutNames for a driver that knows no contexts either: one that has ended is not
// begun with.
func plainArgs(ctx context.Context, named []driver.NamedValue) ([]driver.Value, error) {
	values, err := withoutNames(named)
	if err == nil {
		err = ctx.Err()
	}
	return values, err
}
