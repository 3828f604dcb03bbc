// Bad connections: another one is tried, at last a new one; what drivers are asked before a
// connection is used again.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
)

// A server whose connections go bad as it is told.
type server struct {
	opened     int
	bad        map[int]bool // connections whose every use fails
	badUses    int          // how many uses still fail, of any
	badReset   map[int]bool
	resetError error
	invalid    map[int]bool
}

func (s *server) Driver() driver.Driver { return nil }
func (s *server) Connect(context.Context) (driver.Conn, error) {
	s.opened++
	fmt.Println("  open", s.opened)
	return &conn{s, s.opened}, nil
}

func (s *server) use(id int, what string) error {
	if s.bad[id] || s.badUses > 0 {
		s.badUses--
		fmt.Println(" ", what, "on", id, "fails")
		return fmt.Errorf("%s: broken pipe: %w", what, driver.ErrBadConn)
	}
	fmt.Println(" ", what, "on", id)
	return nil
}

type conn struct {
	s  *server
	id int
}

func (c *conn) Prepare(query string) (driver.Stmt, error) {
	if err := c.s.use(c.id, "prepare"); err != nil {
		return nil, err
	}
	return &stmt{c}, nil
}
func (c *conn) Close() error { fmt.Println("  close", c.id); return nil }
func (c *conn) Begin() (driver.Tx, error) {
	if err := c.s.use(c.id, "begin"); err != nil {
		return nil, err
	}
	return tx{c}, nil
}
func (c *conn) Ping(context.Context) error { return c.s.use(c.id, "ping") }
func (c *conn) ResetSession(context.Context) error {
	fmt.Println("  reset", c.id)
	if c.s.badReset[c.id] {
		return driver.ErrBadConn
	}
	return c.s.resetError
}
func (c *conn) IsValid() bool {
	fmt.Println("  valid?", c.id)
	return !c.s.invalid[c.id]
}

type tx struct{ c *conn }

func (t tx) Commit() error   { return t.c.s.use(t.c.id, "commit") }
func (t tx) Rollback() error { return t.c.s.use(t.c.id, "rollback") }

type stmt struct{ c *conn }

func (s *stmt) Close() error  { fmt.Println("  close statement on", s.c.id); return nil }
func (s *stmt) NumInput() int { return -1 }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	return driver.ResultNoRows, s.c.s.use(s.c.id, "exec")
}
func (s *stmt) Query(args []driver.Value) (driver.Rows, error) {
	return nil, s.c.s.use(s.c.id, "query")
}

func step(name string, err error) {
	fmt.Printf("%s: %v, bad: %t\n", name, err, errors.Is(err, driver.ErrBadConn))
}

func main() {
	s := &server{bad: map[int]bool{}, badReset: map[int]bool{}, invalid: map[int]bool{}}
	db := sql.OpenDB(s)
	ctx := context.Background()
	step("ping", db.Ping())
	s.bad[1] = true
	step("ping with 1 bad", db.Ping())
	s.badUses = 2
	_, err := db.Exec("x")
	step("exec, 2 bad uses", err)
	s.badUses = 3
	_, err = db.Exec("x")
	step("exec, 3 bad uses", err)
	s.badUses = 1
	_, err = db.Begin()
	step("begin", err)
	s.badUses = 5
	_, err = db.Query("x")
	step("query", err)
	s.badUses = 0
	tx, err := db.Begin()
	step("begin", err)
	s.badUses = 1
	step("commit", tx.Commit())
	fmt.Println(db.Stats().OpenConnections)

	fmt.Println("-- reset and valid")
	a, _ := db.Conn(ctx)
	b, _ := db.Conn(ctx)
	a.Close()
	b.Close()
	last := s.opened
	s.badReset[last] = true
	step("ping", db.Ping())
	s.resetError = errors.New("reset: not in the mood")
	step("ping", db.Ping())
	s.resetError = nil
	s.invalid[last-1] = true
	step("ping", db.Ping())
	step("ping", db.Ping())
	s.invalid = map[int]bool{}

	fmt.Println("-- statements")
	st, err := db.Prepare("x")
	step("prepare", err)
	_, err = st.Exec()
	step("exec", err)
	s.badUses = 1
	_, err = st.Exec()
	step("exec, 1 bad use", err)
	s.badUses = 9
	_, err = st.Exec()
	step("exec, 9 bad uses", err)
	s.badUses = 0
	_, err = st.Query()
	step("query", err)
	fmt.Println(st.Close(), st.Close())
	_, err = st.Exec()
	step("exec", err)

	fmt.Println("-- one connection")
	c, err := db.Conn(ctx)
	step("conn", err)
	step("ping", c.PingContext(ctx))
	s.badUses = 1
	step("ping, bad", c.PingContext(ctx))
	step("ping", c.PingContext(ctx))
	step("close", c.Close())
	fmt.Println(db.Close())
}
