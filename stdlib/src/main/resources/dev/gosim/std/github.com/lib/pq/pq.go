// Package pq is the driver "postgres".
package pq

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"internal/postgres"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// initialize runs when a program imports the package.
func initialize() { sql.Register("postgres", &Driver{}) }

// Driver is the driver.
type Driver struct{}

// Open opens a connection.
func (d Driver) Open(name string) (driver.Conn, error) { return Open(name) }

// Errors of connections.
var (
	ErrSSLNotSupported = errors.New("pq: SSL is not enabled on the server")
	ErrNotSupported    = errors.New("pq: unsupported command")

	ErrInFailedTransaction = errors.New("pq: could not complete operation in a failed transaction")
)

// Open opens a connection.
func Open(dsn string) (_ driver.Conn, err error) {
	c, err := NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	return c.Connect(context.Background())
}

// Connector makes connections with one configuration.
type Connector struct{ config postgres.Config }

// NewConnector returns a connector for a data source name.
func NewConnector(dsn string) (*Connector, error) {
	config, err := postgres.ParseConfig(dsn, "require")
	if err != nil {
		return nil, err
	}
	if err := check(config); err != nil {
		return nil, err
	}
	return &Connector{config}, nil
}

// check returns what is wrong with the values of a configuration.
func check(c postgres.Config) error {
	modes := []string{"disable", "allow", "prefer", "require", "verify-full", "verify-ca"}
	if mode := c["sslmode"]; !slices.Contains(modes, mode) {
		last := len(modes) - 1
		return fmt.Errorf(`pq: wrong value for "sslmode": %q is not supported; supported values are %s, or %s`,
			mode, strings.Join(modes[:last], ", "), modes[last])
	}
	if _, err := strconv.ParseUint(c["port"], 10, 16); err != nil {
		return fmt.Errorf(`pq: wrong value for "port": %w`, err)
	}
	if seconds, ok := c["connect_timeout"]; ok {
		if _, err := strconv.ParseInt(seconds, 10, 64); err != nil {
			return fmt.Errorf(`pq: wrong value for "connect_timeout": %w`, err)
		}
	}
	return nil
}

// Driver returns the driver.
func (c *Connector) Driver() driver.Driver { return &Driver{} }

// Connect makes a connection.
func (c *Connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, failure := postgres.Connect(c.config, flavor)
	switch {
	case failure == nil:
		return conn, nil
	case failure.Kind == "ssl":
		return nil, ErrSSLNotSupported
	case failure.Kind == "other":
		return nil, fmt.Errorf("pq: %w", failure.Err)
	}
	return nil, failure.Err
}

var flavor = &postgres.Flavor{
	Fail:      newError,
	Cancelled: func(ctx context.Context, err error) error { return err },
	Count: func(want, have int) error {
		return fmt.Errorf("pq: got %d parameters but the statement requires %d", have, want)
	},
	Value:    value,
	Failed:   ErrInFailedTransaction,
	ScanType: scanType,
}

func value(c *postgres.Conn, oid int, s string) (driver.Value, error) {
	switch oid {
	case postgres.OIDChar, postgres.OIDBPChar, postgres.OIDVarchar, postgres.OIDText:
		return s, nil
	case postgres.OIDBytea:
		return postgres.ParseBytea(s)
	case postgres.OIDTimestamptz:
		t, err := postgres.ParseTime(s, c.Zone())
		if err != nil {
			return []byte(s), nil // infinity
		}
		return t.In(c.Zone()), nil
	case postgres.OIDTimestamp, postgres.OIDDate:
		t, err := postgres.ParseTime(s, time.FixedZone("", 0))
		if err != nil {
			return []byte(s), nil
		}
		return t, nil
	case postgres.OIDTime, postgres.OIDTimetz:
		return postgres.ParseTime(s, time.FixedZone("", 0))
	case postgres.OIDBool:
		return s == "t", nil
	case postgres.OIDInt8, postgres.OIDInt4, postgres.OIDInt2:
		return strconv.ParseInt(s, 10, 64)
	case postgres.OIDFloat4, postgres.OIDFloat8:
		return strconv.ParseFloat(s, 64)
	}
	return []byte(s), nil
}

func scanType(oid int) reflect.Type {
	switch oid {
	case postgres.OIDInt8:
		return reflect.TypeFor[int64]()
	case postgres.OIDInt4:
		return reflect.TypeFor[int32]()
	case postgres.OIDInt2:
		return reflect.TypeFor[int16]()
	case postgres.OIDVarchar, postgres.OIDText:
		return reflect.TypeFor[string]()
	case postgres.OIDBool:
		return reflect.TypeFor[bool]()
	case postgres.OIDDate, postgres.OIDTime, postgres.OIDTimetz, postgres.OIDTimestamp, postgres.OIDTimestamptz:
		return reflect.TypeFor[time.Time]()
	case postgres.OIDBytea:
		return reflect.TypeFor[[]byte]()
	}
	return reflect.TypeFor[any]()
}

// QuoteIdentifier quotes a name.
func QuoteIdentifier(name string) string {
	name, _, _ = strings.Cut(name, "\x00")
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}

// QuoteLiteral quotes a text.
func QuoteLiteral(literal string) string {
	literal = strings.ReplaceAll(literal, "'", "''")
	if strings.Contains(literal, `\`) {
		return " E'" + strings.ReplaceAll(literal, `\`, `\\`) + "'"
	}
	return "'" + literal + "'"
}
