package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"sync"
	"time"
)

const (
	defaultMaxIdleConns = 2
	maxBadConnRetries   = 2
	minCleanInterval    = time.Second
)

var errDBClosed = errors.New("sql: database is closed")

// A connRequest is what a goroutine that waits for a connection is answered with.
type connRequest struct {
	conn *driverConn
	err  error
}

// A DB is a handle for a database, which goroutines share: a pool of connections.
type DB struct {
	connector driver.Connector
	stop      func() // ends the opener

	mu      sync.Mutex // guards the following
	closed  bool
	free    []*driverConn      // those not in use, the one longest out of use first
	waiting []chan connRequest // each has room for its answer
	numOpen int                // connections open and being opened
	toOpen  int                // connections that the opener is to open; part of numOpen
	opener  chan struct{}      // wakes the opener; has room for one
	cleaner chan struct{}      // wakes the cleaner; nil when there is none

	maxIdle     int // 0: the default, negative: none
	maxOpen     int // 0: no limit
	maxLifetime time.Duration
	maxIdleTime time.Duration

	waitCount         int64
	waitDuration      time.Duration
	maxIdleClosed     int64
	maxIdleTimeClosed int64
	maxLifetimeClosed int64
}

// OpenDB returns a handle for the database of a connector. Nothing is connected yet.
func OpenDB(c driver.Connector) *DB {
	ctx, cancel := context.WithCancel(context.Background())
	db := &DB{connector: c, stop: cancel, opener: make(chan struct{}, 1)}
	go db.connectionOpener(ctx)
	return db
}

// retry runs f again while connections turn out to be bad, at last with a fresh one.
func (db *DB) retry(f func(fresh bool) error) error {
	for range maxBadConnRetries {
		if err := f(false); !errors.Is(err, driver.ErrBadConn) {
			return err
		}
	}
	return f(true)
}

// conn takes a connection out of the pool, waits for one or opens one; if fresh, not one of the
// free.
func (db *DB) conn(ctx context.Context, fresh bool) (*driverConn, error) {
	db.mu.Lock()
	if db.closed {
		db.mu.Unlock()
		return nil, errDBClosed
	}
	if err := ctx.Err(); err != nil {
		db.mu.Unlock()
		return nil, err
	}
	if n := len(db.free); n > 0 && !fresh {
		dc := db.free[n-1]
		db.free = slices.Delete(db.free, n-1, n)
		dc.inUse = true
		return db.takeLocked(ctx, dc, fresh)
	}
	if db.maxOpen > 0 && db.numOpen >= db.maxOpen {
		return db.waitLocked(ctx, fresh)
	}
	db.numOpen++
	db.mu.Unlock()
	return db.open(ctx)
}

// takeLocked looks whether a connection may still be used, and unlocks db.
func (db *DB) takeLocked(ctx context.Context, dc *driverConn, fresh bool) (*driverConn, error) {
	expired := !fresh && dc.expiredLocked()
	if expired {
		db.maxLifetimeClosed++
	}
	db.mu.Unlock()
	if expired {
		dc.close()
		return nil, driver.ErrBadConn
	}
	if err := dc.resetSession(ctx); errors.Is(err, driver.ErrBadConn) {
		dc.close()
		return nil, err
	}
	return dc, nil
}

// waitLocked unlocks db and waits until somebody gives a connection back or the opener opens one.
func (db *DB) waitLocked(ctx context.Context, fresh bool) (*driverConn, error) {
	answer := make(chan connRequest, 1)
	db.waiting = append(db.waiting, answer)
	db.waitCount++
	db.mu.Unlock()
	start := time.Now()
	var got connRequest
	var ok bool
	var ended error
	select {
	case <-ctx.Done():
		ended = ctx.Err()
	case got, ok = <-answer:
	}
	db.mu.Lock()
	db.waitDuration += time.Since(start)
	switch {
	case ended != nil:
		if i := slices.Index(db.waiting, answer); i >= 0 {
			db.waiting = slices.Delete(db.waiting, i, i+1)
		}
		db.mu.Unlock()
		select {
		case got = <-answer:
			if got.conn != nil {
				db.put(got.conn, got.err, false)
			}
		default:
		}
		return nil, ended
	case !ok:
		db.mu.Unlock()
		return nil, errDBClosed
	case got.conn == nil:
		db.mu.Unlock()
		return nil, got.err
	}
	return db.takeLocked(ctx, got.conn, fresh)
}

// open connects; the connection is counted already.
func (db *DB) open(ctx context.Context) (*driverConn, error) {
	ci, err := db.connector.Connect(ctx)
	if err != nil {
		db.mu.Lock()
		defer db.mu.Unlock()
		db.numOpen--
		db.openForWaitingLocked()
		return nil, err
	}
	return newDriverConn(db, ci), nil
}

// openForWaitingLocked has the opener open as many connections as goroutines wait for, within the
// limit. It is called whenever a connection is gone.
func (db *DB) openForWaitingLocked() {
	n := len(db.waiting)
	if db.maxOpen > 0 {
		n = min(n, db.maxOpen-db.numOpen)
	}
	if n <= 0 || db.closed {
		return
	}
	db.numOpen += n
	db.toOpen += n
	select {
	case db.opener <- struct{}{}:
	default:
	}
}

// connectionOpener opens connections for goroutines that wait, one after the other.
func (db *DB) connectionOpener(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-db.opener:
			for db.openNewConnection(ctx) {
			}
		}
	}
}

