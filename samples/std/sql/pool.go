// The pool: how many connections are open, who waits for one, which are kept and for how long.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type drv struct {
	opened, closed, busy, most atomic.Int64
	enter                      chan struct{} // told when a statement begins
	leave                      chan struct{} // asked before it ends
}

func (d *drv) Open(name string) (driver.Conn, error) { d.opened.Add(1); return &conn{d: d}, nil }

type conn struct {
	d   *drv
	bad bool
}

func (c *conn) Prepare(string) (driver.Stmt, error) { return nil, errors.New("conn: no statements") }
func (c *conn) Close() error                        { c.d.closed.Add(1); return nil }
func (c *conn) Begin() (driver.Tx, error)           { return nil, errors.New("conn: no transactions") }
func (c *conn) IsValid() bool                       { return !c.bad }
func (c *conn) Exec(query string, args []driver.Value) (driver.Result, error) {
	n := c.d.busy.Add(1)
	for {
		most := c.d.most.Load()
		if n <= most || c.d.most.CompareAndSwap(most, n) {
			break
		}
	}
	defer c.d.busy.Add(-1)
	switch query {
	case "hold":
		c.d.enter <- struct{}{}
		<-c.d.leave
	case "spoil":
		c.bad = true
	}
	return driver.RowsAffected(1), nil
}

func stats(what string, db *sql.DB) {
	s := db.Stats()
	fmt.Println(what, "open", s.OpenConnections, "in use", s.InUse, "idle", s.Idle, "waited", s.WaitCount,
		"closed", s.MaxIdleClosed, s.MaxIdleTimeClosed, s.MaxLifetimeClosed)
}

func main() {
	d := &drv{enter: make(chan struct{}), leave: make(chan struct{})}
	sql.Register("pool", d)
	db, err := sql.Open("pool", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	stats("new:", db)
	fmt.Println(db.Ping(), d.opened.Load())

	// Three at most; the fourth and fifth wait in turn, one of them gives up.
	db.SetMaxOpenConns(3)
	var wg sync.WaitGroup
	hold := func() {
		wg.Go(func() {
			if _, err := db.Exec("hold"); err != nil {
				fmt.Println(err)
			}
		})
	}
	for range 3 {
		hold()
		<-d.enter
	}
	stats("held:", db)
	ctx, cancel := context.WithCancel(context.Background())
	gone := make(chan error)
	go func() {
		_, err := db.ExecContext(ctx, "never")
		gone <- err
	}()
	hold()
	for db.Stats().WaitCount < 2 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	fmt.Println(<-gone)
	d.leave <- struct{}{}
	<-d.enter
	for range 3 {
		d.leave <- struct{}{}
	}
	wg.Wait()
	stats("left:", db)
	fmt.Println("most at once", d.most.Load())

	// A connection that is no longer valid is not kept.
	db.Exec("spoil")
	stats("spoilt:", db)

	db.SetMaxIdleConns(1)
	stats("one idle:", db)
	db.SetMaxIdleConns(0)
	stats("none idle:", db)
	db.Exec("one")
	fmt.Println(d.opened.Load(), d.closed.Load())

	// Many goroutines, few connections: all get their turn.
	db.SetMaxOpenConns(2)
	db.SetMaxIdleConns(2)
	d.most.Store(0)
	var done atomic.Int64
	for range 100 {
		wg.Go(func() {
			for range 20 {
				if _, err := db.Exec("work"); err != nil {
					fmt.Println(err)
					return
				}
				done.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println(done.Load(), "done, at once:", d.most.Load() <= 2)

	// Lifetimes.
	db.SetConnMaxLifetime(time.Nanosecond)
	db.Exec("old")
	for db.Stats().OpenConnections > 0 {
		time.Sleep(time.Millisecond)
	}
	db.SetConnMaxLifetime(0)
	db.SetConnMaxIdleTime(time.Nanosecond)
	db.Exec("idle")
	for db.Stats().OpenConnections > 0 {
		time.Sleep(time.Millisecond)
	}
	fmt.Println(db.Stats().MaxLifetimeClosed > 0, db.Stats().MaxIdleTimeClosed > 0)

	// Close waits for nobody new.
	hold()
	<-d.enter
	fmt.Println(db.Close())
	_, err = db.Exec("late")
	fmt.Println(err)
	d.leave <- struct{}{}
	wg.Wait()
	fmt.Println(d.opened.Load() == d.closed.Load())
}
