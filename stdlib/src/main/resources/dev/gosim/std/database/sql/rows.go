package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"reflect"
	"sync"
	"sync/atomic"
)

var (
	errRowsClosed = errors.New("sql: Rows are closed")
	errNoRows     = errors.New("sql: no Rows available")
)

// A closingLock lets readers in while a writer waits for others to leave, so that a reader may
// read again.
type closingLock struct {
	mu      sync.Mutex
	readers int
	left    *sync.Cond
}

func (l *closingLock) RLock() {
	l.mu.Lock()
	l.readers++
	l.mu.Unlock()
}

func (l *closingLock) RUnlock() {
	l.mu.Lock()
	l.readers--
	if l.left != nil {
		l.left.Broadcast()
	}
	l.mu.Unlock()
}

func (l *closingLock) Lock() {
	l.mu.Lock()
	if l.left == nil {
		l.left = sync.NewCond(&l.mu)
	}
	for l.readers > 0 {
		l.left.Wait()
	}
}

func (l *closingLock) Unlock() { l.mu.Unlock() }

// Rows are the result of a query; Next goes to the next one, the first too.
type Rows struct {
	dc          *driverConn
	releaseConn func(error)
	rowsi       driver.Rows
	cancel      func()      // ends awaitDone; may be nil
	closeStmt   *driverStmt // what is closed with the rows; may be nil

	contextDone atomic.Pointer[error] // why a context ended

	closemu closingLock // read-locked while the rows are used; guards the following
	closed  bool
	lasterr error

	lastcols []driver.Value
	held     bool   // whether Scan left closemu locked, because RawBytes are in use
	raw      []byte // memory of RawBytes
}

// watch closes the rows when ctx or txctx ends, which may be nil.
func (rs *Rows) watch(ctx, txctx context.Context) {
	if ctx.Done() == nil && (txctx == nil || txctx.Done() == nil) {
		return
	}
	closectx, cancel := context.WithCancel(ctx)
	rs.cancel = cancel
	go rs.awaitDone(ctx, txctx, closectx)
}

// awaitDone waits for a context to end or, with closectx, the rows to be closed.
func (rs *Rows) awaitDone(ctx, txctx, closectx context.Context) {
	var txDone <-chan struct{}
	if txctx != nil {
		txDone = txctx.Done()
	}
	select {
	case <-ctx.Done():
		err := ctx.Err()
		rs.contextDone.Store(&err)
	case <-txDone:
		err := txctx.Err()
		rs.contextDone.Store(&err)
	case <-closectx.Done():
	}
	rs.close(ctx.Err())
}

// Next goes to the next row; there is none at the end or after an error.
func (rs *Rows) Next() bool {
	rs.letGo()
	if rs.contextDone.Load() != nil {
		return false
	}
	over, ok := rs.next()
	if over {
		rs.Close()
	}
	return ok
}

func (rs *Rows) next() (over, ok bool) {
	rs.closemu.RLock()
	defer rs.closemu.RUnlock()
	if rs.closed {
		return false, false
	}
	rs.dc.Lock()
	defer rs.dc.Unlock()
	if rs.lastcols == nil {
		rs.lastcols = make([]driver.Value, len(rs.rowsi.Columns()))
	}
	rs.lasterr = rs.rowsi.Next(rs.lastcols)
	if rs.lasterr == nil {
		return false, true
	}
	if rs.lasterr != io.EOF {
		return true, false
	}
	more, ok := rs.rowsi.(driver.RowsNextResultSet)
	return !ok || !more.HasNextResultSet(), false
}

// NextResultSet goes to the next set of rows, if there is one.
func (rs *Rows) NextResultSet() bool {
	rs.letGo()
	over, ok := rs.nextResultSet()
	if over {
		rs.Close()
	}
	return ok
}

func (rs *Rows) nextResultSet() (over, ok bool) {
	rs.closemu.RLock()
	defer rs.closemu.RUnlock()
	if rs.closed {
		return false, false
	}
	rs.lastcols = nil
	more, ok := rs.rowsi.(driver.RowsNextResultSet)
	if !ok {
		return true, false
	}
	rs.dc.Lock()
	defer rs.dc.Unlock()
	rs.lasterr = more.NextResultSet()
	return rs.lasterr != nil, rs.lasterr == nil
}

// Err returns the error that ended the rows, if any.
func (rs *Rows) Err() error {
	if !rs.held {
		if err := rs.contextDone.Load(); err != nil {
			return *err
		}
	}
	rs.closemu.RLock()
	defer rs.closemu.RUnlock()
	return rs.lasterrOr(nil)
}

// lasterrOr returns the last error or, if there was none, err.
func (rs *Rows) lasterrOr(err error) error {
	if rs.lasterr != nil && rs.lasterr != io.EOF {
		return rs.lasterr
	}
	return err
}

// usable returns why the rows' columns cannot be asked, or nil.
func (rs *Rows) usable() error {
	if rs.closed {
		return rs.lasterrOr(errRowsClosed)
	}
	if rs.rowsi == nil {
		return rs.lasterrOr(errNoRows)
	}
	return nil
}

// Columns returns the names of the columns.
func (rs *Rows) Columns() ([]string, error) {
	rs.closemu.RLock()
	defer rs.closemu.RUnlock()
	if err := rs.usable(); err != nil {
		return nil, err
	}
	rs.dc.Lock()
	defer rs.dc.Unlock()
	return rs.rowsi.Columns(), nil
}

// Scan stores the columns of the row in what the arguments point to.
func (rs *Rows) Scan(dest ...any) error {
	if rs.held {
		return errors.New("sql: Scan called without calling Next (closemuScanHold)")
	}
	rs.closemu.RLock()
	rs.raw = rs.raw[:0]
	err := rs.scan(dest)
	if err == nil && hasRawBytes(dest) {
		rs.held = true
	} else {
		rs.closemu.RUnlock()
	}
	return err
}

