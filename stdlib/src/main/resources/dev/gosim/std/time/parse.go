package time

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
		p.hour, v, ok = digits(v, 1, 2)
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
			return v[n:], p.signedFraction(v[:n])
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

// signedFraction reads all of v, a fraction that the layout gives the length of. One with a sign is
// read as a number, as in Go.
func (p *parsed) signedFraction(v string) bool {
	sign := v[1]
	if sign != '-' && sign != '+' || len(v) < 3 {
		return p.fraction(v) == ""
	}
	rest := p.fraction(v[:1] + "0" + v[2:])
	if rest == "" && sign == '-' && p.nsec != 0 {
		p.rangeErr = "fractional second"
	}
	return rest == ""
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
	}
	if m > 60 {
		p.rangeErr = "time zone offset minute"
	}
	if s > 60 {
		p.rangeErr = "time zone offset second"
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
			offset = hours * 3600 // the clock is that of UTC nevertheless, as in Go
		}
		t.setLoc(FixedZone(p.zone, offset))
		return t, nil
	}
	return at(defaultLoc), nil
}
