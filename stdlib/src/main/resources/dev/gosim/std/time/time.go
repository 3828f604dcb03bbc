// Package time measures and shows time.
package time

import "errors"

// A Duration is a time span in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String shows the duration in the form 72h3m0.5s.
func (d Duration) String() string

// Nanoseconds returns the duration as an integer.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration in seconds.
func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }

// Minutes returns the duration in minutes.
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }

// Hours returns the duration in hours.
func (d Duration) Hours() float64 { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Truncate rounds toward zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halfway away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return maxDuration
}

// Abs returns the absolute value.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// A Month is a month of the year.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var longMonths = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var longDays = []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func itoa(n int) string { return string(appendInt(nil, n, 0)) }

// String returns the English name.
func (m Month) String() string {
	if January <= m && m <= December {
		return longMonths[m-1]
	}
	return "%!Month(" + utoa(uint64(m)) + ")"
}

func utoa(n uint64) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return utoa(n/10) + string(rune('0'+n%10))
}

// A Weekday is a day of the week.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// String returns the English name.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return longDays[d]
	}
	return "%!Weekday(" + utoa(uint64(d)) + ")"
}

// A Location is a time zone: of a fixed offset, or one with rules.
type Location struct {
	name   string
	offset int
	zone   *zoneInfo
}

// zoneInfo is a Java object; the methods are natives.
type zoneInfo struct{}

// at returns abbreviation, offset, daylight saving, and the bounds of what is in force at a Unix time.
func (z *zoneInfo) at(unix int64) (abbrev string, offset int, dst bool, start, end int64)

// named returns the offset of an abbreviation, preferably at that local time.
func (z *zoneInfo) named(abbrev string, unix int64) (offset int, ok bool)

var utcLoc = Location{name: "UTC"}

// localLoc is filled in when its contents are first asked for.
var localLoc Location

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

// Local is the system's time zone.
var Local *Location = &localLoc

// String returns the location's name.
func (l *Location) String() string { return l.get().name }

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l == &localLoc && l.name == "" {
		l.zone, l.name = localZone()
	}
	return l
}

// FixedZone returns a location that always has that name and offset in seconds.
func FixedZone(name string, offset int) *Location { return &Location{name: name, offset: offset} }

var (
	errLocation = errors.New("time: invalid location name")
	errBadData  = errors.New("malformed time zone information")
)

// LoadLocation returns the location of that IANA name.
func LoadLocation(name string) (*Location, error) {
	if name == "" || name == "UTC" {
		return UTC, nil
	}
	if name == "Local" {
		return Local, nil
	}
	for i := range name {
		if name[i] == '.' && i+1 < len(name) && name[i+1] == '.' {
			return nil, errLocation
		}
	}
	if name[0] == '/' || name[0] == '\\' {
		return nil, errLocation
	}
	z := loadZone(name)
	if z == nil {
		return nil, errors.New("unknown time zone " + name)
	}
	return &Location{name: name, zone: z}, nil
}

// LoadLocationFromTZData returns the location that the contents of a zone file describe.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	z := parseZone(data)
	if z == nil {
		return nil, errBadData
	}
	return &Location{name: name, zone: z}, nil
}

func loadZone(name string) *zoneInfo

func parseZone(data []byte) *zoneInfo

func localZone() (*zoneInfo, string)

func (l *Location) lookup(unix int64) (name string, offset int, dst bool, start, end int64) {
	l = l.get()
	if l.zone == nil {
		return l.name, l.offset, false, -1 << 63, 1<<63 - 1
	}
	return l.zone.at(unix)
}

func (l *Location) named(abbrev string, unix int64) (offset int, ok bool) {
	l = l.get()
	if l.zone == nil {
		return l.offset, l != &utcLoc && l.name == abbrev
	}
	return l.zone.named(abbrev, unix)
}

const (
	secondsPerDay = 86400
	// unixToInternal: seconds from 1 January of year 1 to 1970.
	unixToInternal int64 = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay
)

// A Time is an instant with nanosecond precision. The names of its first two fields are those that
// Go's messages show: wall has the seconds from 1 January of year 1 UTC, ext the nanoseconds beyond.
type Time struct {
	wall int64
	ext  int64
	mono int64
	loc  *Location
}

