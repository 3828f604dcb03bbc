package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// Kind is the type of a value: SQLite gives one to every value, not to columns.
type Kind int

// SQLite's types.
const (
	Integer Kind = 1 + iota
	Float
	Text
	Blob
	Null
)

// ColumnTypes is what a driver tells of columns.
type ColumnTypes struct {
	Name     func(decl string) string
	ScanType func(kind Kind, decl string) reflect.Type
}

func (s *statement) first(args []any) (row bool, code int, text string)

func (s *statement) next() (row bool, code int, text string)

func (s *statement) reset()

func (s *statement) close()

func (s *statement) columns() (names, types []string)

func (s *statement) kind(column int) int

func (s *statement) integer(column int) int

func (s *statement) float(column int) float64

func (s *statement) bytes(column int) string

// Stmt is a prepared statement, or a script of several.
type Stmt struct {
	c          *Conn
	s          *statement // nil for a script
	script     string
	parameters []string
}

// Prepare prepares a statement.
func (c *Conn) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext prepares a statement.
func (c *Conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	first, rest := cut(query)
	if first == "" {
		return &Stmt{c: c}, nil
	}
	s, err := c.prepare(first)
	if err != nil {
		return nil, c.told(err)
	}
	if rest != "" && !c.flavor.ByPosition {
		s.s.close()
		return &Stmt{c: c, script: query}, nil
	}
	return s, nil
}

// prepare prepares a single statement.
func (c *Conn) prepare(sql string) (*Stmt, error) {
	s, code, text := c.c.prepare(sql)
	if code != 0 {
		return nil, &failure{code, text}
	}
	return &Stmt{c: c, s: s, parameters: parameters(sql)}, nil
}

// Close closes the statement.
func (s *Stmt) Close() error {
	if s.s != nil {
		s.s.close()
		s.s = nil
	}
	return nil
}

// NumInput returns the number of parameters, or -1 for a driver that looks for itself.
func (s *Stmt) NumInput() int {
	if s.c.flavor.ByPosition {
		return len(s.parameters)
	}
	return -1
}

// Exec is for programs that know no contexts.
func (s *Stmt) Exec(args []driver.Value) (driver.Result, error) {
	return s.ExecContext(context.Background(), numbered(args))
}

// Query is for programs that know no contexts.
func (s *Stmt) Query(args []driver.Value) (driver.Rows, error) {
	return s.QueryContext(context.Background(), numbered(args))
}

func numbered(args []driver.Value) []driver.NamedValue {
	named := make([]driver.NamedValue, len(args))
	for i, v := range args {
		named[i] = driver.NamedValue{Ordinal: i + 1, Value: v}
	}
	return named
}

