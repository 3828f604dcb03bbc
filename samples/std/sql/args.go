// What becomes of the arguments of a statement: the default way, checkers of connections and
// statements, converters of columns, Valuers, names.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type connector struct {
	wrapConn func(*conn) driver.Conn
	wrapStmt func(*stmt) driver.Stmt
	inputs   int
}

func (c *connector) Driver() driver.Driver { return nil }
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	if c.wrapConn != nil {
		return c.wrapConn(&conn{c}), nil
	}
	return &conn{c}, nil
}

type conn struct{ c *connector }

func (c *conn) Prepare(query string) (driver.Stmt, error) {
	if c.c.wrapStmt != nil {
		return c.c.wrapStmt(&stmt{c.c}), nil
	}
	return &stmt{c.c}, nil
}
func (c *conn) Close() error              { return nil }
func (c *conn) Begin() (driver.Tx, error) { return nil, errors.New("no transactions") }

type stmt struct{ c *connector }

func (s *stmt) Close() error                              { return nil }
func (s *stmt) NumInput() int                             { return s.c.inputs }
func (s *stmt) Query([]driver.Value) (driver.Rows, error) { return nil, errors.New("no queries") }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	for _, a := range args {
		fmt.Printf("  %T %v\n", a, a)
	}
	return driver.ResultNoRows, nil
}

// A namesStmt takes arguments with names.
type namesStmt struct{ *stmt }

func (namesStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	for _, a := range args {
		fmt.Printf("  %q %d %T %v\n", a.Name, a.Ordinal, a.Value, a.Value)
	}
	return driver.ResultNoRows, nil
}

// A checkedConn has its own mind about arguments.
type checkedConn struct{ *conn }

func (checkedConn) CheckNamedValue(nv *driver.NamedValue) error { return check("conn", nv) }

type checkedStmt struct{ namesStmt }

func (checkedStmt) CheckNamedValue(nv *driver.NamedValue) error { return check("stmt", nv) }

func check(who string, nv *driver.NamedValue) error {
	switch v := nv.Value.(type) {
	case string:
		nv.Value = who + ":" + v
		return nil
	case []int, sql.Out:
		return nil
	case bool:
		return errors.New(who + " takes no bool")
	case float64:
		return driver.ErrRemoveArgument
	}
	return driver.ErrSkip
}

// A columnStmt converts by column.
type columnStmt struct{ namesStmt }

func (columnStmt) ColumnConverter(i int) driver.ValueConverter {
	switch i {
	case 0:
		return driver.Bool
	case 1:
		return driver.Null{Converter: driver.Int32}
	case 2:
		return driver.NotNull{Converter: driver.String}
	case 3:
		return strange{}
	}
	return driver.DefaultParameterConverter
}

type strange struct{}

func (strange) ConvertValue(v any) (driver.Value, error) { return []any{v}, nil }

// A bothStmt is asked first as a checker, then by column.
type bothStmt struct{ columnStmt }

func (bothStmt) CheckNamedValue(nv *driver.NamedValue) error { return check("both", nv) }

type (
	celsius float64
	name    string
	blob    []byte
	flag    bool
	small   uint8
)

// A money is a Valuer.
type money struct{ cents int64 }

func (m money) Value() (driver.Value, error) {
	if m.cents < 0 {
		return nil, errors.New("money: in debt")
	}
	return fmt.Sprintf("%d.%02d", m.cents/100, m.cents%100), nil
}

// A lazy is a Valuer by its pointer.
type lazy struct{ v driver.Value }

func (l *lazy) Value() (driver.Value, error) {
	if l == nil {
		return "lazy nil", nil
	}
	return l.v, nil
}

func try(db *sql.DB, args ...any) {
	var text []string
	for _, a := range args {
		text = append(text, fmt.Sprintf("%T", a))
	}
	fmt.Println(strings.Join(text, ", "))
	if _, err := db.Exec("", args...); err != nil {
		fmt.Println("  error:", err)
	}
}