// now returns Unix seconds, nanoseconds and the monotonic clock.
func now() (sec int64, nsec int64, mono int64)

// Now returns the current local time.
func Now() Time {
	s, n, m := now()
	return Time{s + unixToInternal, n, m, Local}
}

func (t Time) unix() int64 { return t.wall - unixToInternal }

// Since returns the time elapsed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the duration until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Compare returns -1, 0 or +1.
func (t Time) Compare(u Time) int {
	a, b := t.wall, u.wall
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = t.ext, u.ext
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Equal reports whether t and u are the same instant.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// IsZero reports whether t is the zero time.
func (t Time) IsZero() bool { return t.wall == 0 && t.ext == 0 }

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	s := t.wall + int64(d/1e9)
	n := t.ext + int64(d%1e9)
	if n >= 1e9 {
		s++
		n -= 1e9
	} else if n < 0 {
		s--
		n += 1e9
	}
	m := t.mono
	if m != 0 {
		m += int64(d)
	}
	return Time{s, n, m, t.loc}
}

// Sub returns t - u, limited to what a Duration can hold.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		d := Duration(t.mono - u.mono)
		if d < 0 && t.mono > u.mono {
			return maxDuration
		}
		if d > 0 && t.mono < u.mono {
			return minDuration
		}
		return d
	}
	d := Duration(t.wall-u.wall)*Second + Duration(t.ext-u.ext)
	switch {
	case u.stripMono().Add(d).Equal(t.stripMono()):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

func (t Time) stripMono() Time {
	t.mono = 0
	return t
}

// Round strips the monotonic reading and rounds to the nearest multiple of d since the zero time.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.rem(d)
	if r+r < d {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// Truncate strips the monotonic reading and rounds down to a multiple of d since the zero time.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.rem(d))
}

// rem is (time since year 1) mod d.
func (t Time) rem(d Duration) Duration { return Duration(modNanos(t.wall, t.ext, int64(d))) }

// modNanos returns (sec*1e9+nsec) mod d, exactly and never negative.
func modNanos(sec, nsec, d int64) int64

// AddDate adds years, months and days.
func (t Time) AddDate(years int, months int, days int) Time {
	y, m, d := t.Date()
	h, mi, s := t.Clock()
	return Date(y+years, m+Month(months), d+days, h, mi, s, int(t.ext), t.Location())
}

// UTC returns t with the location UTC.
func (t Time) UTC() Time {
	t.loc = nil
	return t
}

// Local returns t with the local location.
func (t Time) Local() Time {
	t.loc = Local
	return t
}

// In returns t with that location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

func (t *Time) setLoc(loc *Location) {
	if loc == &utcLoc {
		loc = nil
	}
	t.loc = loc
}

// Location returns t's location.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviation and offset of the zone in force at t.
func (t Time) Zone() (name string, offset int) {
	name, offset, _, _, _ = t.loc.lookup(t.unix())
	return
}

// ZoneBounds returns when the zone in force at t begins and ends; zero where it does not.
func (t Time) ZoneBounds() (start, end Time) {
	_, _, _, a, b := t.loc.lookup(t.unix())
	if a != -1<<63 {
		start = Unix(a, 0)
		start.setLoc(t.Location())
	}
	if b != 1<<63-1 {
		end = Unix(b, 0)
		end.setLoc(t.Location())
	}
	return
}

// IsDST reports whether daylight saving is in force at t.
func (t Time) IsDST() bool {
	_, _, dst, _, _ := t.loc.lookup(t.unix())
	return dst
}

// Unix returns seconds since 1970.
func (t Time) Unix() int64 { return t.unix() }

// UnixMilli returns milliseconds since 1970.
func (t Time) UnixMilli() int64 { return t.unix()*1e3 + t.ext/1e6 }

// UnixMicro returns microseconds since 1970.
func (t Time) UnixMicro() int64 { return t.unix()*1e6 + t.ext/1e3 }

// UnixNano returns nanoseconds since 1970.
func (t Time) UnixNano() int64 { return t.unix()*1e9 + t.ext }

// Unix returns the local time of seconds and nanoseconds since 1970.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec + unixToInternal, nsec, 0, Local}
}

