// Package sqlite3 is the driver "sqlite3".
package sqlite3

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	internal "internal/sqlite"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// initialize runs when a program imports the package.
func initialize() { sql.Register("sqlite3", &SQLiteDriver{}) }

// SQLiteDriver is the driver.
type SQLiteDriver struct {
	Extensions  []string                // libraries of SQLite's to load; there are none here
	ConnectHook func(*SQLiteConn) error // called with each new connection
}

// SQLiteConn is a connection.
type SQLiteConn struct{ *internal.Conn }

// Exec runs a script.
func (c *SQLiteConn) Exec(query string, args []driver.Value) (driver.Result, error) {
	return c.ExecContext(context.Background(), query, named(args))
}

// Query runs a script and returns its rows.
func (c *SQLiteConn) Query(query string, args []driver.Value) (driver.Rows, error) {
	return c.QueryContext(context.Background(), query, named(args))
}

func named(args []driver.Value) []driver.NamedValue {
	var list []driver.NamedValue
	for i, v := range args {
		list = append(list, driver.NamedValue{Ordinal: i + 1, Value: v})
	}
	return list
}

// SQLiteTimestampFormats are the forms in which times are stored; the first one is written.
var SQLiteTimestampFormats = []string{
	"2006-01-02 15:04:05.999999999-07:00",
	"2006-01-02T15:04:05.999999999-07:00",
	"2006-01-02 15:04:05.999999999",
	"2006-01-02T15:04:05.999999999",
	"2006-01-02 15:04:05",
	"2006-01-02T15:04:05",
	"2006-01-02 15:04",
	"2006-01-02T15:04",
	"2006-01-02",
}

// Open opens a connection.
func (d *SQLiteDriver) Open(dsn string) (driver.Conn, error) {
	file, query, ok := strings.Cut(dsn, "?")
	if !ok || file == "" {
		file, query = dsn, ""
	} else if strings.HasPrefix(dsn, "file:") {
		file = dsn
	}
	o, err := parseOptions(query)
	if err != nil {
		return nil, err
	}
	inside, err := internal.Open(file, o.flavor())
	if err != nil {
		return nil, withErrno(err, file)
	}
	c := &SQLiteConn{inside}
	for _, pragma := range o.pragmas {
		if err := c.Conn.Exec("PRAGMA " + pragma); err != nil {
			c.Close()
			return nil, err
		}
	}
	if d.ConnectHook != nil {
		if err := d.ConnectHook(c); err != nil {
			c.Close()
			return nil, err
		}
	}
	return c, nil
}

// withErrno adds why the system would not open a file.
func withErrno(err error, file string) error {
	e, ok := err.(Error)
	if !ok || e.Code != ErrCantOpen {
		return err
	}
	path, _, _ := strings.Cut(strings.TrimPrefix(file, "file:"), "?")
	f, openErr := os.OpenFile(path, os.O_RDWR, 0)
	if openErr == nil {
		f.Close()
		return err
	}
	errors.As(openErr, &e.SystemErrno)
	return e
}

// options are the parameters in the name of a database.
type options struct {
	pragmas []string
	begin   string
	zone    *time.Location
}

// A setting is a parameter that becomes a pragma.
type setting struct {
	keys   []string // the last one that is there counts
	pragma string
	title  string // in the message about a wrong value
	values string // "" for a truth value
}

var settings = []setting{
	{[]string{"_auto_vacuum", "_vacuum"}, "auto_vacuum", "_auto_vacuum", "0 NONE 1 FULL 2 INCREMENTAL"},
	{[]string{"_case_sensitive_like", "_cslike"}, "case_sensitive_like", "_case_sensitive_like", ""},
	{[]string{"_defer_foreign_keys", "_defer_fk"}, "defer_foreign_keys", "_defer_foreign_keys", ""},
	{[]string{"_foreign_keys", "_fk"}, "foreign_keys", "_foreign_keys", ""},
	{[]string{"_ignore_check_constraints"}, "ignore_check_constraints", "_ignore_check_constraints", ""},
	{[]string{"_journal_mode", "_journal"}, "journal_mode", "_journal", "DELETE TRUNCATE PERSIST MEMORY WAL OFF"},
	{[]string{"_locking_mode", "_locking"}, "locking_mode", "_locking_mode", "NORMAL EXCLUSIVE"},
	{[]string{"_query_only"}, "query_only", "_query_only", ""},
	{[]string{"_recursive_triggers", "_rt"}, "recursive_triggers", "_recursive_triggers", ""},
	{[]string{"_secure_delete"}, "secure_delete", "_secure_delete", "0 OFF NO FALSE 1 ON YES TRUE FAST"},
	{[]string{"_synchronous", "_sync"}, "synchronous", "_synchronous", "0 OFF 1 NORMAL 2 FULL 3 EXTRA"},
	{[]string{"_writable_schema"}, "writable_schema", "_writable_schema", ""},
}

const truthValues = "0 no false off 1 yes true on"

