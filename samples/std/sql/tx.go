// Transactions: how they begin and end, by themselves and by their context; what may be done after.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

// A log is written by the driver, in whatever goroutine calls it.
type log struct {
	mu    sync.Mutex
	lines []string
}

func (l *log) add(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

// has returns when a line is there.
func (l *log) has(line string) {
	for {
		l.mu.Lock()
		for _, s := range l.lines {
			if s == line {
				l.mu.Unlock()
				return
			}
		}
		l.mu.Unlock()
		time.Sleep(time.Millisecond)
	}
}

func (l *log) show(title string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Println(title, l.lines)
	l.lines = nil
}

type connector struct {
	log
	n        int
	wrap     func(*conn) driver.Conn
	fail     map[string]error
	onCommit func()
}

func (c *connector) Driver() driver.Driver { return nil }
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	c.n++
	return c.wrap(&conn{c, c.n}), nil
}

type conn struct {
	*connector
	id int
}

func (c *conn) Prepare(query string) (driver.Stmt, error) {
	c.add("prepare %s on %d", query, c.id)
	return &stmt{c, query}, c.fail["prepare"]
}
func (c *conn) Close() error { c.add("close %d", c.id); return nil }
func (c *conn) Begin() (driver.Tx, error) {
	c.add("begin")
	return tx{c}, c.fail["begin"]
}

// A ctxConn begins with options.
type ctxConn struct{ *conn }

func (c ctxConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	c.add("begin %+v", opts)
	if opts.Isolation == 6 {
		return nil, errors.New("driver: not serializable")
	}
	return tx{c.conn}, nil
}

// A keptConn may be used again after a context has ended.
type keptConn struct{ ctxConn }

func (c keptConn) ResetSession(context.Context) error { c.add("reset"); return nil }
func (c keptConn) IsValid() bool                      { return true }

type tx struct{ c *conn }

func (t tx) Commit() error {
	if t.c.onCommit != nil {
		t.c.onCommit()
	}
	t.c.add("commit")
	return t.c.fail["commit"]
}
func (t tx) Rollback() error { t.c.add("rollback"); return t.c.fail["rollback"] }

type stmt struct {
	c     *conn
	query string
}

func (s *stmt) Close() error  { s.c.add("close %s", s.query); return nil }
func (s *stmt) NumInput() int { return -1 }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	s.c.add("exec %s %v", s.query, args)
	return driver.RowsAffected(len(args)), s.c.fail["exec"]
}
func (s *stmt) Query(args []driver.Value) (driver.Rows, error) {
	s.c.add("query %s %v", s.query, args)
	return &rows{s.c, 3}, nil
}

type rows struct {
	c    *conn
	left int
}

func (r *rows) Columns() []string { return []string{"n"} }
func (r *rows) Close() error      { r.c.add("close rows"); return nil }
func (r *rows) Next(dest []driver.Value) error {
	if r.left == 0 {
		return io.EOF
	}
	dest[0] = int64(r.left)
	r.left--
	return nil
}

func open(wrap func(*conn) driver.Conn) (*sql.DB, *connector) {
	c := &connector{wrap: wrap, fail: map[string]error{}}
	return sql.OpenDB(c), c
}

func plain(c *conn) driver.Conn { return c }

func ends() {
	db, c := open(plain)
	defer db.Close()
	tx, err := db.Begin()
	fmt.Println(err)
	res, err := tx.Exec("e", 1, 2)
	n, _ := res.RowsAffected()
	fmt.Println(n, err)
	var x int
	fmt.Println(tx.QueryRow("q").Scan(&x), x)
	st, err := tx.Prepare("p")
	fmt.Println(err)
	_, err = st.Exec("arg")
	fmt.Println(err, db.Stats().InUse)
	fmt.Println(tx.Commit(), db.Stats().InUse)
	c.show("committed")
	_, err = tx.Exec("e")
	fmt.Println(err)
	_, err = tx.Query("q")
	fmt.Println(err)
	_, err = tx.Prepare("p")
	fmt.Println(err)
	_, err = st.Exec()
	fmt.Println(err, st.Close())
	fmt.Println(tx.QueryRow("q").Scan(&x))
	fmt.Println(tx.Stmt(st).Close())
	fmt.Println(tx.Commit(), tx.Rollback(), errors.Is(tx.Rollback(), sql.ErrTxDone))
	tx, _ = db.Begin()
	fmt.Println(tx.Rollback(), tx.Rollback(), tx.Commit())
	c.fail["commit"] = errors.New("commit: conflict")
	c.fail["rollback"] = errors.New("rollback: no")
	tx, _ = db.Begin()
	fmt.Println(tx.Commit(), tx.Commit())
	tx, _ = db.Begin()
	fmt.Println(tx.Rollback())
	c.fail["begin"] = errors.New("begin: no")
	_, err = db.Begin()
	fmt.Println(err, db.Stats().InUse)
	c.show("all")
}

