package sql

import (
	"slices"
	"time"
)

// SetConnMaxLifetime limits how long a connection is used; d <= 0 is no limit.
func (db *DB) SetConnMaxLifetime(d time.Duration) {
	db.mu.Lock()
	defer db.mu.Unlock()
	db.setLimitLocked(&db.maxLifetime, d)
}

// SetConnMaxIdleTime limits how long a connection is kept that is not in use; d <= 0 is no limit.
func (db *DB) SetConnMaxIdleTime(d time.Duration) {
	db.mu.Lock()
	defer db.mu.Unlock()
	db.setLimitLocked(&db.maxIdleTime, d)
}

// setLimitLocked wakes the cleaner when it has to look earlier than it knew.
func (db *DB) setLimitLocked(limit *time.Duration, d time.Duration) {
	d = max(d, 0)
	if d > 0 && d < *limit && db.cleaner != nil {
		select {
		case db.cleaner <- struct{}{}:
		default:
		}
	}
	*limit = d
	db.startCleanerLocked()
}

// cleanIntervalLocked returns the shorter limit, or 0.
func (db *DB) cleanIntervalLocked() time.Duration {
	if db.maxIdleTime == 0 || db.maxLifetime == 0 {
		return max(db.maxIdleTime, db.maxLifetime)
	}
	return min(db.maxIdleTime, db.maxLifetime)
}

// startCleanerLocked starts the cleaner if there is something for it to do.
func (db *DB) startCleanerLocked() {
	if d := db.cleanIntervalLocked(); d > 0 && db.numOpen > 0 && db.cleaner == nil {
		db.cleaner = make(chan struct{}, 1)
		go db.connectionCleaner(d)
	}
}

// connectionCleaner closes connections whose time is over until there is nothing left to watch.
func (db *DB) connectionCleaner(d time.Duration) {
	t := time.NewTimer(max(d, minCleanInterval))
	defer t.Stop()
	for {
		select {
		case <-t.C:
		case <-db.cleaner:
		}
		db.mu.Lock()
		d := db.cleanIntervalLocked()
		if db.closed || db.numOpen == 0 || d == 0 {
			db.cleaner = nil
			db.mu.Unlock()
			return
		}
		closing := db.cleanLocked(&d)
		db.mu.Unlock()
		closeAll(closing)
		t.Reset(max(d, minCleanInterval))
	}
}

// cleanLocked takes the free connections out whose time is over and shortens d to when the next
// one's is.
func (db *DB) cleanLocked(d *time.Duration) (closing []*driverConn) {
	now := time.Now()
	over := func(dc *driverConn) bool {
		switch {
		case db.maxIdleTime > 0 && now.Sub(dc.returnedAt) > db.maxIdleTime:
			db.maxIdleTimeClosed++
		case db.maxLifetime > 0 && now.Sub(dc.createdAt) > db.maxLifetime:
			db.maxLifetimeClosed++
		default:
			return false
		}
		closing = append(closing, dc)
		return true
	}
	db.free = slices.DeleteFunc(db.free, over)
	for _, dc := range db.free {
		if db.maxIdleTime > 0 {
			*d = min(*d, db.maxIdleTime-now.Sub(dc.returnedAt))
		}
		if db.maxLifetime > 0 {
			*d = min(*d, db.maxLifetime-now.Sub(dc.createdAt))
		}
	}
	return closing
}
