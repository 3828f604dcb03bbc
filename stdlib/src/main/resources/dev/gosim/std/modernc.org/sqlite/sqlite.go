// Package sqlite is the driver "sqlite".
package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	internal "internal/sqlite"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// initialize runs when a program imports the package.
func initialize() { sql.Register("sqlite", &Driver{}) }

// Driver is the driver.
type Driver struct{}

// Open opens a connection.
func (d *Driver) Open(name string) (driver.Conn, error) {
	file, query, ok := strings.Cut(name, "?")
	if !ok || file == "" {
		file, query = name, ""
	} else if strings.HasPrefix(name, "file:") {
		file = name
	}
	o, err := parseOptions(query)
	if err != nil {
		return nil, err
	}
	c, err := internal.Open(file, o.flavor())
	if err != nil {
		return nil, err
	}
	for _, pragma := range o.pragmas {
		if err := c.Exec("pragma " + pragma); err != nil {
			c.Close()
			return nil, err
		}
	}
	return &conn{c}, nil
}

// conn is the connection; the methods of driver interfaces come from the one inside.
type conn struct{ *internal.Conn }

// ResetSession has nothing to do: with IsValid it says that a connection outlives a transaction
// whose context has ended.
func (c *conn) ResetSession(ctx context.Context) error { return nil }

// IsValid reports that the connection can be used on.
func (c *conn) IsValid() bool { return true }

// options are the parameters in the name of a database.
type options struct {
	pragmas     []string
	begin       string
	writeTime   string
	integerTime string
	intToTime   bool
	textToTime  bool
	zone        *time.Location
}

var writeTimes = map[string]string{
	"sqlite":              readTimes[0],
	"datetime":            time.DateTime,
	"string_no_monotonic": stringTime,
}

// readTimes are the forms in which a time may be stored.
var readTimes = []string{
	"2006-01-02 15:04:05.999999999-07:00",
	"2006-01-02T15:04:05.999999999-07:00",
	"2006-01-02 15:04:05.999999999",
	"2006-01-02T15:04:05.999999999",
	"2006-01-02 15:04",
	"2006-01-02T15:04",
	"2006-01-02",
}

// stringTime is how time.Time prints itself.
const stringTime = "2006-01-02 15:04:05.999999999 -0700 MST"

func parseOptions(query string) (*options, error) {
	q, err := url.ParseQuery(query)
	if err != nil {
		return nil, err
	}
	o := &options{begin: "begin"}
	if err := o.parsePragmas(q); err != nil {
		return nil, err
	}
	if v := q.Get("_time_format"); v != "" {
		if o.writeTime = writeTimes[v]; o.writeTime == "" {
			return nil, fmt.Errorf("unknown _time_format %q", v)
		}
	}
	if v := q.Get("_time_integer_format"); v != "" {
		if !slices.Contains([]string{"unix", "unix_milli", "unix_micro", "unix_nano"}, v) {
			return nil, fmt.Errorf("unknown _time_integer_format %q", v)
		}
		o.integerTime = v
	}
	if v := q.Get("_timezone"); v != "" {
		if o.zone, err = time.LoadLocation(v); err != nil {
			return nil, fmt.Errorf("unknown _timezone %q: %w", v, err)
		}
	}
	if v := q.Get("_txlock"); v != "" {
		if !slices.Contains([]string{"deferred", "immediate", "exclusive"}, strings.ToLower(v)) {
			return nil, fmt.Errorf("unknown _txlock %q", v)
		}
		o.begin = "begin " + v
	}
	for key, flag := range map[string]*bool{"_inttotime": &o.intToTime, "_texttotime": &o.textToTime} {
		if v := q.Get(key); v != "" {
			if *flag, err = strconv.ParseBool(v); err != nil {
				return nil, fmt.Errorf("unknown %s %q, must be 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False", key, v)
			}
		}
	}
	return o, nil
}

