// Rows: their end, their errors, several sets of them, the types of their columns, RawBytes.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"reflect"
	"time"
)

type connector struct{ rows driver.Rows }

func (c *connector) Driver() driver.Driver                        { return nil }
func (c *connector) Connect(context.Context) (driver.Conn, error) { return &conn{c}, nil }

type conn struct{ c *connector }

func (c *conn) Prepare(query string) (driver.Stmt, error) { return nil, errors.New("no statements") }
func (c *conn) Close() error                              { return nil }
func (c *conn) Begin() (driver.Tx, error)                 { return nil, errors.New("no transactions") }
func (c *conn) Query(query string, args []driver.Value) (driver.Rows, error) {
	return c.c.rows, nil
}

// table is rows that may end with an error and may fail to be closed.
type table struct {
	cols     []string
	rows     [][]driver.Value
	end      error
	closeErr error
	closed   int
}

func (t *table) Columns() []string { return t.cols }
func (t *table) Close() error      { t.closed++; return t.closeErr }
func (t *table) Next(dest []driver.Value) error {
	if len(t.rows) == 0 {
		if t.end != nil {
			return t.end
		}
		return io.EOF
	}
	copy(dest, t.rows[0])
	t.rows = t.rows[1:]
	return nil
}

func numbers(n int) *table {
	t := &table{cols: []string{"n"}}
	for i := range n {
		t.rows = append(t.rows, []driver.Value{int64(i)})
	}
	return t
}

// sets is several tables.
type sets struct {
	*table
	more []*table
	err  error
}

func (s *sets) HasNextResultSet() bool { return len(s.more) > 0 || s.err != nil }
func (s *sets) NextResultSet() error {
	if len(s.more) == 0 {
		if s.err != nil {
			return s.err
		}
		return io.EOF
	}
	s.table, s.more = s.more[0], s.more[1:]
	return nil
}

// typed is a table that knows its types.
type typed struct{ *table }

func (typed) ColumnTypeScanType(i int) reflect.Type {
	return []reflect.Type{reflect.TypeFor[int64](), reflect.TypeFor[sql.NullString](), reflect.TypeFor[time.Time]()}[i]
}
func (typed) ColumnTypeDatabaseTypeName(i int) string { return []string{"INT8", "VARCHAR", "DATE"}[i] }
func (typed) ColumnTypeLength(i int) (int64, bool)    { return 40, i == 1 }
func (typed) ColumnTypeNullable(i int) (bool, bool)   { return i > 0, i < 2 }
func (typed) ColumnTypePrecisionScale(i int) (int64, int64, bool) {
	return 10, 2, i == 0
}

func query(rows driver.Rows) (*sql.Rows, *sql.DB) {
	db := sql.OpenDB(&connector{rows})
	r, err := db.Query("")
	if err != nil {
		fmt.Println(err)
	}
	return r, db
}

func ends() {
	t := numbers(2)
	rows, db := query(t)
	fmt.Println("in use", db.Stats().InUse)
	var n int
	fmt.Println(rows.Scan(&n))
	fmt.Println(rows.Next(), rows.Scan(&n), n, rows.Scan(&n))
	fmt.Println(rows.Scan(), rows.Scan(&n, &n))
	fmt.Println(rows.Next(), rows.Scan(&n), n)
	fmt.Println(rows.Next(), rows.Err(), t.closed, "in use", db.Stats().InUse)
	fmt.Println(rows.Scan(&n))
	_, err := rows.Columns()
	fmt.Println(err)
	_, err = rows.ColumnTypes()
	fmt.Println(err)
	fmt.Println(rows.Close(), rows.Close(), t.closed, rows.Next(), rows.NextResultSet())

	t = numbers(5)
	rows, db = query(t)
	fmt.Println(rows.Next(), rows.Close(), rows.Next(), rows.Err(), rows.Scan(&n), db.Stats().InUse)

	t = numbers(1)
	t.end = errors.New("next: line broken")
	t.closeErr = errors.New("close: line broken")
	rows, _ = query(t)
	fmt.Println(rows.Next(), rows.Next(), rows.Err(), rows.Scan(&n))
	fmt.Println(rows.Close(), rows.Err())
	_, err = rows.Columns()
	fmt.Println(err)

	t = numbers(1)
	t.closeErr = errors.New("close: line broken")
	rows, _ = query(t)
	fmt.Println(rows.Next(), rows.Close(), rows.Err(), rows.Close(), rows.Scan(&n))

	t = numbers(1)
	t.closeErr = errors.New("close: line broken")
	db = sql.OpenDB(&connector{t})
	row := db.QueryRow("")
	fmt.Println(row.Err(), row.Scan(&n), row.Scan(&n))
	t = numbers(0)
	t.end = errors.New("next: line broken")
	db = sql.OpenDB(&connector{t})
	row = db.QueryRow("")
	fmt.Println(row.Err(), row.Scan(&n))
	db.Close()
	row = db.QueryRow("")
	fmt.Println(row.Err(), row.Scan(&n))
	_, err = db.QueryContext(context.Background(), "", sql.Named("x", 1))
	fmt.Println(err)
	db = sql.OpenDB(&connector{t})
	_, err = db.QueryContext(context.Background(), "", sql.Named("x", 1))
	fmt.Println(err)
}