// UnixMilli returns the local time of milliseconds since 1970.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the local time of microseconds since 1970.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// local returns days and seconds of the day since year 1, in t's zone.
func (t Time) local() (day, sec int64) {
	_, off := t.Zone()
	s := t.wall + int64(off)
	day = s / secondsPerDay
	sec = s % secondsPerDay
	if sec < 0 {
		sec += secondsPerDay
		day--
	}
	return
}

// civil turns days since 1 January of year 1 into a date.
func civil(day int64) (year int, month Month, d int) {
	// Years are counted from 1 March, so that the leap day is the last of its year.
	z := day + 306
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = int(doy - (153*mp+2)/5 + 1)
	month = Month(mp + 3)
	year = int(yoe + era*400)
	if month > 12 {
		month -= 12
		year++
	}
	return
}

// daysOf is the opposite of civil; the month is in range.
func daysOf(year int, month Month, d int) int64 {
	y, m := int64(year), int64(month)
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + int64(d) - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 306
}

// Date returns year, month and day.
func (t Time) Date() (year int, month Month, day int) {
	d, _ := t.local()
	return civil(d)
}

// Year returns the year.
func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

// Month returns the month.
func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

// Day returns the day of the month.
func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

// Weekday returns the day of the week.
func (t Time) Weekday() Weekday {
	d, _ := t.local()
	w := (d + 1) % 7
	if w < 0 {
		w += 7
	}
	return Weekday(w)
}

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	d, _ := t.local()
	return int(d-daysOf(t.Year(), January, 1)) + 1
}

// ISOWeek returns the ISO 8601 year and week.
func (t Time) ISOWeek() (year, week int) {
	d, _ := t.local()
	thursday := d + 3 - (d+7*1e9)%7
	y, _, _ := civil(thursday)
	return y, int(thursday-daysOf(y, January, 1))/7 + 1
}

// Clock returns hour, minute and second.
func (t Time) Clock() (hour, min, sec int) {
	_, s := t.local()
	return int(s / 3600), int(s % 3600 / 60), int(s % 60)
}

// Hour returns the hour.
func (t Time) Hour() int {
	_, s := t.local()
	return int(s / 3600)
}

// Minute returns the minute.
func (t Time) Minute() int {
	_, s := t.local()
	return int(s % 3600 / 60)
}

// Second returns the second.
func (t Time) Second() int {
	_, s := t.local()
	return int(s % 60)
}

// Nanosecond returns the nanosecond within the second.
func (t Time) Nanosecond() int { return int(t.ext) }

func norm(hi, lo, base int) (int, int) {
	if lo < 0 {
		n := (-lo-1)/base + 1
		hi -= n
		lo += n * base
	}
	if lo >= base {
		n := lo / base
		hi += n
		lo -= n * base
	}
	return hi, lo
}

// Date returns the time of that date and clock in loc; values out of range are normalised.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year, m = norm(year, m, 12)
	sec, nsec = norm(sec, nsec, 1e9)
	min, sec = norm(min, sec, 60)
	hour, min = norm(hour, min, 60)
	day, hour = norm(day, hour, 24)
	s := (daysOf(year, Month(m+1), 1)+int64(day-1))*secondsPerDay + int64(hour*3600+min*60+sec)
	unix := s - unixToInternal
	_, offset, _, start, end := loc.lookup(unix)
	if offset != 0 {
		utc := unix - int64(offset)
		if utc < start || utc >= end {
			_, offset, _, _, _ = loc.lookup(utc)
		}
		unix -= int64(offset)
	}
	t := Unix(unix, int64(nsec))
	t.setLoc(loc)
	return t
}

// Sleep pauses the goroutine.
func Sleep(d Duration)

// A Timer sends the time on C once, or calls a function.
type Timer struct {
	C     <-chan Time
	timer *timer
}

// timer is a Java object.
type timer struct{}

func newChanTimer(when, period int64) (*timer, <-chan Time)

func newFuncTimer(when int64, f func()) *timer

func (t *timer) stop() bool

func (t *timer) reset(when, period int64) bool

// NewTimer returns a Timer that fires after d.
func NewTimer(d Duration) *Timer {
	t, c := newChanTimer(int64(d), 0)
	return &Timer{c, t}
}

// AfterFunc calls f on a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer { return &Timer{nil, newFuncTimer(int64(d), f)} }

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; it reports whether it was active.
func (t *Timer) Stop() bool {
	if t.timer == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.timer.stop()
}

