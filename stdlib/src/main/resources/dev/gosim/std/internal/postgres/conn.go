// Package postgres is what the drivers of PostgreSQL have in common: connections, statements and
// rows of database/sql/driver. What they do differently is a Flavor.
package postgres

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// Flavor is what is a driver's own.
type Flavor struct {
	// Fail makes an error of the server's; query is what was asked, with parameters or without.
	Fail func(m *Message, query string) error
	// Cancelled is the error of a query that the server ended because ctx did.
	Cancelled func(ctx context.Context, err error) error
	// Count is the error of a wrong number of arguments.
	Count func(want, have int) error
	// Value makes a value of a column's text.
	Value func(c *Conn, oid int, text string) (driver.Value, error)
	// Failed is the error of committing a transaction that was rolled back instead.
	Failed error
	// ScanType is the type to scan a column into.
	ScanType func(oid int) reflect.Type
}

// session and answer are Java's.
type (
	session struct{}
	answer  struct{}
)

func open(url string, settings []string) (s *session, failure []string)

func (s *session) close()

func (s *session) cancel() bool

func (s *session) closed() bool

func (s *session) inFailedTransaction() bool

func (s *session) timeZone() string

func (s *session) simple(sql string) (a *answer, failure []string)

func (s *session) extended(sql string, args []any) (a *answer, failure []string)

func (s *session) parameters(sql string, n int) (types []int, failure []string)

func (a *answer) parts() int

func (a *answer) describe(part int) (names []string, types, sizes, modifiers []int, rows, affected int)

func (a *answer) value(part, row, column int) (text string, present bool)

// Message is an error that the server tells.
type Message struct {
	Severity, Code, Text, Detail, Hint, Position, InternalPosition, InternalQuery, Where, Schema,
	Table, Column, DataType, Constraint, File, Line, Routine string
}

// Conn is a connection.
type Conn struct {
	s      *session
	flavor *Flavor
	zone   *time.Location // the session's
}

// Zone returns the time zone of the session.
func (c *Conn) Zone() *time.Location {
	if c.zone == nil {
		zone, err := time.LoadLocation(c.s.timeZone())
		if err != nil {
			zone = time.UTC
		}
		c.zone = zone
	}
	return c.zone
}

// failed makes an error of what the natives tell, or nil.
func (f *Flavor) failed(failure []string, query string) error {
	switch {
	case len(failure) == 0:
		return nil
	case failure[0] != "server":
		return errors.New(failure[1])
	}
	w := failure[1:]
	return f.Fail(&Message{
		w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9],
		w[10], w[11], w[12], w[13], w[14], w[15], w[16],
	}, query)
}

// Close closes the connection.
func (c *Conn) Close() error {
	c.s.close()
	return nil
}

// IsValid reports whether the connection can be used on.
func (c *Conn) IsValid() bool { return !c.s.closed() }

// ResetSession refuses a connection that has been closed.
func (c *Conn) ResetSession(ctx context.Context) error {
	if c.s.closed() {
		return driver.ErrBadConn
	}
	return nil
}

// Ping asks the server for nothing.
func (c *Conn) Ping(ctx context.Context) error {
	_, err := c.ask(ctx, ";", nil)
	return err
}

// ask sends a query; nil arguments mean that it has no parameters.
func (c *Conn) ask(ctx context.Context, query string, args []any) (*answer, error) {
	if c.s.closed() {
		return nil, driver.ErrBadConn
	}
	over := c.watch(ctx)
	var a *answer
	var failure []string
	if args == nil {
		a, failure = c.s.simple(query)
		return a, over(c.flavor.failed(failure, query))
	}
	a, failure = c.s.extended(query, args)
	return a, over(c.flavor.failed(failure, ""))
}

