package sql

import (
	"context"
	"database/sql/driver"
	"errors"
)

// The functions here call a driver in the way with a context if it has one. Of those that have
// none, a context that has ended stops what has not begun.

func ctxDriverPrepare(ctx context.Context, ci driver.Conn, query string) (driver.Stmt, error) {
	if c, ok := ci.(driver.ConnPrepareContext); ok {
		return c.PrepareContext(ctx, query)
	}
	si, err := ci.Prepare(query)
	if err == nil && ctx.Err() != nil {
		si.Close()
		return nil, ctx.Err()
	}
	return si, err
}

func ctxDriverExec(ctx context.Context, execerCtx driver.ExecerContext, execer driver.Execer, query string, args []driver.NamedValue) (driver.Result, error) {
	if execerCtx != nil {
		return execerCtx.ExecContext(ctx, query, args)
	}
	values, err := plainArgs(ctx, args)
	if err != nil {
		return nil, err
	}
	return execer.Exec(query, values)
}

func ctxDriverQuery(ctx context.Context, queryerCtx driver.QueryerContext, queryer driver.Queryer, query string, args []driver.NamedValue) (driver.Rows, error) {
	if queryerCtx != nil {
		return queryerCtx.QueryContext(ctx, query, args)
	}
	values, err := plainArgs(ctx, args)
	if err != nil {
		return nil, err
	}
	return queryer.Query(query, values)
}

func ctxDriverStmtExec(ctx context.Context, si driver.Stmt, args []driver.NamedValue) (driver.Result, error) {
	if s, ok := si.(driver.StmtExecContext); ok {
		return s.ExecContext(ctx, args)
	}
	values, err := plainArgs(ctx, args)
	if err != nil {
		return nil, err
	}
	return si.Exec(values)
}

func ctxDriverStmtQuery(ctx context.Context, si driver.Stmt, args []driver.NamedValue) (driver.Rows, error) {
	if s, ok := si.(driver.StmtQueryContext); ok {
		return s.QueryContext(ctx, args)
	}
	values, err := plainArgs(ctx, args)
	if err != nil {
		return nil, err
	}
	return si.Query(values)
}

func ctxDriverBegin(ctx context.Context, opts *TxOptions, ci driver.Conn) (driver.Tx, error) {
	var o TxOptions
	if opts != nil {
		o = *opts
	}
	if c, ok := ci.(driver.ConnBeginTx); ok {
		return c.BeginTx(ctx, driver.TxOptions{Isolation: driver.IsolationLevel(o.Isolation), ReadOnly: o.ReadOnly})
	}
	if o.Isolation != LevelDefault {
		return nil, errors.New("sql: driver does not support non-default isolation level")
	}
	if o.ReadOnly {
		return nil, errors.New("sql: driver does not support read-only transactions")
	}
	txi, err := ci.Begin()
	if err == nil && ctx.Err() != nil {
		txi.Rollback()
		return nil, ctx.Err()
	}
	return txi, err
}
