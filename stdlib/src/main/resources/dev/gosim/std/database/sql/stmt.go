package sql

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// A Stmt is a prepared statement. One of a DB is prepared on each connection that it runs on; one
// of a Conn or Tx lives on that one's connection.
type Stmt struct {
	db        *DB
	query     string
	stickyErr error // what every use returns

	closemu sync.RWMutex // read-locked while the statement begins

	source source      // of a Conn or Tx; nil of a DB
	ds     *driverStmt // on the source's connection
	parent *Stmt       // the DB's that ds belongs to, or nil

	mu     sync.Mutex // guards the following
	closed bool
	onDB   []*driverStmt // of a DB: one for each connection it was prepared on
	users  int           // itself until it is closed, its open rows, statements of transactions
}

// prepare prepares a statement of a source, or of the DB if that is nil.
func (dc *driverConn) prepare(ctx context.Context, from source, release func(error), query string) (stmt *Stmt, err error) {
	defer func() { release(err) }()
	ds, err := dc.prepareStmt(ctx, query)
	if err != nil {
		return nil, err
	}
	stmt = &Stmt{db: dc.db, query: query, source: from, users: 1}
	if from == nil {
		stmt.onDB = []*driverStmt{ds}
		ds.closeWithConn()
	} else {
		stmt.ds = ds
	}
	return stmt, nil
}

// prepareOn prepares the DB's statement on one more connection.
func (s *Stmt) prepareOn(ctx context.Context, dc *driverConn) (*driverStmt, error) {
	ds, err := dc.prepareStmt(ctx, s.query)
	if err != nil {
		return nil, err
	}
	ds.closeWithConn()
	s.mu.Lock()
	s.onDB = append(s.onDB, ds)
	s.mu.Unlock()
	return ds, nil
}

// preparedOnLocked returns the statement on a connection where it is prepared, else nil.
func (s *Stmt) preparedOnLocked(dc *driverConn) *driverStmt {
	withLock(&s.db.mu, func() {
		s.onDB = slices.DeleteFunc(s.onDB, func(ds *driverStmt) bool { return ds.dc.gone })
	})
	i := slices.IndexFunc(s.onDB, func(ds *driverStmt) bool { return ds.dc == dc })
	if i < 0 {
		return nil
	}
	return s.onDB[i]
}

// onConn returns the statement on a transaction's connection, and the statement that it belongs
// to; nil if it is the transaction's own.
func (s *Stmt) onConn(ctx context.Context, dc *driverConn) (*driverStmt, *Stmt, error) {
	s.mu.Lock()
	if s.closed || s.source != nil {
		// One of another transaction, or whose time is over, is a text to prepare.
		s.mu.Unlock()
		ds, err := dc.prepareStmt(ctx, s.query)
		return ds, nil, err
	}
	ds := s.preparedOnLocked(dc)
	s.users++
	s.mu.Unlock()
	if ds == nil {
		var err error
		if ds, err = s.prepareOn(ctx, dc); err != nil {
			s.leave()
			return nil, nil, err
		}
	}
	return ds, s, nil
}

// connStmt returns a connection with the statement on it, and what releases the connection.
func (s *Stmt) connStmt(ctx context.Context, fresh bool) (*driverStmt, func(error), error) {
	if s.stickyErr != nil {
		return nil, nil, s.stickyErr
	}
	s.mu.Lock()
	closed := s.closed
	s.mu.Unlock()
	if closed {
		return nil, nil, errors.New("sql: statement is closed")
	}
	if s.source != nil {
		_, release, err := s.source.grabConn(ctx)
		return s.ds, release, err
	}
	dc, err := s.db.conn(ctx, fresh)
	if err != nil {
		return nil, nil, err
	}
	s.mu.Lock()
	ds := s.preparedOnLocked(dc)
	s.mu.Unlock()
	if ds == nil {
		if ds, err = s.prepareOn(ctx, dc); err != nil {
			dc.release(err)
			return nil, nil, err
		}
	}
	return ds, dc.release, nil
}

