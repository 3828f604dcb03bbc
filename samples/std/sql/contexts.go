// Contexts that end: before a statement, while it runs, while its rows are read.
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
	"time"
)

// A connector's connections know contexts, or do not.
type connector struct {
	knows   bool
	running chan string   // told when a statement begins that waits for its context
	calls   atomic.Int64  // statements that began
	closed  chan struct{} // told when rows are closed
}

func (c *connector) Driver() driver.Driver { return nil }
func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	if c.knows {
		return ctxConn{&conn{c}}, nil
	}
	return &conn{c}, nil
}

type conn struct{ c *connector }

func (c *conn) Prepare(query string) (driver.Stmt, error) {
	if query == "many" {
		return &stmt{c.c, 1 << 40}, nil
	}
	return &stmt{c.c, 5}, nil
}
func (c *conn) Close() error              { return nil }
func (c *conn) Begin() (driver.Tx, error) { return nil, errors.New("no transactions") }

type ctxConn struct{ *conn }

func (c ctxConn) run(ctx context.Context, query string) error {
	c.c.calls.Add(1)
	if query != "endless" {
		return nil
	}
	c.c.running <- query
	<-ctx.Done()
	return fmt.Errorf("stopped: %w", context.Cause(ctx))
}
func (c ctxConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return driver.RowsAffected(len(args)), c.run(ctx, query)
}
func (c ctxConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if query == "many" {
		return &rows{c.c, 1 << 40}, nil
	}
	return &rows{c.c, 5}, c.run(ctx, query)
}
func (c ctxConn) Ping(ctx context.Context) error { return c.run(ctx, "endless") }
func (c ctxConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if err := c.run(ctx, query); err != nil {
		return nil, err
	}
	return &stmt{c.c, 5}, nil
}

type stmt struct {
	c    *connector
	rows int
}

func (s *stmt) Close() error  { return nil }
func (s *stmt) NumInput() int { return -1 }
func (s *stmt) Exec([]driver.Value) (driver.Result, error) {
	s.c.calls.Add(1)
	return driver.RowsAffected(1), nil
}
func (s *stmt) Query([]driver.Value) (driver.Rows, error) {
	s.c.calls.Add(1)
	return &rows{s.c, s.rows}, nil
}

type rows struct {
	c    *connector
	left int
}

func (r *rows) Columns() []string { return []string{"left"} }
func (r *rows) Close() error {
	r.c.closed <- struct{}{}
	return nil
}
func (r *rows) Next(dest []driver.Value) error {
	if r.left == 0 {
		return io.EOF
	}
	dest[0] = int64(r.left)
	r.left--
	return nil
}

func open(knows bool) (*sql.DB, *connector) {
	c := &connector{knows: knows, running: make(chan string), closed: make(chan struct{}, 1000)}
	return sql.OpenDB(c), c
}

func ended() {
	for _, knows := range []bool{true, false} {
		db, c := open(knows)
		ctx, cancel := context.WithCancel(context.Background())
		db.Exec("warm")
		before := c.calls.Load()
		st, _ := db.Prepare("statement")
		cn, _ := db.Conn(ctx)
		cancel()
		_, err := db.ExecContext(ctx, "x")
		fmt.Println("exec:", err)
		_, err = db.QueryContext(ctx, "x")
		fmt.Println("query:", err)
		fmt.Println("row:", db.QueryRowContext(ctx, "x").Err())
		_, err = db.PrepareContext(ctx, "x")
		fmt.Println("prepare:", err)
		_, err = db.Conn(ctx)
		fmt.Println("conn:", err)
		_, err = st.ExecContext(ctx)
		fmt.Println("statement:", err)
		_, err = cn.ExecContext(ctx, "x")
		fmt.Println("connection:", err)
		_, err = cn.PrepareContext(ctx, "x")
		fmt.Println("connection:", err)
		_, err = cn.BeginTx(ctx, nil)
		fmt.Println("begin:", err)
		fmt.Println(db.PingContext(ctx), c.calls.Load()-before, db.Stats().InUse)
		cn.Close()
		db.Close()
	}
}

