// One connection for oneself, and the names of drivers.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"sync"
)

type drv struct{ n int }

func (d *drv) Open(name string) (driver.Conn, error) {
	if name == "nowhere" {
		return nil, errors.New("drv: no such place")
	}
	d.n++
	return &conn{d.n, name}, nil
}

// A ctxDrv looks at the name when the handle is made.
type ctxDrv struct{ drv }

func (d *ctxDrv) OpenConnector(name string) (driver.Connector, error) {
	if name == "" {
		return nil, errors.New("ctxDrv: empty name")
	}
	return &connector{d, name}, nil
}

type connector struct {
	d    *ctxDrv
	name string
}

func (c *connector) Connect(context.Context) (driver.Conn, error) { return c.d.Open("ctx " + c.name) }
func (c *connector) Driver() driver.Driver                        { return c.d }
func (c *connector) Close() error {
	fmt.Println("connector closed")
	return errors.New("connector: cannot be closed")
}

type conn struct {
	id   int
	name string
}

func (c *conn) Prepare(query string) (driver.Stmt, error) { return &stmt{c}, nil }
func (c *conn) Close() error                              { fmt.Println("close", c.id); return nil }
func (c *conn) Begin() (driver.Tx, error)                 { return c, nil }
func (c *conn) Commit() error                             { return nil }
func (c *conn) Rollback() error                           { return nil }
func (c *conn) Query(query string, args []driver.Value) (driver.Rows, error) {
	if query == "skip" {
		return nil, driver.ErrSkip
	}
	return &rows{c.name}, nil
}

type stmt struct{ c *conn }

func (s *stmt) Close() error                                    { return nil }
func (s *stmt) NumInput() int                                   { return 0 }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) { return nil, nil }
func (s *stmt) Query(args []driver.Value) (driver.Rows, error) {
	return &rows{"prepared " + s.c.name}, nil
}

type rows struct{ name string }

func (r *rows) Columns() []string { return []string{"name"} }
func (r *rows) Close() error      { return nil }
func (r *rows) Next(dest []driver.Value) error {
	if r.name == "" {
		return io.EOF
	}
	dest[0] = r.name
	r.name = ""
	return nil
}

func recovered(what string, f func()) {
	defer func() { fmt.Println(what, "panics:", recover()) }()
	f()
}

func names() {
	fmt.Println(sql.Drivers(), len(sql.Drivers()))
	sql.Register("b", &drv{})
	sql.Register("a", &ctxDrv{})
	sql.Register("", &drv{})
	fmt.Printf("%q\n", sql.Drivers())
	recovered("twice", func() { sql.Register("a", &drv{}) })
	recovered("nil", func() { sql.Register("c", nil) })
	_, err := sql.Open("c", "x")
	fmt.Println(err)
	_, err = sql.Open("a", "")
	fmt.Println(err)
	db, err := sql.Open("b", "nowhere")
	fmt.Println(err, db.Ping())
	db, _ = sql.Open("a", "home")
	var name string
	fmt.Println(db.QueryRow("").Scan(&name), name)
	fmt.Println(db.QueryRow("skip").Scan(&name), name)
	fmt.Printf("%T\n", db.Driver())
	fmt.Println(db.Close())
	db, _ = sql.Open("b", "far")
	fmt.Println(db.QueryRow("").Scan(&name), name)
	fmt.Printf("%T\n", db.Driver())
	fmt.Println(db.Close())
}

func one() {
	ctx := context.Background()
	db, _ := sql.Open("b", "one")
	c, err := db.Conn(ctx)
	fmt.Println(err)
	var name string
	fmt.Println(c.QueryRowContext(ctx, "").Scan(&name), name, c.PingContext(ctx))
	fmt.Println(c.Raw(func(dc any) error {
		fmt.Printf("%T\n", dc)
		return errors.New("raw: mine")
	}))
	tx, err := c.BeginTx(ctx, nil)
	fmt.Println(err, tx.QueryRow("").Scan(&name), tx.Commit())
	closed := make(chan error)
	rows, _ := c.QueryContext(ctx, "")
	go func() { closed <- c.Close() }()
	fmt.Println(rows.Next(), rows.Close())
	fmt.Println(<-closed, c.Close())
	_, err = c.ExecContext(ctx, "")
	fmt.Println(err)
	_, err = c.QueryContext(ctx, "")
	fmt.Println(err)
	_, err = c.PrepareContext(ctx, "")
	fmt.Println(err)
	_, err = c.BeginTx(ctx, nil)
	fmt.Println(err, c.PingContext(ctx), c.Raw(nil), c.QueryRowContext(ctx, "").Err())
	fmt.Println(db.Stats().Idle)

	c, _ = db.Conn(ctx)
	recovered("Raw", func() { c.Raw(func(any) error { panic("raw: oops") }) })
	fmt.Println(c.Close(), db.Stats().OpenConnections)
	c, _ = db.Conn(ctx)
	fmt.Println(c.Raw(func(any) error { return fmt.Errorf("gone: %w", driver.ErrBadConn) }), c.Close())

	// A connection is used by one at a time.
	c, _ = db.Conn(ctx)
	var wg sync.WaitGroup
	inside := 0
	for range 20 {
		wg.Go(func() {
			c.Raw(func(any) error {
				inside++
				if inside != 1 {
					fmt.Println("not alone")
				}
				inside--
				return nil
			})
		})
	}
	wg.Wait()
	fmt.Println(c.Close(), db.Close())
}

func main() {
	names()
	one()
}