func options() {
	db, c := open(plain)
	for _, o := range []sql.TxOptions{{}, {ReadOnly: true}, {Isolation: sql.LevelSerializable}} {
		tx, err := db.BeginTx(context.Background(), &o)
		fmt.Println(o, tx != nil, err)
		if err == nil {
			tx.Rollback()
		}
	}
	c.show("without options")
	db.Close()
	db, c = open(func(c *conn) driver.Conn { return ctxConn{c} })
	defer db.Close()
	for _, level := range []sql.IsolationLevel{sql.LevelDefault, sql.LevelReadCommitted, sql.LevelSerializable, sql.LevelLinearizable} {
		tx, err := db.BeginTx(context.Background(), &sql.TxOptions{Isolation: level, ReadOnly: level == 2})
		fmt.Println(level, tx != nil, err)
		if err == nil {
			tx.Commit()
		}
	}
	for i := sql.IsolationLevel(-1); i < 10; i++ {
		fmt.Print(i, ", ")
	}
	fmt.Println()
	c.show("with options")
}

func contexts() {
	for _, kept := range []bool{false, true} {
		db, c := open(func(c *conn) driver.Conn {
			if kept {
				return keptConn{ctxConn{c}}
			}
			return c
		})
		ctx, cancel := context.WithCancel(context.Background())
		tx, err := db.BeginTx(ctx, nil)
		fmt.Println("begun:", err)
		rows, err := tx.Query("q")
		fmt.Println(err, rows.Next())
		cancel()
		c.has("rollback")
		fmt.Println(rows.Next(), rows.Err(), rows.Close())
		_, err = tx.Exec("e")
		fmt.Println(err)
		fmt.Println(tx.Commit(), tx.Rollback())
		if !kept {
			c.has("close 1")
		}
		for db.Stats().InUse > 0 {
			time.Sleep(time.Millisecond)
		}
		fmt.Println(db.Stats().OpenConnections)
		_, err = db.BeginTx(ctx, nil)
		fmt.Println("begin:", err)
		_, err = db.Exec("later")
		fmt.Println(err)
		c.show("cancelled")

		tx, _ = db.Begin()
		_, err = tx.ExecContext(ctx, "e")
		fmt.Println("exec:", err)
		_, err = tx.QueryContext(ctx, "q")
		fmt.Println("query:", err)
		fmt.Println(tx.Commit())
		c.show("its own context is well")
		db.Close()
	}
}

func committing() {
	// The context ends while the driver commits: the transaction is committed.
	db, c := open(plain)
	defer db.Close()
	ctx, cancel := context.WithCancel(context.Background())
	tx, _ := db.BeginTx(ctx, nil)
	c.onCommit = cancel
	fmt.Println(tx.Commit(), tx.Rollback())
	c.show("committing")
}

func concurrent() {
	// Of many who end it one does.
	db, _ := open(plain)
	defer db.Close()
	tx, _ := db.Begin()
	var wg sync.WaitGroup
	var mu sync.Mutex
	ends := map[error]int{}
	for i := range 20 {
		wg.Go(func() {
			var err error
			if i%2 == 0 {
				err = tx.Commit()
			} else {
				err = tx.Rollback()
			}
			mu.Lock()
			ends[err]++
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(ends[nil], ends[sql.ErrTxDone]+ends[context.Canceled], db.Stats().OpenConnections)
}

func statements() {
	db, c := open(plain)
	defer db.Close()
	db.SetMaxOpenConns(1)
	other, _ := open(plain)
	defer other.Close()
	st, _ := db.Prepare("s")
	tx, _ := db.Begin()
	mine := tx.Stmt(st)
	_, err := mine.Exec(1)
	fmt.Println(err)
	rows, err := mine.Query()
	fmt.Println(err, rows.Next(), rows.Close())
	again := tx.Stmt(mine)
	_, err = again.Exec(2)
	fmt.Println(err)
	otherTx, _ := other.Begin()
	_, err = otherTx.Stmt(st).Exec()
	fmt.Println(err)
	otherTx.Rollback()
	fmt.Println(st.Close())
	_, err = mine.Exec(3)
	fmt.Println(err)
	closed := tx.Stmt(st)
	_, err = closed.Exec(4)
	fmt.Println(err)
	c.fail["prepare"] = errors.New("prepare: no")
	_, err = tx.Stmt(st).Exec(5)
	fmt.Println(err)
	fmt.Println(tx.Commit())
	_, err = mine.Exec(6)
	fmt.Println(err)
	c.show("statements")
}

func main() {
	ends()
	options()
	contexts()
	committing()
	concurrent()
	statements()
}