func byDefault() {
	fmt.Println("-- default")
	db := sql.OpenDB(&connector{inputs: -1})
	defer db.Close()
	n, s := 7, "pointed"
	pn := &n
	var nilInt *int
	var nilMoney *money
	var nilLazy *lazy
	for _, arg := range []any{
		nil, 1, int8(-8), uint16(16), uint64(1 << 40), uint64(math.MaxUint64), float32(0.5), 2.5, true, "s", []byte("b"), time.Unix(0, 0).UTC(),
		celsius(20), name("n"), blob("blob"), flag(true), small(3), &n, &pn, &s, nilInt, money{1234}, &money{5}, money{-1}, nilMoney, nilLazy,
		&lazy{"lazy"}, &lazy{money{1}}, lazy{1}, &lazy{nil}, complex64(1), []string{"a"}, []int{1}, [2]int{}, map[string]int{}, struct{}{}, make(chan int), func() {}, uintptr(4),
		sql.NullString{String: "valid", Valid: true}, sql.NullString{}, &sql.NullInt64{Int64: 3, Valid: true}, sql.Out{}, errors.New("e"),
	} {
		try(db, arg)
	}
	try(db, 1, "a", money{-5}, 2)
	try(db, sql.Named("n", 1))
}

func names() {
	fmt.Println("-- names")
	db := sql.OpenDB(&connector{inputs: 2, wrapStmt: func(s *stmt) driver.Stmt { return namesStmt{s} }})
	defer db.Close()
	try(db, sql.Named("a", 1), sql.Named("b", "two"))
	try(db, sql.Named("a", money{100}), 2)
	try(db, sql.Named("", 1), sql.Named("été", 1))
	try(db, sql.Named("1st", 1), 2)
	try(db, sql.Named("_x", 1), 2)
	try(db, sql.Named("c", complex(1, 1)), 2)
	try(db, 1)
	try(db, 1, 2, 3)
	try(db, 1, 2, complex(1, 1))
}

func checkers() {
	args := [][]any{
		{"s", 1, []int{1}},
		{1.5, "s", 2.5, 4},
		{true},
		{sql.Named("x", true)},
		{sql.Out{Dest: new(int), In: true}, money{5}},
		{complex(1, 2)},
	}
	for _, c := range []*connector{
		{wrapConn: func(c *conn) driver.Conn { return checkedConn{c} }, wrapStmt: func(s *stmt) driver.Stmt { return namesStmt{s} }},
		{wrapConn: func(c *conn) driver.Conn { return checkedConn{c} }, wrapStmt: func(s *stmt) driver.Stmt { return checkedStmt{namesStmt{s}} }},
		{wrapStmt: func(s *stmt) driver.Stmt { return bothStmt{columnStmt{namesStmt{s}}} }},
		{wrapConn: func(c *conn) driver.Conn { return checkedConn{c} }, wrapStmt: func(s *stmt) driver.Stmt { return columnStmt{namesStmt{s}} }},
	} {
		fmt.Println("-- checkers")
		c.inputs = -1
		db := sql.OpenDB(c)
		for _, a := range args {
			for i := range a {
				if out, ok := a[i].(sql.Out); ok {
					out.Dest = nil
					a[i] = out
				}
			}
			try(db, a...)
		}
		db.Close()
	}
}

func columns() {
	fmt.Println("-- columns")
	c := &connector{inputs: 3, wrapStmt: func(s *stmt) driver.Stmt { return columnStmt{namesStmt{s}} }}
	db := sql.OpenDB(c)
	defer db.Close()
	try(db, 1, 2, 3)
	try(db, "t", nil, true)
	try(db, "maybe", 1, 1)
	try(db, 0, int64(1)<<40, 1)
	try(db, 0, "12", nil)
	try(db, false, "twelve", "x")
	try(db, false, money{300}, money{4})
	try(db, false, &lazy{int64(7)}, &lazy{money{4}})
	try(db, false, &lazy{int64(7)}, money{-4})
	c.inputs = 4
	try(db, false, 1, "x", "y")
	try(db, false, 1, "x", "y", complex(1, 2))
	c.inputs = -1
	try(db, false, 1, "x")
	try(db)
}

func main() {
	byDefault()
	names()
	checkers()
	columns()
}