func parseOptions(query string) (*options, error) {
	q, err := url.ParseQuery(query)
	if err != nil {
		return nil, err
	}
	o := &options{begin: "BEGIN"}
	if v := q.Get("_loc"); v != "" {
		if o.zone = time.Local; !strings.EqualFold(v, "auto") {
			if o.zone, err = time.LoadLocation(v); err != nil {
				return nil, fmt.Errorf("Invalid _loc: %v: %v", v, err)
			}
		}
	}
	switch v := q.Get("_txlock"); strings.ToLower(v) {
	case "", "deferred":
	case "immediate", "exclusive":
		o.begin = "BEGIN " + strings.ToUpper(v)
	default:
		return nil, fmt.Errorf("Invalid _txlock: %v", v)
	}
	patience := int64(5000)
	if v := cmp.Or(q.Get("_timeout"), q.Get("_busy_timeout")); v != "" {
		if patience, err = strconv.ParseInt(v, 10, 64); err != nil {
			return nil, fmt.Errorf("Invalid _busy_timeout: %v: %v", v, err)
		}
	}
	o.pragmas = []string{fmt.Sprint("busy_timeout = ", patience)}
	for _, s := range settings {
		if err := o.set(s, q); err != nil {
			return nil, err
		}
	}
	if v := q.Get("_cache_size"); v != "" {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("Invalid _cache_size: %v: %v", v, err)
		}
		o.pragmas = append(o.pragmas, fmt.Sprint("cache_size = ", n))
	}
	return o, nil
}

func (o *options) set(s setting, q url.Values) error {
	for _, key := range slices.Backward(s.keys) {
		v := q.Get(key)
		if v == "" {
			continue
		}
		values, expected := s.values, "expecting value of '"+s.values+"'"
		if values == "" {
			values, expected = truthValues, "expecting boolean value of '0 1 false true no yes off on'"
		}
		known := slices.ContainsFunc(strings.Fields(values), func(k string) bool { return strings.EqualFold(k, v) })
		if !known {
			return fmt.Errorf("Invalid %s: %v, %s", s.title, v, expected)
		}
		o.pragmas = append(o.pragmas, s.pragma+" = "+v)
		if s.pragma == "journal_mode" && strings.EqualFold(v, "WAL") {
			o.pragmas = append(o.pragmas, "synchronous = NORMAL")
		}
		return nil
	}
	return nil
}

func (o *options) flavor() *internal.Flavor {
	return &internal.Flavor{
		Error:      newError,
		Begin:      o.begin,
		ReadOnly:   o.begin,
		Bind:       bind,
		Value:      o.value,
		Types:      internal.ColumnTypes{Name: func(decl string) string { return decl }, ScanType: scanType},
		ByPosition: true,
	}
}

func bind(v driver.Value) (any, error) {
	switch v := v.(type) {
	case bool:
		if v {
			return int64(1), nil
		}
		return int64(0), nil
	case []byte:
		if v == nil {
			return nil, nil
		}
		return v, nil
	case time.Time:
		return v.Format(SQLiteTimestampFormats[0]), nil
	case int64, float64, string, nil:
		return v, nil
	}
	return nil, fmt.Errorf("sqlite3: unsupported bind type %T", v)
}

func (o *options) value(kind internal.Kind, decl string, v any) driver.Value {
	decl = strings.ToLower(decl)
	isTime := decl == "timestamp" || decl == "datetime" || decl == "date"
	switch v := v.(type) {
	case int64:
		switch {
		case isTime && (v > 1e12 || v < -1e12):
			return o.inZone(time.UnixMilli(v).UTC())
		case isTime:
			return o.inZone(time.Unix(v, 0).UTC())
		case decl == "boolean":
			return v > 0
		}
	case string:
		if isTime {
			return o.inZone(parseTime(v))
		}
	}
	return v
}

// parseTime returns the zero time for what is none.
func parseTime(s string) time.Time {
	s = strings.TrimSuffix(s, "Z")
	for _, form := range SQLiteTimestampFormats {
		if t, err := time.ParseInLocation(form, s, time.UTC); err == nil {
			return t
		}
	}
	return time.Time{}
}

func (o *options) inZone(t time.Time) time.Time {
	if o.zone == nil {
		return t
	}
	return t.In(o.zone)
}

// scanType goes by the declared type only.
func scanType(_ internal.Kind, decl string) reflect.Type {
	switch {
	case strings.Contains(decl, "INT"):
		return reflect.TypeFor[sql.NullInt64]()
	case decl == "CLOB", decl == "TEXT", strings.Contains(decl, "CHAR"):
		return reflect.TypeFor[sql.NullString]()
	case decl == "BLOB":
		return reflect.TypeFor[sql.RawBytes]()
	case decl == "REAL", decl == "FLOAT", decl == "NUMERIC", strings.Contains(decl, "DOUBLE"), strings.Contains(decl, "DECIMAL"):
		return reflect.TypeFor[sql.NullFloat64]()
	case decl == "DATE", decl == "DATETIME", decl == "TIMESTAMP":
		return reflect.TypeFor[sql.NullTime]()
	case decl == "BOOLEAN":
		return reflect.TypeFor[sql.NullBool]()
	}
	return reflect.TypeFor[*any]()
}