// Reset makes it fire after d; it reports whether it was active.
func (t *Timer) Reset(d Duration) bool {
	if t.timer == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return t.timer.reset(int64(d), 0)
}

// A Ticker sends the time on C again and again.
type Ticker struct {
	C     <-chan Time
	timer *timer
}

// NewTicker returns a Ticker with that period.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	t, c := newChanTimer(int64(d), int64(d))
	return &Ticker{c, t}
}

// Stop turns it off.
func (t *Ticker) Stop() {
	if t.timer != nil {
		t.timer.stop()
	}
}

// Reset gives it another period, from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.timer == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.timer.reset(int64(d), int64(d))
}

// Tick returns the channel of a new Ticker.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

// Layouts for Format and Parse: how Mon Jan 2 15:04:05 -0700 MST 2006 would be shown.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// The elements of layouts, longest first where one begins another.
var layoutWords = []string{
	"January", "Jan", "Monday", "Mon", "MST", "2006", "__2", "_2006", "_2", "002", "01", "02", "03", "04", "05", "06",
	"-07:00:00", "-070000", "-07:00", "-0700", "-07", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
	"15", "PM", "pm", "1", "2", "3", "4", "5",
}

// nextElement splits a layout at its first element: fractions are returned as they stand (".000", ",999").
func nextElement(layout string) (prefix, elem, suffix string) {
	for i := 0; i < len(layout); i++ {
		rest := layout[i:]
		if c := layout[i]; (c == '.' || c == ',') && i+1 < len(layout) && (layout[i+1] == '0' || layout[i+1] == '9') {
			j := i + 1
			for j < len(layout) && layout[j] == layout[i+1] {
				j++
			}
			if j == len(layout) || layout[j] < '0' || layout[j] > '9' {
				return layout[:i], layout[i:j], layout[j:]
			}
			continue
		}
		for _, w := range layoutWords {
			if len(rest) < len(w) || rest[:len(w)] != w {
				continue
			}
			if w == "Jan" && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' || w == "Mon" && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
				continue
			}
			if w == "_2006" {
				return layout[:i+1], "2006", layout[i+5:]
			}
			return layout[:i], w, layout[i+len(w):]
		}
	}
	return layout, "", ""
}

func appendInt(b []byte, x int, width int) []byte {
	if x < 0 {
		b = append(b, '-')
		x = -x
	}
	s := utoa(uint64(x))
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

// String shows the time in the form "2006-01-02 15:04:05.999999999 -0700 MST", with the monotonic reading.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		m := t.mono
		sign := "+"
		if m < 0 {
			sign = "-"
			m = -m
		}
		b := appendInt(nil, int(m/1e9), 0)
		b = append(b, '.')
		b = appendInt(b, int(m%1e9), 9)
		s += " m=" + sign + string(b)
	}
	return s
}

// GoString shows the time as Go source.
func (t Time) GoString() string {
	y, m, d := t.Date()
	h, mi, s := t.Clock()
	month := "time." + m.String()
	loc := "time.UTC"
	switch t.Location() {
	case UTC:
	case Local:
		loc = "time.Local"
	default:
		loc = "time.Location(" + "\"" + t.Location().name + "\"" + ")"
	}
	return "time.Date(" + itoa(y) + ", " + month + ", " + itoa(d) + ", " + itoa(h) + ", " + itoa(mi) + ", " + itoa(s) + ", " + itoa(int(t.ext)) + ", " + loc + ")"
}

// Format shows the time as the layout would show Mon Jan 2 15:04:05 MST 2006.
func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

