package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
	"sync/atomic"
)

// A Tx is a transaction; it ends with Commit or Rollback, or when its context ends.
type Tx struct {
	db *DB

	// closemu is read-locked while a statement begins; ending the transaction waits for that.
	closemu sync.RWMutex

	dc      *driverConn
	txi     driver.Tx
	release func(error)
	done    atomic.Bool
	keep    bool // whether the connection may be kept when the context ends

	stmtsMu sync.Mutex
	stmts   []*Stmt // those that end with it

	ctx    context.Context
	cancel func()
}

// begin begins a transaction, which releases the connection at its end.
func (dc *driverConn) begin(ctx context.Context, release func(error), opts *TxOptions) (tx *Tx, err error) {
	var txi driver.Tx
	keep := false
	withLock(dc, func() {
		_, resets := dc.ci.(driver.SessionResetter)
		_, validates := dc.ci.(driver.Validator)
		keep = resets && validates
		txi, err = ctxDriverBegin(ctx, opts, dc.ci)
	})
	if err != nil {
		release(err)
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	tx = &Tx{db: dc.db, dc: dc, release: release, txi: txi, cancel: cancel, keep: keep, ctx: ctx}
	go tx.awaitDone()
	return tx, nil
}

// awaitDone rolls back when the context ends. A connection on which something may be running
// still is kept only if its driver can reset and validate it.
func (tx *Tx) awaitDone() {
	<-tx.ctx.Done()
	tx.rollback(!tx.keep)
}

// grabConn returns the transaction's connection for one statement.
func (tx *Tx) grabConn(ctx context.Context) (*driverConn, func(error), error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	tx.closemu.RLock()
	if tx.done.Load() {
		tx.closemu.RUnlock()
		return nil, nil, ErrTxDone
	}
	return tx.dc, func(error) { tx.closemu.RUnlock() }, nil
}

func (tx *Tx) txContext() context.Context { return tx.ctx }

// Commit ends the transaction for good.
func (tx *Tx) Commit() error {
	if err := tx.ctx.Err(); err != nil {
		if tx.done.Load() {
			return ErrTxDone
		}
		return err
	}
	return tx.end(func() error { return tx.txi.Commit() }, false)
}

// Rollback ends the transaction as if it had not been.
func (tx *Tx) Rollback() error { return tx.rollback(false) }

func (tx *Tx) rollback(discard bool) error {
	return tx.end(func() error { return tx.txi.Rollback() }, discard)
}

// end has the driver end the transaction, unless it has ended, and releases the connection, which
// is closed if discard says so.
func (tx *Tx) end(how func() error, discard bool) (err error) {
	if !tx.done.CompareAndSwap(false, true) {
		return ErrTxDone
	}
	// The rows of the transaction are closed before, and no statement begins any more.
	tx.cancel()
	tx.closemu.Lock()
	tx.closemu.Unlock()
	withLock(tx.dc, func() { err = how() })
	if !errors.Is(err, driver.ErrBadConn) {
		tx.closePrepared()
	}
	if discard {
		tx.release(driver.ErrBadConn)
	} else {
		tx.release(err)
	}
	tx.dc, tx.txi = nil, nil
	return err
}

func (tx *Tx) closePrepared() {
	tx.stmtsMu.Lock()
	defer tx.stmtsMu.Unlock()
	for _, stmt := range tx.stmts {
		stmt.Close()
	}
}

func (tx *Tx) closeAtEnd(stmt *Stmt) {
	tx.stmtsMu.Lock()
	tx.stmts = append(tx.stmts, stmt)
	tx.stmtsMu.Unlock()
}

// ExecContext runs a statement that returns no rows.
func (tx *Tx) ExecContext(ctx context.Context, query string, args ...any) (Result, error) {
	dc, release, err := tx.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.exec(ctx, release, query, args)
}

// Exec is ExecContext without a context.
func (tx *Tx) Exec(query string, args ...any) (Result, error) {
	return tx.ExecContext(context.Background(), query, args...)
}

// QueryContext runs a query.
func (tx *Tx) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error) {
	dc, release, err := tx.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	return dc.query(ctx, tx.ctx, release, query, args)
}

// Query is QueryContext without a context.
func (tx *Tx) Query(query string, args ...any) (*Rows, error) {
	return tx.QueryContext(context.Background(), query, args...)
}

// QueryRowContext runs a query whose first row only matters.
func (tx *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *Row {
	rows, err := tx.QueryContext(ctx, query, args...)
	return &Row{rows: rows, err: err}
}

// QueryRow is QueryRowContext without a context.
func (tx *Tx) QueryRow(query string, args ...any) *Row {
	return tx.QueryRowContext(context.Background(), query, args...)
}

// PrepareContext prepares a statement that ends with the transaction.
func (tx *Tx) PrepareContext(ctx context.Context, query string) (*Stmt, error) {
	dc, release, err := tx.grabConn(ctx)
	if err != nil {
		return nil, err
	}
	stmt, err := dc.prepare(ctx, tx, release, query)
	if err != nil {
		return nil, err
	}
	tx.closeAtEnd(stmt)
	return stmt, nil
}

// Prepare is PrepareContext without a context.
func (tx *Tx) Prepare(query string) (*Stmt, error) {
	return tx.PrepareContext(context.Background(), query)
}

// StmtContext returns a statement of the transaction for one of its DB.
func (tx *Tx) StmtContext(ctx context.Context, stmt *Stmt) *Stmt {
	dc, release, err := tx.grabConn(ctx)
	if err != nil {
		return &Stmt{stickyErr: err}
	}
	defer release(nil)
	if tx.db != stmt.db {
		return &Stmt{stickyErr: errors.New("sql: Tx.Stmt: statement from different database used")}
	}
	ds, parent, err := stmt.onConn(ctx, dc)
	if err != nil {
		return &Stmt{stickyErr: err}
	}
	txs := &Stmt{db: tx.db, source: tx, ds: ds, parent: parent, query: stmt.query, users: 1}
	tx.closeAtEnd(txs)
	return txs
}

// Stmt is StmtContext without a context.
func (tx *Tx) Stmt(stmt *Stmt) *Stmt { return tx.StmtContext(context.Background(), stmt) }