func several() {
	two := &table{cols: []string{"a", "b"}, rows: [][]driver.Value{{"x", nil}}}
	rows, db := query(&sets{table: numbers(2), more: []*table{two, numbers(0)}})
	for set := 1; ; set++ {
		cols, err := rows.Columns()
		fmt.Println("set", set, cols, err)
		for rows.Next() {
			dest := make([]any, len(cols))
			for i := range dest {
				dest[i] = new(any)
			}
			fmt.Print(rows.Scan(dest...), ":")
			for _, d := range dest {
				fmt.Print(" ", *d.(*any))
			}
			fmt.Println()
		}
		fmt.Println("in use", db.Stats().InUse)
		if !rows.NextResultSet() {
			break
		}
		var x int
		fmt.Println(rows.Scan(&x))
	}
	fmt.Println(rows.Err(), rows.Close())
	rows, _ = query(&sets{table: numbers(1), err: errors.New("set: no")})
	fmt.Println(rows.NextResultSet(), rows.Err(), rows.Next())
	rows, _ = query(numbers(1))
	fmt.Println(rows.NextResultSet(), rows.Err(), rows.Next())
}

func types() {
	for _, r := range []driver.Rows{typed{&table{cols: []string{"id", "name", "born"}}}, numbers(1)} {
		rows, _ := query(r)
		ts, err := rows.ColumnTypes()
		fmt.Println(err)
		for _, t := range ts {
			fmt.Print(t.Name(), " ", t.DatabaseTypeName(), " ", t.ScanType())
			fmt.Print(", length ")
			fmt.Print(t.Length())
			fmt.Print(", null ")
			fmt.Print(t.Nullable())
			fmt.Print(", size ")
			fmt.Println(t.DecimalSize())
		}
	}
}

func raw() {
	own := []byte("own memory")
	t := &table{cols: []string{"a", "b", "c"}, rows: [][]driver.Value{{own, "text", int64(-7)}, {nil, 2.5, true}}}
	rows, _ := query(t)
	var a, b, c sql.RawBytes
	fmt.Println(rows.Next(), rows.Scan(&a, &b, &c))
	fmt.Printf("%s %s %s\n", a, b, c)
	own[0] = 'O'
	fmt.Printf("%s\n", a)
	fmt.Println(rows.Scan(&a, &b, &c))
	fmt.Println(rows.Err())
	fmt.Println(rows.Next(), rows.Scan(&a, &b, &c))
	fmt.Printf("%s %t %s %s\n", a, a == nil, b, c)
	fmt.Println(rows.Close())

	rows, _ = query(&table{cols: []string{"a"}, rows: [][]driver.Value{{own}, {own}}})
	var copied []byte
	var boxed any
	rows.Next()
	fmt.Println(rows.Scan(&copied), rows.Scan(&boxed))
	own[1] = 'W'
	fmt.Printf("%s %s\n", copied, boxed)
	fmt.Println(rows.Close())
}

func cursor() {
	inner := numbers(2)
	outer := &table{cols: []string{"rows"}, rows: [][]driver.Value{{inner}}}
	rows, _ := query(outer)
	fmt.Println(rows.Next())
	var in sql.Rows
	fmt.Println(rows.Scan(&in))
	var n int
	for in.Next() {
		fmt.Println(in.Scan(&n), n)
	}
	fmt.Println(in.Err(), inner.closed, outer.closed)
	rows.Close()
	fmt.Println(inner.closed, outer.closed)

	inner = numbers(2)
	rows, _ = query(&table{cols: []string{"rows"}, rows: [][]driver.Value{{inner}}})
	rows.Next()
	fmt.Println(rows.Scan(&in), rows.Scan((*sql.Rows)(nil)))
	rows.Close()
	fmt.Println(inner.closed, in.Next())
}

func main() {
	ends()
	several()
	types()
	raw()
	cursor()
}
