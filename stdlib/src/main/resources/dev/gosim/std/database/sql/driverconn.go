package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
	"time"
)

// A driverConn is a connection of a driver. Its lock is held during every call to the driver that
// has to do with it.
type driverConn struct {
	db        *DB
	createdAt time.Time

	sync.Mutex // guards the following
	ci         driver.Conn
	needReset  bool // before the next use
	closed     bool
	open       map[*driverStmt]bool // the statements that are closed with it

	// guarded by db.mu
	inUse      bool
	gone       bool // closed is true or will be
	returnedAt time.Time
	onPut      []func() // to do when it is given back
}

func newDriverConn(db *DB, ci driver.Conn) *driverConn {
	now := time.Now()
	return &driverConn{db: db, createdAt: now, returnedAt: now, ci: ci, inUse: true}
}

func (dc *driverConn) expiredLocked() bool {
	limit := dc.db.maxLifetime
	return limit > 0 && time.Since(dc.createdAt) > limit
}

// withLock runs f holding a lock, which a panic of a driver's releases too.
func withLock(l sync.Locker, f func()) {
	l.Lock()
	defer l.Unlock()
	f()
}

// release gives the connection back to the pool.
func (dc *driverConn) release(err error) { dc.db.put(dc, err, true) }

// resetSession tells the driver that the connection is used again, by others.
func (dc *driverConn) resetSession(ctx context.Context) error {
	dc.Lock()
	defer dc.Unlock()
	if r, ok := dc.ci.(driver.SessionResetter); ok && dc.needReset {
		return r.ResetSession(ctx)
	}
	return nil
}

// validate asks the driver whether the connection may be used again.
func (dc *driverConn) validate(needReset bool) bool {
	dc.Lock()
	defer dc.Unlock()
	dc.needReset = dc.needReset || needReset
	v, ok := dc.ci.(driver.Validator)
	return !ok || v.IsValid()
}

// close closes the connection with its statements; it is in nobody's hands any more.
func (dc *driverConn) close() error {
	dc.Lock()
	if dc.closed {
		dc.Unlock()
		return errors.New("sql: duplicate driverConn close")
	}
	dc.closed = true
	open := dc.open
	dc.open = nil
	dc.Unlock()
	dc.db.mu.Lock()
	dc.gone = true
	dc.db.mu.Unlock()
	for ds := range open {
		ds.Close()
	}
	dc.Lock()
	err := dc.ci.Close()
	dc.ci = nil
	dc.Unlock()
	dc.db.mu.Lock()
	defer dc.db.mu.Unlock()
	dc.db.numOpen--
	dc.db.openForWaitingLocked()
	return err
}

// ping asks the driver whether the connection is alive, if it can tell.
func (dc *driverConn) ping(ctx context.Context, release func(error)) (err error) {
	if p, ok := dc.ci.(driver.Pinger); ok {
		withLock(dc, func() { err = p.Ping(ctx) })
	}
	release(err)
	return err
}

// exec runs a statement, at once if the driver can.
func (dc *driverConn) exec(ctx context.Context, release func(error), query string, args []any) (res Result, err error) {
	defer func() { release(err) }()
	res, err = dc.execAtOnce(ctx, query, args)
	if err != driver.ErrSkip {
		return res, err
	}
	ds, err := dc.prepareStmt(ctx, query)
	if err != nil {
		return nil, err
	}
	defer ds.Close()
	return ds.exec(ctx, args)
}

func (dc *driverConn) execAtOnce(ctx context.Context, query string, args []any) (Result, error) {
	execerCtx, withContext := dc.ci.(driver.ExecerContext)
	execer, without := dc.ci.(driver.Execer)
	if !withContext && !without {
		return nil, driver.ErrSkip
	}
	dc.Lock()
	defer dc.Unlock()
	values, err := driverArgs(dc.ci, nil, args)
	if err != nil {
		return nil, err
	}
	res, err := ctxDriverExec(ctx, execerCtx, execer, query, values)
	if err != nil {
		return nil, err
	}
	return driverResult{dc, res}, nil
}

// query runs a query, at once if the driver can. The connection is released when the rows are
// closed, which the end of ctx and of txctx, the context of a transaction or nil, does too.
func (dc *driverConn) query(ctx, txctx context.Context, release func(error), query string, args []any) (*Rows, error) {
	rowsi, err := dc.queryAtOnce(ctx, query, args)
	var ds *driverStmt
	if err == driver.ErrSkip {
		if ds, err = dc.prepareStmt(ctx, query); err == nil {
			if rowsi, err = ds.query(ctx, args); err != nil {
				ds.Close()
			}
		}
	}
	if err != nil {
		release(err)
		return nil, err
	}
	rows := &Rows{dc: dc, releaseConn: release, rowsi: rowsi, closeStmt: ds}
	rows.watch(ctx, txctx)
	return rows, nil
}

func (dc *driverConn) queryAtOnce(ctx context.Context, query string, args []any) (driver.Rows, error) {
	queryerCtx, withContext := dc.ci.(driver.QueryerContext)
	queryer, without := dc.ci.(driver.Queryer)
	if !withContext && !without {
		return nil, driver.ErrSkip
	}
	dc.Lock()
	defer dc.Unlock()
	values, err := driverArgs(dc.ci, nil, args)
	if err != nil {
		return nil, err
	}
	return ctxDriverQuery(ctx, queryerCtx, queryer, query, values)
}

// prepareStmt prepares a statement that the caller closes.
func (dc *driverConn) prepareStmt(ctx context.Context, query string) (*driverStmt, error) {
	dc.Lock()
	defer dc.Unlock()
	si, err := ctxDriverPrepare(ctx, dc.ci, query)
	if err != nil {
		return nil, err
	}
	return &driverStmt{dc: dc, si: si}, nil
}

// A driverStmt is a statement of a driver on a connection, whose lock guards it.
type driverStmt struct {
	dc       *driverConn
	si       driver.Stmt
	closed   bool
	closeErr error
}

func (ds *driverStmt) exec(ctx context.Context, args []any) (Result, error) {
	ds.dc.Lock()
	defer ds.dc.Unlock()
	values, err := driverArgs(ds.dc.ci, ds, args)
	if err != nil {
		return nil, err
	}
	res, err := ctxDriverStmtExec(ctx, ds.si, values)
	if err != nil {
		return nil, err
	}
	return driverResult{ds.dc, res}, nil
}

func (ds *driverStmt) query(ctx context.Context, args []any) (driver.Rows, error) {
	ds.dc.Lock()
	defer ds.dc.Unlock()
	values, err := driverArgs(ds.dc.ci, ds, args)
	if err != nil {
		return nil, err
	}
	return ctxDriverStmtQuery(ctx, ds.si, values)
}

// Close closes the statement, once.
func (ds *driverStmt) Close() error {
	ds.dc.Lock()
	defer ds.dc.Unlock()
	if !ds.closed {
		ds.closed = true
		ds.closeErr = ds.si.Close()
	}
	return ds.closeErr
}

// A driverResult is a driver's Result; asking it is a call to the driver.
type driverResult struct {
	dc   *driverConn
	resi driver.Result
}

func (r driverResult) LastInsertId() (int64, error) {
	r.dc.Lock()
	defer r.dc.Unlock()
	return r.resi.LastInsertId()
}

func (r driverResult) RowsAffected() (int64, error) {
	r.dc.Lock()
	defer r.dc.Unlock()
	return r.resi.RowsAffected()
}