// AppendFormat is Format onto a slice.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	for layout != "" {
		prefix, elem, suffix := nextElement(layout)
		b = append(b, prefix...)
		if elem == "" {
			break
		}
		layout = suffix
		switch elem {
		case "06":
			y := year % 100
			if y < 0 {
				y = 0
			}
			b = appendInt(b, y, 2)
		case "2006":
			b = appendInt(b, year, 4)
		case "Jan":
			b = append(b, month.String()[:3]...)
		case "January":
			b = append(b, month.String()...)
		case "1":
			b = appendInt(b, int(month), 0)
		case "01":
			b = appendInt(b, int(month), 2)
		case "Mon":
			b = append(b, t.Weekday().String()[:3]...)
		case "Monday":
			b = append(b, t.Weekday().String()...)
		case "2":
			b = appendInt(b, day, 0)
		case "_2":
			if day < 10 {
				b = append(b, ' ')
			}
			b = appendInt(b, day, 0)
		case "02":
			b = appendInt(b, day, 2)
		case "__2":
			yd := t.YearDay()
			if yd < 100 {
				b = append(b, ' ')
				if yd < 10 {
					b = append(b, ' ')
				}
			}
			b = appendInt(b, yd, 0)
		case "002":
			b = appendInt(b, t.YearDay(), 3)
		case "15":
			b = appendInt(b, hour, 2)
		case "3":
			b = appendInt(b, (hour+11)%12+1, 0)
		case "03":
			b = appendInt(b, (hour+11)%12+1, 2)
		case "4":
			b = appendInt(b, min, 0)
		case "04":
			b = appendInt(b, min, 2)
		case "5":
			b = appendInt(b, sec, 0)
		case "05":
			b = appendInt(b, sec, 2)
		case "PM", "pm":
			s := "AM"
			if hour >= 12 {
				s = "PM"
			}
			if elem == "pm" {
				s = string([]byte{s[0] + 32, 'm'})
			}
			b = append(b, s...)
		case "MST":
			name, offset := t.Zone()
			if name != "" {
				b = append(b, name...)
				break
			}
			z := offset / 60
			if z < 0 {
				b = append(b, '-')
				z = -z
			} else {
				b = append(b, '+')
			}
			b = appendInt(b, z/60, 2)
			b = appendInt(b, z%60, 2)
		default:
			if elem[0] == '.' || elem[0] == ',' {
				b = appendFraction(b, int(t.ext), elem)
			} else {
				_, offset := t.Zone()
				b = appendOffset(b, offset, elem)
			}
		}
	}
	return b
}

func appendFraction(b []byte, nsec int, elem string) []byte {
	digits := string(appendInt(nil, nsec, 9))
	n := len(elem) - 1
	if n > 9 {
		n = 9
	}
	f := digits[:n]
	if elem[1] == '9' {
		for len(f) > 0 && f[len(f)-1] == '0' {
			f = f[:len(f)-1]
		}
		if f == "" {
			return b
		}
	}
	b = append(b, elem[0])
	return append(b, f...)
}

func appendOffset(b []byte, offset int, elem string) []byte {
	if elem[0] == 'Z' && offset == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset < 0 {
		sign = '-'
		offset = -offset
	}
	b = append(b, sign)
	b = appendInt(b, offset/3600, 2)
	colon := len(elem) > 3 && elem[3] == ':'
	if len(elem) > 3 {
		if colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset%3600/60, 2)
	}
	if len(elem) > 6 {
		if colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset%60, 2)
	}
	return b
}

// A ParseError tells what could not be parsed.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func quote(s string) string

// Error describes the error.
func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// Parse reads a time in the given layout; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse with another default zone.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// digits reads min to max digits.
func digits(s string, min, max int) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i < max && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, s[i:], i >= min
}

func lookupName(names []string, s string, short bool) (int, string, bool) {
	for i, n := range names {
		if short {
			n = n[:3]
		}
		if len(s) >= len(n) && equalFold(s[:len(n)], n) {
			return i, s[len(n):], true
		}
	}
	return -1, s, false
}

