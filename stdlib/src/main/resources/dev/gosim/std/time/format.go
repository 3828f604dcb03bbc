package time

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
		loc = "time.Location(" + quote(t.Location().name) + ")"
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
	if offset/60 < 0 { // of less than a minute Go shows no sign
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
