// Package time measures and shows time.
package time

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
	if uint64(r)+uint64(r) < uint64(d) {
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
	t.setLoc(nil)
	return t
}

// Local returns t with the local location.
func (t Time) Local() Time {
	t.setLoc(Local)
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

// setLoc drops the monotonic reading, too: the time is for people now.
func (t *Time) setLoc(loc *Location) {
	if loc == &utcLoc {
		loc = nil
	}
	t.mono = 0
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

func daysIn(m Month, year int) int {
	if m == February {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 30 + int((m+m>>3)&1)
}