func equalFold(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

type parsed struct {
	year, month, day, yday int
	hour, min, sec, nsec   int
	pmSet, amSet           bool
	zone                   string
	offset                 int
	hasOffset, utc         bool
	rangeErr               string
}

func parse(layout, value string, defaultLoc, local *Location) (Time, error) {
	p := parsed{month: -1, day: -1, yday: -1}
	l, v := layout, value
	for {
		prefix, elem, suffix := nextElement(l)
		rest, ok := skip(v, prefix)
		if !ok {
			return Time{}, &ParseError{layout, value, prefix, v, ""}
		}
		v = rest
		if elem == "" {
			if v != "" {
				return Time{}, &ParseError{layout, value, "", v, ": extra text: " + quote(v)}
			}
			break
		}
		l = suffix
		hold := v
		v, ok = p.element(elem, v, l)
		if p.rangeErr != "" {
			return Time{}, &ParseError{layout, value, elem, v, ": " + p.rangeErr + " out of range"}
		}
		if !ok {
			return Time{}, &ParseError{layout, value, elem, hold, ""}
		}
	}
	return p.time(layout, value, defaultLoc, local)
}

func skip(value, prefix string) (string, bool) {
	for len(prefix) > 0 {
		if prefix[0] == ' ' {
			if len(value) > 0 && value[0] != ' ' {
				return value, false
			}
			for len(prefix) > 0 && prefix[0] == ' ' {
				prefix = prefix[1:]
			}
			for len(value) > 0 && value[0] == ' ' {
				value = value[1:]
			}
			continue
		}
		if len(value) == 0 || value[0] != prefix[0] {
			return value, false
		}
		prefix, value = prefix[1:], value[1:]
	}
	return value, true
}

func (p *parsed) element(elem, v, next string) (string, bool) {
	ok := true
	switch elem {
	case "06":
		p.year, v, ok = digits(v, 2, 2)
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case "2006":
		p.year, v, ok = digits(v, 4, 4)
	case "Jan", "January":
		p.month, v, ok = lookupName(longMonths, v, elem == "Jan")
		p.month++
	case "1", "01":
		p.month, v, ok = digits(v, len(elem), 2)
		if ok && (p.month <= 0 || p.month > 12) {
			p.rangeErr = "month"
		}
	case "Mon", "Monday":
		_, v, ok = lookupName(longDays, v, elem == "Mon")
	case "2", "_2", "02":
		if elem == "_2" && len(v) > 0 && v[0] == ' ' {
			v = v[1:]
		}
		min := 1
		if elem == "02" {
			min = 2
		}
		p.day, v, ok = digits(v, min, 2)
	case "__2", "002":
		for i := 0; i < 2 && elem == "__2" && len(v) > 0 && v[0] == ' '; i++ {
			v = v[1:]
		}
		min := 1
		if elem == "002" {
			min = 3
		}
		p.yday, v, ok = digits(v, min, 3)
	case "15":
		p.hour, v, ok = digits(v, 2, 2)
		if p.hour >= 24 {
			p.rangeErr = "hour"
		}
	case "3", "03":
		p.hour, v, ok = digits(v, len(elem), 2)
		if p.hour > 12 {
			p.rangeErr = "hour"
		}
	case "4", "04":
		p.min, v, ok = digits(v, len(elem), 2)
		if p.min >= 60 {
			p.rangeErr = "minute"
		}
	case "5", "05":
		p.sec, v, ok = digits(v, len(elem), 2)
		if ok && p.sec >= 60 {
			p.rangeErr = "second"
			break
		}
		if ok && len(v) >= 2 && (v[0] == '.' || v[0] == ',') && '0' <= v[1] && v[1] <= '9' {
			if _, e, _ := nextElement(next); e == "" || e[0] != '.' && e[0] != ',' {
				v = p.fraction(v)
			}
		}
	case "PM", "pm":
		if len(v) < 2 {
			return v, false
		}
		s := v[:2]
		if elem == "pm" {
			s = string([]byte{s[0] - 32, s[1] - 32})
		}
		p.pmSet, p.amSet = s == "PM", s == "AM"
		v, ok = v[2:], p.pmSet || p.amSet
	case "MST":
		if len(v) >= 3 && v[:3] == "UTC" {
			p.utc = true
			return v[3:], true
		}
		n := zoneLength(v)
		if n == 0 {
			return v, false
		}
		p.zone, v = v[:n], v[n:]
	default:
		if elem[0] == '.' || elem[0] == ',' {
			if elem[1] == '9' {
				if len(v) < 2 || v[0] != '.' && v[0] != ',' || v[1] < '0' || v[1] > '9' {
					return v, true
				}
				return p.fraction(v), true
			}
			n := len(elem)
			if len(v) < n || v[0] != '.' && v[0] != ',' {
				return v, false
			}
			if rest := p.fraction(v[:n]); rest != "" {
				return v, false
			}
			return v[n:], true
		}
		return p.zoneOffset(elem, v)
	}
	return v, ok
}

// fraction reads ".ddd"; digits after the ninth are dropped.
func (p *parsed) fraction(v string) string {
	i, scale := 1, 100000000
	p.nsec = 0
	for i < len(v) && '0' <= v[i] && v[i] <= '9' {
		p.nsec += int(v[i]-'0') * scale
		scale /= 10
		i++
	}
	return v[i:]
}

func (p *parsed) zoneOffset(elem, v string) (string, bool) {
	if elem[0] == 'Z' && len(v) >= 1 && v[0] == 'Z' {
		p.utc = true
		return v[1:], true
	}
	if len(v) < 3 || v[0] != '+' && v[0] != '-' {
		return v, false
	}
	neg := v[0] == '-'
	h, rest, ok := digits(v[1:], 2, 2)
	if !ok {
		return v, false
	}
	m, s := 0, 0
	colon := len(elem) > 3 && elem[3] == ':'
	for i := 0; i < 2 && ok && len(elem) > 3+3*i; i++ {
		if colon {
			if len(rest) == 0 || rest[0] != ':' {
				return v, false
			}
			rest = rest[1:]
		}
		if i == 0 {
			m, rest, ok = digits(rest, 2, 2)
		} else {
			s, rest, ok = digits(rest, 2, 2)
		}
		if !colon && i == 0 && len(elem) < 7 {
			break
		}
	}
	if !ok {
		return v, false
	}
	if h > 24 {
		p.rangeErr = "time zone offset hour"
	} else if m > 60 {
		p.rangeErr = "time zone offset minute"
	}
	p.offset = (h*60+m)*60 + s
	if neg {
		p.offset = -p.offset
	}
	p.hasOffset = true
	return rest, true
}

// zoneLength is the length of the zone abbreviation that s begins with.
func zoneLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if len(s) >= 4 && (s[:4] == "ChST" || s[:4] == "MeST") {
		return 4
	}
	if s[:3] == "GMT" {
		n, _ := signedHours(s[3:])
		return 3 + n
	}
	if s[0] == '+' || s[0] == '-' {
		n, _ := signedHours(s)
		return n
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 5 && s[4] == 'T', n == 4 && (s[3] == 'T' || s[:4] == "WITA"), n == 3:
		return n
	}
	return 0
}