// ExecContext runs the statement.
func (s *Stmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	if s.s == nil {
		return s.c.ExecContext(ctx, s.script, args)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r, err := s.exec(ctx, args)
	if err != nil {
		return nil, s.c.told(err)
	}
	return r, nil
}

// QueryContext runs the statement and returns its rows.
func (s *Stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	if s.s == nil {
		return s.c.QueryContext(ctx, s.script, args)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r, err := s.query(ctx, args)
	if err != nil {
		return nil, s.c.told(err)
	}
	return r, nil
}

func (s *Stmt) exec(ctx context.Context, args []driver.NamedValue) (*Result, error) {
	values, err := s.bind(args)
	if err != nil {
		return nil, err
	}
	defer s.s.reset()
	over := s.c.watch(ctx)
	row, code, text := s.s.first(values)
	for row && s.c.flavor.WholeExec {
		row, code, text = s.s.next()
	}
	if err := over(failed(code, text)); err != nil {
		return nil, err
	}
	rows, lastID := s.c.c.changes()
	return &Result{rows, lastID}, nil
}

func (s *Stmt) query(ctx context.Context, args []driver.NamedValue) (*Rows, error) {
	values, err := s.bind(args)
	if err != nil {
		return nil, err
	}
	over := s.c.watch(ctx)
	row, code, text := s.s.first(values)
	if err := over(failed(code, text)); err != nil {
		s.s.reset()
		return nil, err
	}
	names, types := s.s.columns()
	return &Rows{s: s, ctx: ctx, names: names, types: types, row: row}, nil
}

// take returns the arguments of this statement of a script, and those of the ones behind it.
func (s *Stmt) take(args []driver.NamedValue) (own, rest []driver.NamedValue, err error) {
	if !s.c.flavor.ByPosition {
		return args, args, nil
	}
	n := len(s.parameters)
	if len(args) < n {
		return nil, nil, fmt.Errorf("not enough args to execute query: want %d got %d", n, len(args))
	}
	for i, a := range args[:n] {
		a.Ordinal = i + 1
		own = append(own, a)
	}
	for _, a := range args[n:] {
		if a.Name != "" {
			own = append(own, a)
		}
	}
	return own, args[n:], nil
}

// bind returns the values of the parameters.
func (s *Stmt) bind(args []driver.NamedValue) ([]any, error) {
	values := make([]any, len(s.parameters))
	for i, name := range s.parameters {
		arg, found := s.argument(i, name, args)
		if !found {
			switch {
			case s.c.flavor.ByPosition:
				continue
			case name != "":
				return nil, fmt.Errorf("missing named argument %q", name[1:])
			}
			return nil, fmt.Errorf("missing argument with index %d", i+1)
		}
		v, err := s.c.flavor.Bind(arg.Value)
		if err != nil {
			return nil, err
		}
		if n, ok := v.(int64); ok {
			v = int(n)
		}
		values[i] = v
	}
	return values, nil
}

// argument finds the argument of a parameter.
func (s *Stmt) argument(i int, name string, args []driver.NamedValue) (arg driver.NamedValue, found bool) {
	for _, a := range args {
		switch {
		case a.Name != "":
			if name != "" && name[1:] == a.Name && (name[0] != '?' || !s.c.flavor.ByPosition) {
				return a, true
			}
		case s.c.flavor.ByPosition || name == "":
			if a.Ordinal == i+1 {
				arg, found = a, true
			}
		case name[0] == '?' || name[0] == '$':
			if name[1:] == strconv.Itoa(a.Ordinal) {
				return a, true
			}
		}
	}
	return arg, found
}

// Rows are the rows of a statement that runs.
type Rows struct {
	s      *Stmt
	ctx    context.Context
	names  []string
	types  []string
	row    bool // whether the statement stands on a row
	read   bool // whether that row has been read
	closes bool // whether Close closes the statement
}

// Columns returns the names of the columns.
func (r *Rows) Columns() []string { return r.names }

// Close ends the statement's run.
func (r *Rows) Close() error {
	s := r.s
	r.s, r.row = nil, false
	switch {
	case s == nil || s.s == nil:
	case r.closes:
		return s.Close()
	default:
		s.s.reset()
	}
	return nil
}

// Next reads a row.
func (r *Rows) Next(dest []driver.Value) error {
	if r.row && r.read {
		over := r.s.c.watch(r.ctx)
		row, code, text := r.s.s.next()
		r.row = row
		if err := over(failed(code, text)); err != nil {
			return r.s.c.told(err)
		}
	}
	if !r.row {
		return io.EOF
	}
	r.read = true
	for i := range dest {
		kind, v := r.value(i)
		dest[i] = r.s.c.flavor.Value(kind, r.types[i], v)
	}
	return nil
}

func (r *Rows) value(i int) (Kind, any) {
	s := r.s.s
	switch kind := Kind(s.kind(i)); kind {
	case Integer:
		return kind, int64(s.integer(i))
	case Float:
		return kind, s.float(i)
	case Text:
		return kind, s.bytes(i)
	case Blob:
		return kind, []byte(s.bytes(i))
	}
	return Null, nil
}

// ColumnTypeDatabaseTypeName returns the declared type.
func (r *Rows) ColumnTypeDatabaseTypeName(i int) string {
	return r.s.c.flavor.Types.Name(r.types[i])
}

// ColumnTypeNullable tells nothing: every column may be NULL.
func (r *Rows) ColumnTypeNullable(i int) (nullable, ok bool) { return true, true }

// ColumnTypeScanType returns the type to scan a column into.
func (r *Rows) ColumnTypeScanType(i int) reflect.Type {
	kind := Null
	if r.row {
		kind = Kind(r.s.s.kind(i))
	}
	return r.s.c.flavor.Types.ScanType(kind, strings.ToUpper(r.types[i]))
}