// openNewConnection opens a connection if one is to be opened, and answers a waiting goroutine.
func (db *DB) openNewConnection(ctx context.Context) bool {
	db.mu.Lock()
	due := db.toOpen > 0
	db.mu.Unlock()
	if !due {
		return false
	}
	ci, err := db.connector.Connect(ctx)
	db.mu.Lock()
	defer db.mu.Unlock()
	db.toOpen--
	switch {
	case db.closed:
		db.numOpen--
		if err == nil {
			ci.Close()
		}
	case err != nil:
		db.numOpen--
		db.answerLocked(nil, err)
		db.openForWaitingLocked()
	case !db.putLocked(newDriverConn(db, ci)):
		db.numOpen--
		ci.Close()
	}
	return true
}

// answerLocked gives a waiting goroutine, any of them, a connection or an error.
func (db *DB) answerLocked(dc *driverConn, err error) bool {
	if len(db.waiting) == 0 {
		return false
	}
	i := rand.IntN(len(db.waiting))
	answer := db.waiting[i]
	db.waiting = slices.Delete(db.waiting, i, i+1)
	if dc != nil {
		dc.inUse = true
	}
	answer <- connRequest{dc, err}
	return true
}

// put gives a connection back after a use that ended with err.
func (db *DB) put(dc *driverConn, err error, resetSession bool) {
	bad := errors.Is(err, driver.ErrBadConn) || !dc.validate(resetSession)
	db.mu.Lock()
	if !dc.inUse {
		db.mu.Unlock()
		panic("sql: connection returned that was never out")
	}
	if !bad && dc.expiredLocked() {
		db.maxLifetimeClosed++
		bad = true
	}
	dc.inUse = false
	dc.returnedAt = time.Now()
	for _, f := range dc.onPut {
		f()
	}
	dc.onPut = nil
	if bad {
		db.openForWaitingLocked()
	}
	kept := !bad && db.putLocked(dc)
	db.mu.Unlock()
	if !kept {
		dc.close()
	}
}

// putLocked gives a connection to a waiting goroutine or makes it a free one; otherwise it is to
// be closed.
func (db *DB) putLocked(dc *driverConn) bool {
	if db.closed || db.maxOpen > 0 && db.numOpen > db.maxOpen {
		return false
	}
	if db.answerLocked(dc, nil) {
		return true
	}
	dc.inUse = false
	if len(db.free) >= db.maxIdleLocked() {
		db.maxIdleClosed++
		return false
	}
	db.free = append(db.free, dc)
	db.startCleanerLocked()
	return true
}

func (db *DB) maxIdleLocked() int {
	if db.maxIdle == 0 {
		return defaultMaxIdleConns
	}
	return max(db.maxIdle, 0)
}

// SetMaxIdleConns limits the connections that are kept though not in use: the default is 2; n <= 0
// keeps none.
func (db *DB) SetMaxIdleConns(n int) {
	db.mu.Lock()
	db.maxIdle = n
	if n <= 0 {
		db.maxIdle = -1
	}
	if db.maxOpen > 0 && db.maxIdleLocked() > db.maxOpen {
		db.maxIdle = db.maxOpen
	}
	keep := min(len(db.free), db.maxIdleLocked())
	closing := slices.Clone(db.free[keep:])
	db.free = slices.Delete(db.free, keep, len(db.free))
	db.maxIdleClosed += int64(len(closing))
	db.mu.Unlock()
	closeAll(closing)
}

// SetMaxOpenConns limits the connections; n <= 0 is no limit.
func (db *DB) SetMaxOpenConns(n int) {
	db.mu.Lock()
	db.maxOpen = max(n, 0)
	tooManyIdle := db.maxOpen > 0 && db.maxIdleLocked() > db.maxOpen
	db.mu.Unlock()
	if tooManyIdle {
		db.SetMaxIdleConns(n)
	}
}

// Close closes the handle: the free connections now, the others when they are given back.
func (db *DB) Close() error {
	db.mu.Lock()
	if db.closed {
		db.mu.Unlock()
		return nil
	}
	db.closed = true
	closing := db.free
	db.free = nil
	for _, answer := range db.waiting {
		close(answer)
	}
	db.waiting = nil
	if db.cleaner != nil {
		close(db.cleaner)
	}
	db.mu.Unlock()
	err := closeAll(closing)
	db.stop()
	if c, ok := db.connector.(io.Closer); ok {
		if cerr := c.Close(); cerr != nil {
			err = cerr
		}
	}
	return err
}

// closeAll closes connections and returns the last error.
func closeAll(conns []*driverConn) (err error) {
	for _, dc := range conns {
		if cerr := dc.close(); cerr != nil {
			err = cerr
		}
	}
	return err
}

// DBStats are numbers of a handle.
type DBStats struct {
	MaxOpenConnections int // the limit; 0: none

	OpenConnections int // InUse and Idle
	InUse           int
	Idle            int

	WaitCount         int64 // how often a connection was waited for
	WaitDuration      time.Duration
	MaxIdleClosed     int64 // closed for SetMaxIdleConns
	MaxIdleTimeClosed int64 // closed for SetConnMaxIdleTime
	MaxLifetimeClosed int64 // closed for SetConnMaxLifetime
}

// Stats returns the handle's numbers.
func (db *DB) Stats() DBStats {
	db.mu.Lock()
	defer db.mu.Unlock()
	return DBStats{
		MaxOpenConnections: db.maxOpen,
		OpenConnections:    db.numOpen,
		InUse:              db.numOpen - len(db.free),
		Idle:               len(db.free),
		WaitCount:          db.waitCount,
		WaitDuration:       db.waitDuration,
		MaxIdleClosed:      db.maxIdleClosed,
		MaxIdleTimeClosed:  db.maxIdleTimeClosed,
		MaxLifetimeClosed:  db.maxLifetimeClosed,
	}
}