// signedHours reads a sign and at most 23 hours; n is the length, 0 if there are none.
func signedHours(s string) (n, hours int) {
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return 0, 0
	}
	for n = 1; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
		if hours = hours*10 + int(s[n]-'0'); hours > 23 {
			return 0, 0
		}
	}
	if n == 1 {
		return 0, 0
	}
	if s[0] == '-' {
		hours = -hours
	}
	return n, hours
}

func daysIn(m Month, year int) int {
	if m == February {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 30 + int((m+m>>3)&1)
}

func (p *parsed) time(layout, value string, defaultLoc, local *Location) (Time, error) {
	if p.pmSet && p.hour < 12 {
		p.hour += 12
	} else if p.amSet && p.hour == 12 {
		p.hour = 0
	}
	outOfRange := func(what string) (Time, error) {
		return Time{}, &ParseError{layout, value, "", value, ": " + what + " out of range"}
	}
	if p.yday >= 0 {
		days := 365 + daysIn(February, p.year) - 28
		if p.yday < 1 || p.yday > days {
			return outOfRange("day-of-year")
		}
		_, m, d := civil(daysOf(p.year, January, 1) + int64(p.yday-1))
		if p.month >= 0 && p.month != int(m) {
			return Time{}, &ParseError{layout, value, "", value, ": day-of-year does not match month"}
		}
		if p.day >= 0 && p.day != d {
			return Time{}, &ParseError{layout, value, "", value, ": day-of-year does not match day"}
		}
		p.month, p.day = int(m), d
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return outOfRange("day")
	}
	at := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	if p.utc {
		return at(UTC), nil
	}
	if p.hasOffset {
		t := at(UTC).Add(-Duration(p.offset) * Second)
		name, offset, _, _, _ := local.lookup(t.unix())
		if offset == p.offset && (p.zone == "" || name == p.zone) {
			t.setLoc(local)
			return t, nil
		}
		t.setLoc(FixedZone(p.zone, p.offset))
		return t, nil
	}
	if p.zone != "" {
		t := at(UTC)
		offset, ok := local.named(p.zone, t.unix())
		if ok {
			t = t.Add(-Duration(offset) * Second)
			t.setLoc(local)
			return t, nil
		}
		if len(p.zone) > 3 && p.zone[:3] == "GMT" {
			_, hours := signedHours(p.zone[3:])
			offset = hours * 3600
		}
		t = t.Add(-Duration(offset) * Second)
		t.setLoc(FixedZone(p.zone, offset))
		return t, nil
	}
	return at(defaultLoc), nil
}

var unitNanos = map[string]uint64{
	"ns": 1, "us": 1e3, "\u00b5s": 1e3, "\u03bcs": 1e3, "ms": 1e6, "s": 1e9, "m": 60e9, "h": 3600e9,
}

// ParseDuration reads a duration such as 1h15m30.918s.
func ParseDuration(s string) (Duration, error) {
	orig := s
	bad := func(what string) (Duration, error) {
		return 0, errors.New("time: " + what + " " + quote(orig))
	}
	var d uint64
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return bad("invalid duration")
	}
	for s != "" {
		if s[0] != '.' && (s[0] < '0' || s[0] > '9') {
			return bad("invalid duration")
		}
		var v, f uint64
		scale := 1.0
		i := 0
		for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			if v > 1<<63/10 {
				return bad("invalid duration")
			}
			v = v*10 + uint64(s[i]-'0')
			if v > 1<<63 {
				return bad("invalid duration")
			}
		}
		pre := i > 0
		s = s[i:]
		post := false
		if s != "" && s[0] == '.' {
			s = s[1:]
			full := false
			for i = 0; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
				if full || f > (1<<63-1)/10 {
					full = true
					continue
				}
				f = f*10 + uint64(s[i]-'0')
				scale *= 10
			}
			post = i > 0
			s = s[i:]
		}
		if !pre && !post {
			return bad("invalid duration")
		}
		i = 0
		for i < len(s) && s[i] != '.' && (s[i] < '0' || s[i] > '9') {
			i++
		}
		if i == 0 {
			return bad("missing unit in duration")
		}
		u := s[:i]
		s = s[i:]
		unit, ok := unitNanos[u]
		if !ok {
			return 0, errors.New("time: unknown unit " + quote(u) + " in duration " + quote(orig))
		}
		if v > 1<<63/unit {
			return bad("invalid duration")
		}
		v *= unit
		if f > 0 {
			v += uint64(float64(f) * (float64(unit) / scale))
			if v > 1<<63 {
				return bad("invalid duration")
			}
		}
		d += v
		if d > 1<<63 {
			return bad("invalid duration")
		}
	}
	if neg {
		return -Duration(d), nil
	}
	if d > 1<<63-1 {
		return bad("invalid duration")
	}
	return Duration(d), nil
}

