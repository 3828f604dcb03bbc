// What Scan stores of each kind of a driver's values in each kind of variable, and what it says
// where it cannot.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"
	"time"
)

// A rowDriver answers each query with one row: its arguments.
type rowDriver struct{}

func (rowDriver) Connect(context.Context) (driver.Conn, error) { return rowConn{}, nil }
func (rowDriver) Driver() driver.Driver                        { return nil }

type rowConn struct{}

func (rowConn) Prepare(query string) (driver.Stmt, error) { return nil, errors.New("no statements") }
func (rowConn) Close() error                              { return nil }
func (rowConn) Begin() (driver.Tx, error)                 { return nil, errors.New("no transactions") }
func (rowConn) CheckNamedValue(*driver.NamedValue) error  { return nil }
func (rowConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return &oneRow{args: args}, nil
}

type oneRow struct {
	args []driver.NamedValue
	done bool
}

func (r *oneRow) Columns() []string {
	names := make([]string, len(r.args))
	for i := range names {
		names[i] = fmt.Sprintf("c%d", i)
	}
	return names
}
func (r *oneRow) Close() error { return nil }
func (r *oneRow) Next(dest []driver.Value) error {
	if r.done {
		return io.EOF
	}
	r.done = true
	for i, a := range r.args {
		dest[i] = a.Value
	}
	return nil
}

type (
	myInt    int
	myString string
	myBytes  []byte
	myBool   bool
	myFloat  float32
)

// upper is a Scanner.
type upper struct{ text string }

func (u *upper) Scan(src any) error {
	if src == nil {
		return errors.New("upper: nothing there")
	}
	u.text = fmt.Sprintf("<%T %v>", src, src)
	return nil
}

// decimal is a decimal number as drivers and modules exchange it.
type decimal struct {
	form     byte
	negative bool
	coef     []byte
	exponent int32
}

func (d decimal) Decompose([]byte) (byte, bool, []byte, int32) {
	return d.form, d.negative, d.coef, d.exponent
}
func (d *decimal) Compose(form byte, negative bool, coef []byte, exponent int32) error {
	if form > 2 {
		return errors.New("decimal: bad form")
	}
	*d = decimal{form, negative, coef, exponent}
	return nil
}

func show(dest any) string {
	v := reflect.ValueOf(dest)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		return fmt.Sprintf("%s(%q)", v.Type(), v.Bytes())
	}
	return fmt.Sprintf("%#v", v)
}

func main() {
	db := sql.OpenDB(rowDriver{})
	defer db.Close()
	when := time.Date(2024, 2, 29, 12, 30, 5, 678000000, time.UTC)
	sources := []any{
		nil, true, false, int64(42), int64(-1), int64(300), int64(1 << 40), int64(math.MinInt64), 1.5, float64(7), math.Inf(1), 1e300,
		"text", "17", "-3", "2.5", "true", "F", "", "99999999999999999999", []byte("bytes"), []byte("8"), []byte("t"), []byte{}, when,
		int32(5), uint8(200), uint64(math.MaxUint64), float32(0.1), myInt(6), myString("mine"), myBytes("my"), myBool(true), myFloat(2.25),
		decimal{0, true, []byte{9}, -2}, decimal{7, false, nil, 0}, complex(1, 2), struct{ A int }{3}, []int{1},
	}
	targets := []func() any{
		func() any { return new(string) },
		func() any { return new([]byte) },
		func() any { return new(bool) },
		func() any { return new(any) },
		func() any { return new(int) },
		func() any { return new(int8) },
		func() any { return new(int32) },
		func() any { return new(uint) },
		func() any { return new(uint8) },
		func() any { return new(uint64) },
		func() any { return new(float32) },
		func() any { return new(float64) },
		func() any { return new(time.Time) },
		func() any { return new(myInt) },
		func() any { return new(myString) },
		func() any { return new(myBytes) },
		func() any { return new(myBool) },
		func() any { return new(myFloat) },
		func() any { return new(*int64) },
		func() any { return new(*string) },
		func() any { return new(**bool) },
		func() any { return new(upper) },
		func() any { return new(decimal) },
		func() any { return new(complex128) },
		func() any { return new([]int) },
		func() any { return new(struct{ A int }) },
		func() any { return new(uintptr) },
		func() any { return new(fmt.Stringer) },
		func() any { return (*string)(nil) },
		func() any { return (*[]byte)(nil) },
		func() any { return (*int)(nil) },
		func() any { return (*any)(nil) },
		func() any { return nil },
		func() any { return 5 },
		func() any { return "s" },
	}
	for _, src := range sources {
		fmt.Printf("---- %T %v\n", src, src)
		for _, target := range targets {
			dest := target()
			if skip(src, dest) {
				continue
			}
			if err := db.QueryRow("", src).Scan(dest); err != nil {
				fmt.Printf("%T: %s\n", dest, strings.TrimPrefix(err.Error(), `sql: Scan error on column index 0, name "c0": `))
				continue
			}
			fmt.Printf("%T: %s\n", dest, show(dest))
		}
	}
	several(db)
}

// skip says that Go itself panics: a nil pointer is not looked at there.
func skip(src, dest any) bool {
	switch dest := dest.(type) {
	case *string:
		if _, isTime := src.(time.Time); dest == nil {
			_, isBytes := src.([]byte)
			_, isString := src.(string)
			return src != nil && !isBytes && !isString && !isTime || isTime
		}
	case *[]byte:
		return dest == nil && src != nil
	case *any:
		return dest == nil
	}
	return false
}

func several(db *sql.DB) {
	var a int
	var b string
	fmt.Println(db.QueryRow("", 1, "two").Scan(&a, &b), a, b)
	fmt.Println(db.QueryRow("", 1, "two").Scan(&a))
	fmt.Println(db.QueryRow("", 1, "two").Scan(&b, &a), a, b)
	err := db.QueryRow("", nil).Scan(&upper{})
	fmt.Println(err, "|", errors.Unwrap(err))
	var raw sql.RawBytes
	fmt.Println(db.QueryRow("", "x").Scan(&raw))
	var nested sql.Rows
	fmt.Println(db.QueryRow("", &oneRow{}).Scan(&nested))
	fmt.Println(db.QueryRow("", int64(1)).Scan(&nested))
	var t time.Time
	fmt.Println(db.QueryRow("", "2024-01-01").Scan(&t))
}
