// Package sql is the face of databases: handles with a pool of connections, statements,
// transactions, rows. What talks to a database is a driver (package database/sql/driver).
package sql

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
)

// What methods return.
var (
	ErrNoRows   = errors.New("sql: no rows in result set")
	ErrConnDone = errors.New("sql: connection is already closed")
	ErrTxDone   = errors.New("sql: transaction has already been committed or rolled back")
)

var (
	driversMu sync.RWMutex
	drivers   = map[string]driver.Driver{}
)

// Register makes a driver known by a name.
func Register(name string, driver driver.Driver) {
	driversMu.Lock()
	defer driversMu.Unlock()
	if driver == nil {
		panic("sql: Register driver is nil")
	}
	if _, there := drivers[name]; there {
		panic("sql: Register called twice for driver " + name)
	}
	drivers[name] = driver
}

// Drivers returns the names of the drivers in their order.
func Drivers() []string {
	driversMu.RLock()
	defer driversMu.RUnlock()
	return slices.Sorted(maps.Keys(drivers))
}

// Open returns a handle for a database of a registered driver. Nothing is connected yet.
func Open(driverName, dataSourceName string) (*DB, error) {
	driversMu.RLock()
	d, ok := drivers[driverName]
	driversMu.RUnlock()
	if !ok {
		return nil, fmt.Errorf("sql: unknown driver %q (forgotten import?)", driverName)
	}
	if dc, ok := d.(driver.DriverContext); ok {
		connector, err := dc.OpenConnector(dataSourceName)
		if err != nil {
			return nil, err
		}
		return OpenDB(connector), nil
	}
	return OpenDB(nameConnector{dataSourceName, d}), nil
}

// A nameConnector connects with a driver that has no connectors of its own.
type nameConnector struct {
	name   string
	driver driver.Driver
}

func (c nameConnector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.name) }
func (c nameConnector) Driver() driver.Driver                        { return c.driver }

// A NamedArg is an argument with a name.
type NamedArg struct {
	_Named_Fields_Required struct{}

	Name  string
	Value any
}

// Named returns an argument with a name.
func Named(name string, value any) NamedArg { return NamedArg{Name: name, Value: value} }

// An Out is an argument in which a procedure returns a value.
type Out struct {
	_Named_Fields_Required struct{}

	Dest any
	In   bool
}

// RawBytes is memory of the driver's, which is valid until the next call of Next, Scan or Close.
type RawBytes []byte

// A Scanner takes a value of a database.
type Scanner interface {
	Scan(src any) error
}

// A Result tells what a statement did.
type Result interface {
	LastInsertId() (int64, error)
	RowsAffected() (int64, error)
}

// An IsolationLevel is what transactions see of each other.
type IsolationLevel int

// The levels; not every driver has them all.
const (
	LevelDefault IsolationLevel = iota
	LevelReadUncommitted
	LevelReadCommitted
	LevelWriteCommitted
	LevelRepeatableRead
	LevelSnapshot
	LevelSerializable
	LevelLinearizable
)

var levelNames = [...]string{
	"Default", "Read Uncommitted", "Read Committed", "Write Committed",
	"Repeatable Read", "Snapshot", "Serializable", "Linearizable",
}

func (i IsolationLevel) String() string {
	if i < 0 || int(i) >= len(levelNames) {
		return "IsolationLevel(" + strconv.Itoa(int(i)) + ")"
	}
	return levelNames[i]
}

// TxOptions say how a transaction begins.
type TxOptions struct {
	Isolation IsolationLevel
	ReadOnly  bool
}
