// Package stdlib is the driver "pgx".
package stdlib

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"github.com/jackc/pgx/v5/pgconn"
	"internal/postgres"
	"reflect"
	"strconv"
	"time"
)

// initialize runs when a program imports the package.
func initialize() {
	sql.Register("pgx", defaultDriver)
	sql.Register("pgx/v5", defaultDriver)
}

var defaultDriver = &Driver{}

// GetDefaultDriver returns the driver.
func GetDefaultDriver() driver.Driver { return defaultDriver }

// Driver is the driver.
type Driver struct{}

// Open opens a connection.
func (d *Driver) Open(name string) (driver.Conn, error) {
	c, err := d.OpenConnector(name)
	if err != nil {
		return nil, err
	}
	return c.Connect(context.Background())
}

// OpenConnector returns what makes connections.
func (d *Driver) OpenConnector(name string) (driver.Connector, error) {
	config, err := postgres.ParseConfig(name, "prefer")
	if err != nil {
		return nil, fmt.Errorf("cannot parse `%s`: failed to parse as keyword/value (%w)", name, err)
	}
	return &connector{d, config}, nil
}

type connector struct {
	driver *Driver
	config postgres.Config
}

func (c *connector) Driver() driver.Driver { return c.driver }

func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, failure := postgres.Connect(c.config, flavor)
	if failure == nil {
		return conn, nil
	}
	err := failure.Err
	switch failure.Kind {
	case "refused":
		err = fmt.Errorf("dial error: %w", err)
	case "ssl":
		err = errors.New("tls error: server refused TLS connection")
	case "server":
		err = fmt.Errorf("server error: %w", err)
	}
	return nil, fmt.Errorf("failed to connect to `user=%s database=%s`: %s (%s): %w",
		c.config["user"], c.config["dbname"], failure.Address, c.config["host"], err)
}

var flavor = &postgres.Flavor{
	Fail:      newError,
	Cancelled: cancelled,
	Count:     func(want, have int) error { return errors.New("mismatched param and argument count") },
	Value:     value,
	Failed:    errors.New("commit unexpectedly resulted in rollback"),
	ScanType:  scanType,
}

func newError(m *postgres.Message, query string) error {
	number := func(s string) int32 {
		n, _ := strconv.Atoi(s) // absent as ""
		return int32(n)
	}
	return &pgconn.PgError{
		Severity: m.Severity, SeverityUnlocalized: m.Severity, Code: m.Code, Message: m.Text, Detail: m.Detail,
		Hint: m.Hint, Position: number(m.Position), InternalPosition: number(m.InternalPosition),
		InternalQuery: m.InternalQuery, Where: m.Where, SchemaName: m.Schema, TableName: m.Table,
		ColumnName: m.Column, DataTypeName: m.DataType, ConstraintName: m.Constraint, File: m.File,
		Line: number(m.Line), Routine: m.Routine,
	}
}

// A timeout is a context's end by its deadline.
type timeout struct{ err error }

func (t *timeout) Error() string { return "timeout: " + t.err.Error() }

func (t *timeout) Unwrap() error { return t.err }

func cancelled(ctx context.Context, err error) error {
	if ctx.Err() == context.DeadlineExceeded {
		return &timeout{ctx.Err()}
	}
	return ctx.Err()
}

func value(c *postgres.Conn, oid int, s string) (driver.Value, error) {
	switch oid {
	case postgres.OIDBytea:
		return postgres.ParseBytea(s)
	case postgres.OIDTimestamptz, postgres.OIDTimestamp, postgres.OIDDate:
		t, err := postgres.ParseTime(s, time.UTC)
		if err != nil {
			return s, nil // infinity
		}
		if oid == postgres.OIDTimestamptz {
			t = t.Local()
		}
		return t, nil
	case postgres.OIDBool:
		return s == "t", nil
	case postgres.OIDInt8, postgres.OIDInt4, postgres.OIDInt2, 26, 28, 29: // and oid, xid, cid
		return strconv.ParseInt(s, 10, 64)
	case postgres.OIDFloat4:
		f, err := strconv.ParseFloat(s, 32)
		return f, err
	case postgres.OIDFloat8:
		return strconv.ParseFloat(s, 64)
	case 114, 142, 3802: // json, xml, jsonb
		return []byte(s), nil
	}
	return s, nil
}

func scanType(oid int) reflect.Type {
	switch oid {
	case postgres.OIDFloat8, postgres.OIDNumeric:
		return reflect.TypeFor[float64]()
	case postgres.OIDFloat4:
		return reflect.TypeFor[float32]()
	case postgres.OIDInt8:
		return reflect.TypeFor[int64]()
	case postgres.OIDInt4:
		return reflect.TypeFor[int32]()
	case postgres.OIDInt2:
		return reflect.TypeFor[int16]()
	case postgres.OIDBool:
		return reflect.TypeFor[bool]()
	case postgres.OIDDate, postgres.OIDTimestamp, postgres.OIDTimestamptz:
		return reflect.TypeFor[time.Time]()
	case postgres.OIDBytea:
		return reflect.TypeFor[[]byte]()
	}
	return reflect.TypeFor[string]()
}
