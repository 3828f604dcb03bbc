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