// MarshalText shows the time as RFC 3339.
func (t Time) MarshalText() ([]byte, error) { return t.appendStrict(nil, "Time.MarshalText: ") }

// AppendText is MarshalText onto a slice.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendStrict(b, "Time.AppendText: ") }

func (t Time) appendStrict(b []byte, who string) ([]byte, error) {
	if y := t.Year(); y < 0 || y >= 10000 {
		return nil, errors.New(who + "year outside of range [0,9999]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// UnmarshalText reads what MarshalText writes.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// MarshalJSON shows the time as a JSON string.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict([]byte{'"'}, "Time.MarshalJSON: ")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// MarshalBinary packs the time.
func (t Time) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// AppendBinary is MarshalBinary onto a slice.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	offset := -1
	if t.Location() != UTC {
		_, o := t.Zone()
		offset = o / 60
	}
	b = append(b, 1)
	for i := 56; i >= 0; i -= 8 {
		b = append(b, byte(t.wall>>i))
	}
	for i := 24; i >= 0; i -= 8 {
		b = append(b, byte(t.ext>>i))
	}
	return append(b, byte(offset>>8), byte(offset)), nil
}

// UnmarshalBinary reads what MarshalBinary writes.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	if data[0] != 1 && data[0] != 2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) < 15 {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	*t = Time{}
	for _, c := range data[1:9] {
		t.wall = t.wall<<8 | int64(c)
	}
	for _, c := range data[9:13] {
		t.ext = t.ext<<8 | int64(c)
	}
	offset := int(int16(data[13])<<8|int16(data[14])) * 60
	if offset == -60 {
		return nil
	}
	if _, o, _, _, _ := Local.lookup(t.unix()); o == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode packs the time.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode reads what GobEncode writes.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
