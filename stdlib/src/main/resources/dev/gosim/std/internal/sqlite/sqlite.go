// Package sqlite is what the two SQLite drivers have in common: connections, statements and rows
// of database/sql/driver. What they do differently is a Flavor.
package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Result codes of SQLite, as far as they matter here.
const codeInterrupt = 9

// Flavor is what is a driver's own.
type Flavor struct {
	// Error makes an error of an extended result code and SQLite's text.
	Error func(code int, text string) error
	// Begin is the statement that begins a transaction; ReadOnly that of a reading one.
	Begin, ReadOnly string
	// Bind returns an argument as int64, float64, string, []byte or nil.
	Bind func(v driver.Value) (any, error)
	// Value returns what a column's value is to the program; decl is the declared type.
	Value func(kind Kind, decl string, v any) driver.Value
	// Types tells about columns.
	Types ColumnTypes
	// ByPosition: statements of a script use the arguments up one after the other, those that are
	// missing are NULL, and what is prepared is the first statement only. Else each statement of
	// a script has all of them, and all of it is prepared.
	ByPosition bool
	// WholeExec: Exec goes through all rows, not to the first one only.
	WholeExec bool
}

// connection and statement are Java's.
type (
	connection struct{}
	statement  struct{}
)

func open(name string) (c *connection, code int, text string)

func (c *connection) close() (code int, text string)

func (c *connection) interrupt()

func (c *connection) prepare(sql string) (s *statement, code int, text string)

func (c *connection) changes() (rows, lastID int)

// cut returns the first statement and what follows it.
func cut(sql string) (first, rest string)

// parameters returns the names of a statement's parameters with their first character, or "".
func parameters(sql string) []string

// Conn is a connection.
type Conn struct {
	c      *connection
	flavor *Flavor
}

// Open opens a database: a file, which need not be there, :memory:, "" or a file: URI.
func Open(name string, flavor *Flavor) (*Conn, error) {
	c, code, text := open(absolute(name))
	if code != 0 {
		return nil, flavor.Error(code, text)
	}
	return &Conn{c, flavor}, nil
}

// absolute makes a file name absolute: SQLite's working directory need not be the program's.
func absolute(name string) string {
	path, isURI := strings.CutPrefix(name, "file:")
	file, query, hasQuery := strings.Cut(path, "?")
	if !isURI {
		file, query, hasQuery = path, "", false
	}
	if file == "" || file == ":memory:" || filepath.IsAbs(file) || strings.Contains(query, "mode=memory") {
		return name
	}
	dir, err := os.Getwd()
	if err != nil {
		return name
	}
	file = filepath.Join(dir, file)
	if hasQuery {
		file += "?" + query
	}
	if isURI {
		file = "file:" + file
	}
	return file
}

// Close closes the connection.
func (c *Conn) Close() error {
	if c.c == nil {
		return nil
	}
	code, text := c.c.close()
	c.c = nil
	if code != 0 {
		return c.flavor.Error(code, text)
	}
	return nil
}

// Ping reports whether the connection works.
func (c *Conn) Ping(ctx context.Context) error {
	_, err := c.ExecContext(ctx, "select 1", nil)
	return err
}

// watch interrupts what runs until the returned function is called, when ctx ends; that function
// returns the context's error instead of the one that the interruption causes.
func (c *Conn) watch(ctx context.Context) func(error) error {
	if ctx.Done() == nil {
		return func(err error) error { return err }
	}
	over, interrupted := make(chan struct{}), make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(interrupted)
		for {
			c.c.interrupt() // without effect if the statement has yet to begin
			select {
			case <-over:
				return
			case <-time.After(time.Millisecond):
			}
		}
	})
	return func(err error) error {
		if stop() {
			return err
		}
		close(over)
		<-interrupted
		var failure *failure
		if errors.As(err, &failure) && failure.code&0xff == codeInterrupt {
			return ctx.Err()
		}
		return err
	}
}

// A failure is an error before the driver has made one of it.
type failure struct {
	code int
	text string
}

func (f *failure) Error() string { return f.text }

// told makes the driver's error of a failure; other errors stay as they are.
func (c *Conn) told(err error) error {
	if f, ok := err.(*failure); ok {
		return c.flavor.Error(f.code, f.text)
	}
	return err
}

func failed(code int, text string) error {
	if code == 0 {
		return nil
	}
	return &failure{code, text}
}

// Exec is for a driver's own statements, which have no parameters.
func (c *Conn) Exec(query string) error {
	_, err := c.ExecContext(context.Background(), query, nil)
	return err
}

// ExecContext runs all statements of a script.
func (c *Conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	result := &Result{}
	for rest := query; ; {
		var first string
		first, rest = cut(rest)
		if first == "" {
			return result, nil
		}
		s, err := c.prepare(first)
		if err == nil {
			var own []driver.NamedValue
			if own, args, err = s.take(args); err == nil {
				result, err = s.exec(ctx, own)
			}
			s.Close()
		}
		if err != nil {
			return nil, c.told(err)
		}
		if rest == "" {
			return result, nil
		}
	}
}

// QueryContext runs all statements of a script; the rows are those of the last one.
func (c *Conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for rest := query; ; {
		var first string
		first, rest = cut(rest)
		if first == "" {
			return &Rows{}, nil
		}
		s, err := c.prepare(first)
		var r *Rows
		if err == nil {
			var own []driver.NamedValue
			if own, args, err = s.take(args); err == nil {
				r, err = s.query(ctx, own)
			}
			if err != nil {
				s.Close()
			}
		}
		if err != nil {
			return nil, c.told(err)
		}
		r.closes = true
		if rest == "" {
			return r, nil
		}
		r.Close()
	}
}

// Begin begins a transaction.
func (c *Conn) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

// BeginTx begins a transaction; the levels of isolation are all SQLite's one.
func (c *Conn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	begin := c.flavor.Begin
	if opts.ReadOnly {
		begin = c.flavor.ReadOnly
	}
	if _, err := c.ExecContext(ctx, begin, nil); err != nil {
		return nil, err
	}
	return &Tx{c}, nil
}

// Tx is a transaction.
type Tx struct{ c *Conn }

// Commit commits; if that fails, as it may where others hold locks, nothing stays behind.
func (tx *Tx) Commit() error {
	err := tx.c.Exec("commit")
	if err != nil {
		tx.c.Exec("rollback") // of what is left, if anything is
	}
	return err
}

// Rollback takes everything back.
func (tx *Tx) Rollback() error { return tx.c.Exec("rollback") }

// Result is what a statement changed.
type Result struct{ rows, lastID int }

// LastInsertId returns the number of the row that was inserted last.
func (r *Result) LastInsertId() (int64, error) { return int64(r.lastID), nil }

// RowsAffected returns the number of rows that were changed last.
func (r *Result) RowsAffected() (int64, error) { return int64(r.rows), nil }