func running() {
	db, c := open(true)
	defer db.Close()
	errs := make(chan error)
	for name, f := range map[string]func(context.Context) error{
		"exec":    func(ctx context.Context) error { _, err := db.ExecContext(ctx, "endless", 1); return err },
		"query":   func(ctx context.Context) error { _, err := db.QueryContext(ctx, "endless"); return err },
		"row":     func(ctx context.Context) error { var n int; return db.QueryRowContext(ctx, "endless").Scan(&n) },
		"prepare": func(ctx context.Context) error { _, err := db.PrepareContext(ctx, "endless"); return err },
		"ping":    func(ctx context.Context) error { return db.PingContext(ctx) },
	} {
		ctx, cancel := context.WithCancelCause(context.Background())
		go func() { errs <- f(ctx) }()
		<-c.running
		cancel(errors.New("enough of " + name))
		if err := <-errs; err.Error() != "stopped: enough of "+name {
			fmt.Println(name, err)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	go func() {
		select {
		case <-c.running:
		case <-ctx.Done(): // it came so late that nothing began
		}
	}()
	_, err := db.ExecContext(ctx, "endless")
	fmt.Println(errors.Is(err, context.DeadlineExceeded))
	fmt.Println(db.Stats().InUse, db.Stats().OpenConnections)
}

func reading() {
	for _, knows := range []bool{true, false} {
		db, c := open(knows)
		ctx, cancel := context.WithCancel(context.Background())
		rows, err := db.QueryContext(ctx, "x")
		fmt.Println(err, rows.Next(), db.Stats().InUse)
		cancel()
		<-c.closed
		fmt.Println(rows.Next(), rows.Err(), rows.Close(), rows.NextResultSet())
		var n int
		fmt.Println(rows.Scan(&n))
		for db.Stats().InUse > 0 {
			time.Sleep(time.Millisecond)
		}
		fmt.Println(db.Stats().InUse)

		// Read to the end before: no error.
		ctx, cancel = context.WithCancel(context.Background())
		rows, _ = db.QueryContext(ctx, "x")
		for rows.Next() {
			rows.Scan(&n)
		}
		<-c.closed
		fmt.Println(n, rows.Err(), db.Stats().InUse)
		cancel()

		// RawBytes keep the rows open until they are not needed any more.
		ctx, cancel = context.WithCancel(context.Background())
		rows, _ = db.QueryContext(ctx, "many")
		var raw sql.RawBytes
		fmt.Println(rows.Next(), rows.Scan(&raw))
		cancel()
		select {
		case <-c.closed:
			fmt.Println("closed")
		case <-time.After(10 * time.Millisecond):
			fmt.Printf("%s\n", raw)
		}
		for rows.Next() {
		}
		fmt.Println(rows.Err())
		<-c.closed
		db.Close()
	}
}

func many() {
	// Rows of many goroutines, cancelled anywhere: every connection comes back.
	db, _ := open(true)
	db.SetMaxOpenConns(4)
	var wg sync.WaitGroup
	for i := range 200 {
		wg.Go(func() {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			rows, err := db.QueryContext(ctx, "x")
			if err != nil {
				fmt.Println(err)
				return
			}
			for n := 0; rows.Next(); n++ {
				if n == i%7 {
					go cancel()
				}
				var x int
				if err := rows.Scan(&x); err != nil && !errors.Is(err, context.Canceled) {
					fmt.Println(err)
				}
			}
			if err := rows.Err(); err != nil && err != context.Canceled {
				fmt.Println(err)
			}
			rows.Close()
		})
	}
	wg.Wait()
	for db.Stats().InUse > 0 {
		time.Sleep(time.Millisecond)
	}
	fmt.Println(db.Stats().InUse, db.Stats().OpenConnections <= 4)
	db.Close()
}

func main() {
	ended()
	running()
	reading()
	many()
}