func (rs *Rows) scan(dest []any) error {
	if err := rs.lasterrOr(nil); err != nil {
		return err
	}
	if rs.closed {
		return errRowsClosed
	}
	if rs.lastcols == nil {
		return errors.New("sql: Scan called without calling Next")
	}
	if len(dest) != len(rs.lastcols) {
		return fmt.Errorf("sql: expected %d destination arguments in Scan, not %d", len(rs.lastcols), len(dest))
	}
	for i, value := range rs.lastcols {
		if err := convertAssignRows(dest[i], value, rs); err != nil {
			return fmt.Errorf(`sql: Scan error on column index %d, name %q: %w`, i, rs.rowsi.Columns()[i], err)
		}
	}
	return nil
}

func hasRawBytes(dest []any) bool {
	for _, d := range dest {
		if _, ok := d.(*RawBytes); ok {
			return true
		}
	}
	return false
}

// rawBytes keeps a text in the rows' memory.
func (rs *Rows) rawBytes(s string) RawBytes {
	if rs == nil {
		return RawBytes(s)
	}
	start := len(rs.raw)
	rs.raw = append(rs.raw, s...)
	return RawBytes(rs.raw[start:len(rs.raw):len(rs.raw)])
}

// letGo ends the use of RawBytes.
func (rs *Rows) letGo() {
	if rs.held {
		rs.held = false
		rs.closemu.RUnlock()
	}
}

// Close closes the rows.
func (rs *Rows) Close() error {
	rs.letGo()
	return rs.close(nil)
}

func (rs *Rows) close(err error) error {
	rs.closemu.Lock()
	defer rs.closemu.Unlock()
	if rs.closed {
		return nil
	}
	rs.closed = true
	if rs.lasterr == nil {
		rs.lasterr = err
	}
	withLock(rs.dc, func() { err = rs.rowsi.Close() })
	if rs.cancel != nil {
		rs.cancel()
	}
	if rs.closeStmt != nil {
		rs.closeStmt.Close()
	}
	rs.releaseConn(err)
	rs.lasterr = rs.lasterrOr(err)
	return err
}

// A Row is the first row of a query, or its error.
type Row struct {
	err  error
	rows *Rows
}

// Err returns the error of the query, without scanning.
func (r *Row) Err() error { return r.err }

// Scan stores the columns in what the arguments point to and ends the query.
func (r *Row) Scan(dest ...any) error {
	if r.err != nil {
		return r.err
	}
	defer r.rows.Close()
	if hasRawBytes(dest) {
		return errors.New("sql: RawBytes isn't allowed on Row.Scan")
	}
	if !r.rows.Next() {
		if err := r.rows.Err(); err != nil {
			return err
		}
		return ErrNoRows
	}
	if err := r.rows.Scan(dest...); err != nil {
		return err
	}
	return r.rows.Close()
}

// A ColumnType is what a driver tells about a column.
type ColumnType struct {
	name         string
	databaseType string
	scanType     reflect.Type
	hasNullable, nullable,
	hasLength, hasDecimals bool
	length, precision, scale int64
}

// ColumnTypes returns what the driver tells about the columns.
func (rs *Rows) ColumnTypes() ([]*ColumnType, error) {
	rs.closemu.RLock()
	defer rs.closemu.RUnlock()
	if err := rs.usable(); err != nil {
		return nil, err
	}
	rs.dc.Lock()
	defer rs.dc.Unlock()
	names := rs.rowsi.Columns()
	types := make([]*ColumnType, len(names))
	for i, name := range names {
		types[i] = columnType(rs.rowsi, i, name)
	}
	return types, nil
}

func columnType(rowsi driver.Rows, i int, name string) *ColumnType {
	t := &ColumnType{name: name, scanType: reflect.TypeFor[any]()}
	if r, ok := rowsi.(driver.RowsColumnTypeScanType); ok {
		t.scanType = r.ColumnTypeScanType(i)
	}
	if r, ok := rowsi.(driver.RowsColumnTypeDatabaseTypeName); ok {
		t.databaseType = r.ColumnTypeDatabaseTypeName(i)
	}
	if r, ok := rowsi.(driver.RowsColumnTypeLength); ok {
		t.length, t.hasLength = r.ColumnTypeLength(i)
	}
	if r, ok := rowsi.(driver.RowsColumnTypeNullable); ok {
		t.nullable, t.hasNullable = r.ColumnTypeNullable(i)
	}
	if r, ok := rowsi.(driver.RowsColumnTypePrecisionScale); ok {
		t.precision, t.scale, t.hasDecimals = r.ColumnTypePrecisionScale(i)
	}
	return t
}

// Name returns the column's name or alias.
func (ci *ColumnType) Name() string { return ci.name }

// Length returns the length of types of variable length.
func (ci *ColumnType) Length() (length int64, ok bool) { return ci.length, ci.hasLength }

// DecimalSize returns the digits of a decimal type.
func (ci *ColumnType) DecimalSize() (precision, scale int64, ok bool) {
	return ci.precision, ci.scale, ci.hasDecimals
}

// ScanType returns a type that Scan can store the column in.
func (ci *ColumnType) ScanType() reflect.Type { return ci.scanType }

// Nullable reports whether the column may be NULL, if the driver knows.
func (ci *ColumnType) Nullable() (nullable, ok bool) { return ci.nullable, ci.hasNullable }

// DatabaseTypeName returns the database's name of the type.
func (ci *ColumnType) DatabaseTypeName() string { return ci.databaseType }