// parsePragmas gathers the pragmas, that of the time to wait for locks first.
func (o *options) parsePragmas(q url.Values) error {
	o.pragmas = []string{"busy_timeout = 0"}
	set := func(pragma string, keys ...string) {
		for _, key := range slices.Backward(keys) {
			if v := q.Get(key); v != "" {
				o.pragmas = append(o.pragmas, pragma+" = "+v)
				return
			}
		}
	}
	for _, key := range []string{"_busy_timeout", "_timeout"} {
		if v := q.Get(key); v != "" {
			if _, err := strconv.ParseInt(v, 10, 64); err != nil {
				return fmt.Errorf("invalid %s %q: %w", key, v, err)
			}
		}
	}
	set("busy_timeout", "_busy_timeout", "_timeout")
	set("auto_vacuum", "_auto_vacuum", "_vacuum")
	own := slices.Clone(q["_pragma"])
	slices.SortStableFunc(own, func(a, b string) int {
		a, b = strings.ToLower(strings.TrimSpace(a)), strings.ToLower(strings.TrimSpace(b))
		switch aBusy, bBusy := strings.HasPrefix(a, "busy_timeout"), strings.HasPrefix(b, "busy_timeout"); {
		case aBusy && !bBusy:
			return -1
		case bBusy && !aBusy:
			return 1
		}
		return strings.Compare(a, b)
	})
	o.pragmas = append(o.pragmas, own...)
	set("foreign_keys", "_foreign_keys", "_fk")
	set("journal_mode", "_journal_mode", "_journal")
	set("synchronous", "_synchronous", "_sync")
	set("query_only", "_query_only")
	return nil
}

func (o *options) flavor() *internal.Flavor {
	return &internal.Flavor{
		Error:     newError,
		Begin:     o.begin,
		ReadOnly:  "begin",
		Bind:      o.bind,
		Value:     o.value,
		Types:     internal.ColumnTypes{Name: strings.ToUpper, ScanType: o.scanType},
		WholeExec: true,
	}
}

func (o *options) bind(v driver.Value) (any, error) {
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
		return o.bindTime(v), nil
	case int64, float64, string, nil:
		return v, nil
	}
	return nil, fmt.Errorf("sqlite: invalid driver.Value type %T", v)
}

func (o *options) bindTime(t time.Time) any {
	switch o.integerTime {
	case "unix":
		return t.Unix()
	case "unix_milli":
		return t.UnixMilli()
	case "unix_micro":
		return t.UnixMicro()
	case "unix_nano":
		return t.UnixNano()
	}
	t = o.inZone(t)
	if o.writeTime == "" {
		return t.String()
	}
	return t.Format(o.writeTime)
}

func (o *options) inZone(t time.Time) time.Time {
	if o.zone == nil {
		return t
	}
	return t.In(o.zone)
}

func (o *options) value(kind internal.Kind, decl string, v any) driver.Value {
	isTime := slices.Contains([]string{"DATE", "DATETIME", "TIMESTAMP"}, strings.ToUpper(decl))
	switch v := v.(type) {
	case int64:
		if isTime && o.intToTime {
			return o.inZone(o.integerAsTime(v).UTC())
		}
	case string:
		if isTime || decl == "" && o.textToTime {
			return o.textAsTime(v)
		}
	case []byte:
		if len(v) == 0 {
			return []byte(nil)
		}
	}
	return v
}

// integerAsTime takes large numbers for milliseconds.
func (o *options) integerAsTime(n int64) time.Time {
	switch {
	case o.integerTime == "unix_micro":
		return time.UnixMicro(n)
	case o.integerTime == "unix_nano":
		return time.Unix(0, n)
	case math.Abs(float64(n)) > 1e12:
		return time.UnixMilli(n)
	}
	return time.Unix(n, 0)
}

// textAsTime returns a text that is no time as it is.
func (o *options) textAsTime(s string) driver.Value {
	printed, _, _ := strings.Cut(s, "m=") // a reading of the monotonic clock
	if t, err := time.Parse(stringTime, strings.TrimSpace(printed)); err == nil {
		return o.inZone(t)
	}
	text, utc := strings.CutSuffix(s, "Z")
	zone := time.UTC
	if o.zone != nil && !utc {
		zone = o.zone
	}
	for _, form := range readTimes {
		if t, err := time.ParseInLocation(form, text, zone); err == nil {
			return o.inZone(t)
		}
	}
	return s
}

func (o *options) scanType(kind internal.Kind, decl string) reflect.Type {
	isTime := slices.Contains([]string{"DATE", "DATETIME", "TIME", "TIMESTAMP"}, decl)
	switch kind {
	case internal.Integer:
		switch {
		case decl == "BOOLEAN":
			return reflect.TypeFor[bool]()
		case isTime:
			return reflect.TypeFor[time.Time]()
		}
		return reflect.TypeFor[int64]()
	case internal.Float:
		return reflect.TypeFor[float64]()
	case internal.Blob:
		return reflect.TypeFor[[]byte]()
	case internal.Null:
		return nil
	}
	if isTime && o.textToTime {
		return reflect.TypeFor[time.Time]()
	}
	return reflect.TypeFor[string]()
}
