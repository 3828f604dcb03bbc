package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
	"sync/atomic"
)

// A Conn is a connection for one user, until Close gives it back to the pool.
type Conn struct {
	db   *DB
	done atomic.Bool

	// closemu is read-locked while the connection is used; closing waits for that.
	closemu sync.RWMutex
	dc      *driverConn
}

// grabConn returns the connection for one use.
func (c *Conn) grabConn(context.Context) (*driverConn, func(error), error) {
	if c.done.Load() {
		return nil, nil, ErrConnDone
	}
	c.closemu.RLock()
	return c.dc, c.release, nil
}

// release ends a use; a connection that turned out to be bad is closed.
func (c *Conn) release(err error) {
	c.closemu.RUnlock()
	if errors.Is(err, driver.ErrBadConn) {
		c.close(err)
	}
}

func (c *Conn) txContext() context.Context { return nil }

func (c *Conn) close(err error) error {
	if !c.done.CompareAndSwap(false, true) {
		return ErrConnDone
	}
	c.closemu.Lock()
	defer c.closemu.Unlock()
	c.dc.release(err)
	c.dc = nil
	return err
}

// Close gives the connection back to the pool.
func (c *Conn) Close() error { return c.close(nil) }

// PingContext makes sure that the connection works.
func (c *Conn) PingContext(ctx context.Context) error {
	dc, release, err := c.grabConn(ctx)
	if err != nil {
		return err
	}
	return dc.ping(ctx, release)
}

// ExecContext runs a statement that returns no rows.
func (c *Conn) ExecContext(ctx context.Context, query string, args ...any) (Result, error) {
	dc, release, err := c.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.exec(ctx, release, query, args)
}

// QueryContext runs a query.
func (c *Conn) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error) {
	dc, release, err := c.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.query(ctx, nil, release, query, args)
}

// QueryRowContext runs a query whose first row only matters.
func (c *Conn) QueryRowContext(ctx context.Context, query string, args ...any) *Row {
	rows, err := c.QueryContext(ctx, query, args...)
	return &Row{rows: rows, err: err}
}

// PrepareContext prepares a statement on the connection.
func (c *Conn) PrepareContext(ctx context.Context, query string) (*Stmt, error) {
	dc, release, err := c.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.prepare(ctx, c, release, query)
}

// BeginTx begins a transaction on the connection.
func (c *Conn) BeginTx(ctx context.Context, opts *TxOptions) (*Tx, error) {
	dc, release, err := c.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.begin(ctx, release, opts)
}

// Raw calls f with the driver's connection; after a panic in f the connection is closed.
func (c *Conn) Raw(f func(driverConn any) error) (err error) {
	dc, release, err := c.grabConn(nil)
	if err != nil {
		return err
	}
	returned := false
	defer func() {
		if !returned {
			err = driver.ErrBadConn
		}
		release(err)
	}()
	withLock(dc, func() { err = f(dc.ci) })
	returned = true
	return err
}