// ExecContext runs the statement.
func (s *Stmt) ExecContext(ctx context.Context, args ...any) (res Result, err error) {
	s.closemu.RLock()
	defer s.closemu.RUnlock()
	err = s.db.retry(func(fresh bool) error {
		ds, release, err := s.connStmt(ctx, fresh)
		if err == nil {
			res, err = ds.exec(ctx, args)
			release(err)
		}
		return err
	})
	return res, err
}

// Exec is ExecContext without a context.
func (s *Stmt) Exec(args ...any) (Result, error) {
	return s.ExecContext(context.Background(), args...)
}

// QueryContext runs the query.
func (s *Stmt) QueryContext(ctx context.Context, args ...any) (rows *Rows, err error) {
	s.closemu.RLock()
	defer s.closemu.RUnlock()
	err = s.db.retry(func(fresh bool) error {
		ds, release, err := s.connStmt(ctx, fresh)
		if err != nil {
			return err
		}
		rowsi, err := ds.query(ctx, args)
		if err != nil {
			release(err)
			return err
		}
		s.enter()
		rows = &Rows{dc: ds.dc, rowsi: rowsi}
		rows.releaseConn = func(err error) {
			release(err)
			s.leave()
		}
		var txctx context.Context
		if s.source != nil {
			txctx = s.source.txContext()
		}
		rows.watch(ctx, txctx)
		return nil
	})
	return rows, err
}

// Query is QueryContext without a context.
func (s *Stmt) Query(args ...any) (*Rows, error) {
	return s.QueryContext(context.Background(), args...)
}

// QueryRowContext runs the query; its first row only matters.
func (s *Stmt) QueryRowContext(ctx context.Context, args ...any) *Row {
	rows, err := s.QueryContext(ctx, args...)
	return &Row{rows: rows, err: err}
}

// QueryRow is QueryRowContext without a context.
func (s *Stmt) QueryRow(args ...any) *Row {
	return s.QueryRowContext(context.Background(), args...)
}

// Close closes the statement; rows of it that are open live on.
func (s *Stmt) Close() error {
	s.closemu.Lock()
	defer s.closemu.Unlock()
	if s.stickyErr != nil {
		return s.stickyErr
	}
	s.mu.Lock()
	closed := s.closed
	s.closed = true
	s.mu.Unlock()
	switch {
	case closed:
	case s.source == nil:
		s.leave()
	case s.parent != nil:
		s.parent.leave()
	default:
		return s.ds.Close()
	}
	return nil
}

func (s *Stmt) enter() {
	s.mu.Lock()
	s.users++
	s.mu.Unlock()
}

// leave closes the statements of the driver after the last user of a DB's statement.
func (s *Stmt) leave() {
	s.mu.Lock()
	s.users--
	var over []*driverStmt
	if s.users == 0 {
		over, s.onDB = s.onDB, nil
	}
	s.mu.Unlock()
	for _, ds := range over {
		ds.drop()
	}
}

// closeWithConn has the statement closed with its connection.
func (ds *driverStmt) closeWithConn() {
	ds.dc.Lock()
	defer ds.dc.Unlock()
	if ds.dc.open == nil {
		ds.dc.open = map[*driverStmt]bool{}
	}
	ds.dc.open[ds] = true
}

// drop closes the statement as soon as its connection is not in use.
func (ds *driverStmt) drop() {
	dc := ds.dc
	dc.db.mu.Lock()
	inUse := dc.inUse
	if inUse {
		dc.onPut = append(dc.onPut, func() { ds.Close() })
	}
	dc.db.mu.Unlock()
	dc.Lock()
	delete(dc.open, ds)
	over := dc.closed
	dc.Unlock()
	if !inUse && !over {
		ds.Close()
	}
}
