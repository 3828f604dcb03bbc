package sql

import (
	"context"
	"database/sql/driver"
)

// A source is what statements get their connection from: a Conn or a Tx.
type source interface {
	// grabConn returns the connection and what releases it after a use.
	grabConn(ctx context.Context) (*driverConn, func(error), error)
	// txContext returns the context of a transaction, or nil.
	txContext() context.Context
}

// Driver returns the handle's driver.
func (db *DB) Driver() driver.Driver { return db.connector.Driver() }

// PingContext makes sure that there is a connection that works.
func (db *DB) PingContext(ctx context.Context) error {
	dc, err := db.anyConn(ctx)
	if err != nil {
		return err
	}
	return dc.ping(ctx, dc.release)
}

// Ping is PingContext without a context.
func (db *DB) Ping() error { return db.PingContext(context.Background()) }

// PrepareContext prepares a statement, which is prepared anew on every connection it is run on.
func (db *DB) PrepareContext(ctx context.Context, query string) (stmt *Stmt, err error) {
	err = db.retry(func(fresh bool) error {
		dc, err := db.conn(ctx, fresh)
		if err == nil {
			stmt, err = dc.prepare(ctx, nil, dc.release, query)
		}
		return err
	})
	return stmt, err
}

// Prepare is PrepareContext without a context.
func (db *DB) Prepare(query string) (*Stmt, error) {
	return db.PrepareContext(context.Background(), query)
}

// ExecContext runs a statement that returns no rows.
func (db *DB) ExecContext(ctx context.Context, query string, args ...any) (res Result, err error) {
	err = db.retry(func(fresh bool) error {
		dc, err := db.conn(ctx, fresh)
		if err == nil {
			res, err = dc.exec(ctx, dc.release, query, args)
		}
		return err
	})
	return res, err
}

// Exec is ExecContext without a context.
func (db *DB) Exec(query string, args ...any) (Result, error) {
	return db.ExecContext(context.Background(), query, args...)
}

// QueryContext runs a query.
func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (rows *Rows, err error) {
	err = db.retry(func(fresh bool) error {
		dc, err := db.conn(ctx, fresh)
		if err == nil {
			rows, err = dc.query(ctx, nil, dc.release, query, args)
		}
		return err
	})
	return rows, err
}

// Query is QueryContext without a context.
func (db *DB) Query(query string, args ...any) (*Rows, error) {
	return db.QueryContext(context.Background(), query, args...)
}

// QueryRowContext runs a query whose first row only matters.
func (db *DB) QueryRowContext(ctx context.Context, query string, args ...any) *Row {
	rows, err := db.QueryContext(ctx, query, args...)
	return &Row{rows: rows, err: err}
}

// QueryRow is QueryRowContext without a context.
func (db *DB) QueryRow(query string, args ...any) *Row {
	return db.QueryRowContext(context.Background(), query, args...)
}

// BeginTx begins a transaction, which is rolled back when ctx ends. opts may be nil.
func (db *DB) BeginTx(ctx context.Context, opts *TxOptions) (tx *Tx, err error) {
	err = db.retry(func(fresh bool) error {
		dc, err := db.conn(ctx, fresh)
		if err == nil {
			tx, err = dc.begin(ctx, dc.release, opts)
		}
		return err
	})
	return tx, err
}

// Begin is BeginTx without context and options.
func (db *DB) Begin() (*Tx, error) { return db.BeginTx(context.Background(), nil) }

// anyConn returns a connection that was not known to be bad.
func (db *DB) anyConn(ctx context.Context) (dc *driverConn, err error) {
	err = db.retry(func(fresh bool) (err error) {
		dc, err = db.conn(ctx, fresh)
		return err
	})
	return dc, err
}

// Conn returns a connection for the caller alone.
func (db *DB) Conn(ctx context.Context) (*Conn, error) {
	dc, err := db.anyConn(ctx)
	if err != nil {
		return nil, err
	}
	return &Conn{db: db, dc: dc}, nil
}
