package postgres

import (
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"
	"time"
)

// Numbers of pg_type.
const (
	OIDBool        = 16
	OIDBytea       = 17
	OIDChar        = 18
	OIDInt8        = 20
	OIDInt2        = 21
	OIDInt4        = 23
	OIDText        = 25
	OIDFloat4      = 700
	OIDFloat8      = 701
	OIDBPChar      = 1042
	OIDVarchar     = 1043
	OIDDate        = 1082
	OIDTime        = 1083
	OIDTimestamp   = 1114
	OIDTimestamptz = 1184
	OIDTimetz      = 1266
	OIDNumeric     = 1700
)

var typeNames = map[int]string{
	OIDBool: "BOOL", OIDBytea: "BYTEA", OIDChar: "CHAR", OIDInt8: "INT8", OIDInt2: "INT2", OIDInt4: "INT4",
	OIDText: "TEXT", OIDFloat4: "FLOAT4", OIDFloat8: "FLOAT8", OIDBPChar: "BPCHAR", OIDVarchar: "VARCHAR",
	OIDDate: "DATE", OIDTime: "TIME", OIDTimestamp: "TIMESTAMP", OIDTimestamptz: "TIMESTAMPTZ",
	OIDTimetz: "TIMETZ", OIDNumeric: "NUMERIC", 19: "NAME", 26: "OID", 114: "JSON", 142: "XML", 600: "POINT",
	650: "CIDR", 705: "UNKNOWN", 829: "MACADDR", 869: "INET", 1000: "_BOOL", 1001: "_BYTEA", 1005: "_INT2",
	1007: "_INT4", 1009: "_TEXT", 1015: "_VARCHAR", 1016: "_INT8", 1021: "_FLOAT4", 1022: "_FLOAT8",
	1186: "INTERVAL", 1560: "BIT", 1562: "VARBIT", 2278: "VOID", 2950: "UUID", 3802: "JSONB", 4072: "JSONPATH",
}

// Rows are the rows of an answer, which is there as a whole.
type Rows struct {
	c                       *Conn
	a                       *answer
	part                    int
	names                   []string
	types, sizes, modifiers []int
	row, rows               int
}

// Columns returns the names of the columns.
func (r *Rows) Columns() []string { return r.names }

// Close forgets the rows.
func (r *Rows) Close() error {
	r.row = r.rows
	return nil
}

// Next reads a row.
func (r *Rows) Next(dest []driver.Value) error {
	if r.row >= r.rows {
		return io.EOF
	}
	for i := range dest {
		text, present := r.a.value(r.part, r.row, i)
		if !present {
			dest[i] = nil
			continue
		}
		v, err := r.c.flavor.Value(r.c, r.types[i], text)
		if err != nil {
			return err
		}
		dest[i] = v
	}
	r.row++
	return nil
}

// HasNextResultSet reports whether the query had more statements.
func (r *Rows) HasNextResultSet() bool { return r.a != nil && r.part+1 < r.a.parts() }

// NextResultSet goes to the rows of the next statement.
func (r *Rows) NextResultSet() error {
	if !r.HasNextResultSet() {
		return io.EOF
	}
	r.part++
	r.names, r.types, r.sizes, r.modifiers, r.rows, _ = r.a.describe(r.part)
	r.row = 0
	return nil
}

// ColumnTypeDatabaseTypeName returns the name of a type.
func (r *Rows) ColumnTypeDatabaseTypeName(i int) string { return typeNames[r.types[i]] }

// ColumnTypeScanType returns the type to scan a column into.
func (r *Rows) ColumnTypeScanType(i int) reflect.Type { return r.c.flavor.ScanType(r.types[i]) }

// headerSize is part of a modifier that is a length.
const headerSize = 4

// ColumnTypeLength returns how long a text may be.
func (r *Rows) ColumnTypeLength(i int) (length int64, ok bool) {
	switch r.types[i] {
	case OIDText, OIDBytea:
		return math.MaxInt64, true
	case OIDVarchar, OIDBPChar:
		return int64(r.modifiers[i] - headerSize), true
	}
	return 0, false
}

// ColumnTypePrecisionScale returns the digits of a number, and those behind the point.
func (r *Rows) ColumnTypePrecisionScale(i int) (precision, scale int64, ok bool) {
	if r.types[i] != OIDNumeric {
		return 0, 0, false
	}
	m := r.modifiers[i] - headerSize
	return int64(m>>16) & 0xffff, int64(m) & 0xffff, true
}

// ParseBytea reads the text of bytes.
func ParseBytea(s string) ([]byte, error) {
	digits, ok := strings.CutPrefix(s, `\x`)
	if !ok {
		return nil, fmt.Errorf("invalid bytea %q", s)
	}
	return hex.DecodeString(digits)
}

// FormatTime returns the text of a time, with the offset of its zone.
func FormatTime(t time.Time) string {
	bc := ""
	if t.Year() <= 0 {
		t = t.AddDate(1-2*t.Year(), 0, 0)
		bc = " BC"
	}
	return t.Format("2006-01-02 15:04:05.999999999Z07:00:00") + bc
}

// ParseTime reads the text of a date or a time with or without offset, in a zone.
func ParseTime(s string, zone *time.Location) (time.Time, error) {
	text, bc := strings.CutSuffix(s, " BC")
	forms := []string{
		"2006-01-02", "2006-01-02 15:04:05", "2006-01-02 15:04:05-07", "2006-01-02 15:04:05-07:00",
		"2006-01-02 15:04:05-07:00:00", "15:04:05", "15:04:05-07", "15:04:05-07:00",
	}
	var err error
	for _, form := range forms {
		var t time.Time
		if t, err = time.ParseInLocation(form, text, zone); err == nil {
			if bc {
				t = t.AddDate(1-2*t.Year(), 0, 0)
			}
			return t, nil
		}
	}
	return time.Time{}, err
}
