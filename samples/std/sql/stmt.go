// Prepared statements: where they are prepared, on which connections again, when they are closed.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
)

type connector struct {
	n       int
	quiet   bool
	fail    error
	prepare atomic.Int64
	closed  atomic.Int64
}

func (c *connector) Driver() driver.Driver { return nil }
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	c.n++
	return &conn{c, c.n}, nil
}
func (c *connector) say(format string, args ...any) {
	if !c.quiet {
		fmt.Printf("  "+format+"\n", args...)
	}
}

type conn struct {
	*connector
	id int
}

func (c *conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	c.say("prepare %s on %d", query, c.id)
	if c.fail != nil {
		return nil, c.fail
	}
	c.prepare.Add(1)
	return &stmt{c, query}, nil
}
func (c *conn) Prepare(query string) (driver.Stmt, error) { return nil, errors.New("not that way") }
func (c *conn) Close() error                              { c.say("close %d", c.id); return nil }
func (c *conn) Begin() (driver.Tx, error)                 { return c, nil }
func (c *conn) Commit() error                             { return nil }
func (c *conn) Rollback() error                           { return nil }

type stmt struct {
	c     *conn
	query string
}

func (s *stmt) Close() error {
	s.c.closed.Add(1)
	s.c.say("close %s on %d", s.query, s.c.id)
	return errors.New("close: who cares")
}
func (s *stmt) NumInput() int { return 1 }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	s.c.say("exec %s on %d: %v", s.query, s.c.id, args)
	return result{int64(s.c.id)}, nil
}
func (s *stmt) Query(args []driver.Value) (driver.Rows, error) {
	s.c.say("query %s on %d: %v", s.query, s.c.id, args)
	if args[0] == nil {
		return nil, errors.New("query: nil")
	}
	return &rows{n: args[0].(int64)}, nil
}

type result struct{ id int64 }

func (r result) LastInsertId() (int64, error) { return r.id, nil }
func (r result) RowsAffected() (int64, error) { return 0, errors.New("nobody knows") }

type rows struct{ n int64 }

func (r *rows) Columns() []string { return []string{"n"} }
func (r *rows) Close() error      { return nil }
func (r *rows) Next(dest []driver.Value) error {
	if r.n == 0 {
		return io.EOF
	}
	dest[0] = r.n
	r.n--
	return nil
}

func everywhere() {
	c := &connector{}
	db := sql.OpenDB(c)
	st, err := db.Prepare("a")
	fmt.Println(err)
	// The connection is taken by others: the statement is prepared on another one.
	busy, _ := db.Conn(context.Background())
	res, err := st.Exec(1)
	fmt.Println(res.LastInsertId())
	fmt.Println(res.RowsAffected())
	fmt.Println(err)
	busy.Close()
	st.Exec(2)
	rows, err := st.Query(3)
	fmt.Println(err)
	more, err := st.Query(1)
	fmt.Println(err)
	var n int
	fmt.Println(st.QueryRow(7).Scan(&n), n)
	fmt.Println(st.QueryRow(0).Scan(&n), st.QueryRow(nil).Scan(&n))
	_, err = st.Exec()
	fmt.Println(err)
	_, err = st.Query(1, 2)
	fmt.Println(err)
	fmt.Println("closing", st.Close(), st.Close())
	_, err = st.Exec(1)
	fmt.Println(err)
	for rows.Next() {
		fmt.Println(rows.Scan(&n), n)
	}
	fmt.Println("rows closed")
	more.Close()
	fmt.Println("more closed")
	c.fail = errors.New("syntax error near a")
	_, err = db.Prepare("a")
	fmt.Println(err)
	c.fail = nil
	st, _ = db.Prepare("b")
	fmt.Println("idle")
	st.Close()
	fmt.Println("end")
	db.Close()
	fmt.Println(c.prepare.Load(), c.closed.Load())
}

func withConnection() {
	fmt.Println("-- closed with the connection")
	c := &connector{}
	db := sql.OpenDB(c)
	st, _ := db.Prepare("a")
	db.SetMaxIdleConns(-1)
	_, err := st.Exec(1)
	fmt.Println(err)
	c.fail = errors.New("no more")
	_, err = st.Exec(2)
	fmt.Println(err)
	fmt.Println(st.Close())
	db.Close()
	_, err = db.Prepare("a")
	fmt.Println(err)
}

func ofOthers() {
	fmt.Println("-- of a connection and of a transaction")
	c := &connector{}
	db := sql.OpenDB(c)
	cn, _ := db.Conn(context.Background())
	st, err := cn.PrepareContext(context.Background(), "c")
	fmt.Println(err)
	_, err = st.Exec(1)
	fmt.Println(err)
	rows, _ := st.Query(1)
	done := make(chan error)
	go func() { done <- cn.Close() }() // waits for the rows
	fmt.Println(rows.Next(), rows.Next())
	fmt.Println(<-done)
	_, err = st.Exec(2)
	fmt.Println(err, st.Close())
	tx, _ := db.Begin()
	st, _ = tx.Prepare("t")
	_, err = st.Exec(3)
	fmt.Println(err, st.Close(), st.Close())
	_, err = st.Exec(4)
	fmt.Println(err)
	fmt.Println(tx.Commit())
	db.Close()
}

func concurrent() {
	fmt.Println("-- by many at a time")
	c := &connector{quiet: true}
	db := sql.OpenDB(c)
	db.SetMaxOpenConns(4)
	db.SetMaxIdleConns(4)
	st, err := db.Prepare("x")
	if err != nil {
		fmt.Println(err)
		return
	}
	var wg sync.WaitGroup
	var sum atomic.Int64
	for i := range 30 {
		wg.Go(func() {
			for range 10 {
				var n int64
				if err := st.QueryRow(int64(i)).Scan(&n); err != nil && i > 0 {
					fmt.Println(err)
				}
				sum.Add(n)
			}
		})
	}
	wg.Wait()
	fmt.Println(sum.Load(), c.prepare.Load() <= 4, c.closed.Load())
	st.Close()
	fmt.Println(c.prepare.Load() == c.closed.Load())
	db.Close()
}

func main() {
	everywhere()
	withConnection()
	ofOthers()
	concurrent()
}