// watch cancels what runs until the returned function is called, when ctx ends.
func (c *Conn) watch(ctx context.Context) func(error) error {
	if ctx.Done() == nil {
		return func(err error) error { return err }
	}
	over, cancelled := make(chan struct{}), make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(cancelled)
		for c.s.cancel() { // without effect if the server has yet to begin
			select {
			case <-over:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
	return func(err error) error {
		if stop() {
			return err
		}
		close(over)
		<-cancelled
		if err != nil {
			return c.flavor.Cancelled(ctx, err)
		}
		return nil
	}
}

// encode returns the arguments as text. Of bytes the server has to be asked whether they are
// meant as bytea or as text.
func (c *Conn) encode(query string, args []driver.NamedValue, types []int) ([]any, error) {
	want := parameters(query)
	if types == nil {
		var failure []string
		if types, failure = c.s.parameters(query, want); failure != nil {
			return nil, c.flavor.failed(failure, query)
		}
	}
	if want != len(args) {
		return nil, c.flavor.Count(want, len(args))
	}
	values := make([]any, len(args))
	for i, arg := range args {
		switch v := arg.Value.(type) {
		case nil:
		case []byte:
			switch {
			case v == nil:
			case types[i] == OIDBytea:
				values[i] = v
			default:
				values[i] = string(v)
			}
		case string:
			values[i] = v
		case int64:
			values[i] = strconv.FormatInt(v, 10)
		case float64:
			values[i] = strconv.FormatFloat(v, 'f', -1, 64)
		case bool:
			values[i] = strconv.FormatBool(v)
		case time.Time:
			values[i] = FormatTime(v)
		default:
			return nil, fmt.Errorf("encode: unknown type for %T", v)
		}
	}
	return values, nil
}

func (c *Conn) run(ctx context.Context, query string, args []driver.NamedValue, types []int) (*answer, error) {
	if c.s.closed() {
		return nil, driver.ErrBadConn
	}
	if len(args) == 0 && types == nil {
		return c.ask(ctx, query, nil)
	}
	values, err := c.encode(query, args, types)
	if err != nil {
		return nil, err
	}
	return c.ask(ctx, query, values)
}

// ExecContext runs a statement, or several without parameters.
func (c *Conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return c.exec(ctx, query, args, nil)
}

func (c *Conn) exec(ctx context.Context, query string, args []driver.NamedValue, types []int) (driver.Result, error) {
	a, err := c.run(ctx, query, args, types)
	if err != nil {
		return nil, err
	}
	n := a.parts()
	if n == 0 {
		return driver.RowsAffected(0), nil
	}
	_, _, _, _, _, affected := a.describe(n - 1)
	return driver.RowsAffected(affected), nil
}

// QueryContext runs a statement, or several without parameters, for the rows.
func (c *Conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return c.query(ctx, query, args, nil)
}

func (c *Conn) query(ctx context.Context, query string, args []driver.NamedValue, types []int) (driver.Rows, error) {
	a, err := c.run(ctx, query, args, types)
	if err != nil {
		return nil, err
	}
	r := &Rows{c: c, a: a, part: -1}
	if r.NextResultSet() == io.EOF {
		return &Rows{c: c}, nil
	}
	return r, nil
}

// Stmt is a prepared statement. The server has looked at it; it is sent anew each time.
type Stmt struct {
	c     *Conn
	query string
	types []int
}

// Prepare prepares a statement.
func (c *Conn) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext prepares a statement.
func (c *Conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if c.s.closed() {
		return nil, driver.ErrBadConn
	}
	types, failure := c.s.parameters(query, parameters(query))
	if failure != nil {
		return nil, c.flavor.failed(failure, query)
	}
	return &Stmt{c, query, types}, nil
}

// Close forgets the statement.
func (s *Stmt) Close() error { return nil }

// NumInput returns the number of parameters.
func (s *Stmt) NumInput() int { return len(s.types) }

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
	return s.c.exec(ctx, s.query, args, s.types)
}

// QueryContext runs the statement for its rows.
func (s *Stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.c.query(ctx, s.query, args, s.types)
}

// Begin begins a transaction.
func (c *Conn) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

// levels are the words for database/sql's levels of isolation.
var levels = []string{
	0: "", 1: "read uncommitted", 2: "read committed", 4: "repeatable read", 5: "repeatable read", 6: "serializable",
}

// BeginTx begins a transaction.
func (c *Conn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	level := int(opts.Isolation)
	if level >= len(levels) || level > 0 && levels[level] == "" {
		return nil, fmt.Errorf("unsupported isolation: %d", level)
	}
	begin := "begin"
	if level > 0 {
		begin += " isolation level " + levels[level]
	}
	if opts.ReadOnly {
		begin += " read only"
	}
	if _, err := c.ask(ctx, begin, nil); err != nil {
		return nil, err
	}
	return &tx{c}, nil
}

type tx struct{ c *Conn }

func (t *tx) Commit() error {
	if t.c.s.inFailedTransaction() {
		if err := t.Rollback(); err != nil {
			return err
		}
		return t.c.flavor.Failed
	}
	_, err := t.c.ask(context.Background(), "commit", nil)
	return err
}

func (t *tx) Rollback() error {
	_, err := t.c.ask(context.Background(), "rollback", nil)
	return err
}

// parameters returns the highest number of a $N in a statement, strings and comments left aside.
func parameters(query string) int {
	highest := 0
	for i := 0; i < len(query); {
		rest := query[i:]
		switch {
		case rest[0] == '\'', rest[0] == '"':
			i += quoted(rest, i > 0 && (query[i-1] == 'e' || query[i-1] == 'E') && rest[0] == '\'')
		case strings.HasPrefix(rest, "--"):
			i += skip(rest, 2, "\n")
		case strings.HasPrefix(rest, "/*"):
			i += comment(rest)
		case rest[0] == '$':
			n := 1
			for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
				n++
			}
			if n > 1 {
				number, _ := strconv.Atoi(rest[1:n])
				highest = max(highest, number)
				i += n
				continue
			}
			i += dollarQuoted(rest)
		default:
			i++
		}
	}
	return highest
}

// skip is the length of a text up to an end behind its first bytes.
func skip(s string, from int, end string) int {
	if i := strings.Index(s[from:], end); i >= 0 {
		return from + i + len(end)
	}
	return len(s)
}

func quoted(s string, escapes bool) int {
	for i := 1; i < len(s); i++ {
		switch {
		case escapes && s[i] == '\\':
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return len(s)
}

// comment knows that comments nest.
func comment(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], "/*"):
			depth++
			i++
		case strings.HasPrefix(s[i:], "*/"):
			depth--
			i++
			if depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}

// dollarQuoted is the length of $tag$...$tag$, or 1.
func dollarQuoted(s string) int {
	end := strings.IndexByte(s[1:], '$')
	if end < 0 || strings.ContainsAny(s[1:1+end], " \t\n'\"();,") {
		return 1
	}
	tag := s[:end+2]
	return skip(s, len(tag), tag)
}
