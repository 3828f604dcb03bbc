// A calendar: months on a page, working days, repeating dates, time zones and their changes, durations in words.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
	_ "time/tzdata"
)

func month(y int, m time.Month) string {
	var sb strings.Builder
	title := fmt.Sprint(m, " ", y)
	fmt.Fprintf(&sb, "%*s\nMo Tu We Th Fr Sa Su\n", 10+len(title)/2, title)
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	col := (int(first.Weekday()) + 6) % 7
	sb.WriteString(strings.Repeat("   ", col))
	for d := first; d.Month() == m; d = d.AddDate(0, 0, 1) {
		fmt.Fprintf(&sb, "%2d", d.Day())
		if col = (col + 1) % 7; col == 0 {
			sb.WriteByte('\n')
		} else {
			sb.WriteByte(' ')
		}
	}
	return strings.TrimRight(sb.String(), " \n")
}

func every(start time.Time, years, months, days int) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		for i := 0; yield(start.AddDate(i*years, i*months, i*days)); i++ {
		}
	}
}

func workdays(from, to time.Time, free map[string]bool) (n int) {
	for d := from; d.Before(to); d = d.AddDate(0, 0, 1) {
		if wd := d.Weekday(); wd != time.Saturday && wd != time.Sunday && !free[d.Format(time.DateOnly)] {
			n++
		}
	}
	return n
}

func words(d time.Duration) string {
	d = d.Round(time.Second)
	var parts []string
	for _, u := range []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"}} {
		if n := d / u.size; n > 0 {
			s := fmt.Sprint(int(n), " ", u.name)
			if n > 1 {
				s += "s"
			}
			parts = append(parts, s)
			d -= n * u.size
		}
	}
	if len(parts) == 0 {
		return "now"
	}
	return strings.Join(parts, ", ")
}

func main() {
	fmt.Println(month(2024, time.February))
	fmt.Println(month(2023, time.October))
	i := 0
	for d := range every(time.Date(2024, 1, 31, 12, 0, 0, 0, time.UTC), 0, 1, 0) {
		y, w := d.ISOWeek()
		fmt.Print(d.Format("Mon 2.1.06"), " w", w, "/", y, " day ", d.YearDay(), "; ")
		if i++; i == 4 {
			break
		}
	}
	fmt.Println()
	fmt.Println(workdays(time.Date(2024, 12, 20, 0, 0, 0, 0, time.UTC), time.Date(2025, 1, 3, 0, 0, 0, 0, time.UTC), map[string]bool{"2024-12-25": true, "2025-01-01": true}))
	for _, d := range []time.Duration{0, 59*time.Second + 600*time.Millisecond, 25*time.Hour + time.Minute, 90 * time.Second} {
		fmt.Print(words(d), "; ")
	}
	fmt.Println()
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "", "Mars/Base", "../etc/passwd"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		a := time.Date(2024, 3, 31, 2, 30, 0, 0, loc)
		b := time.Date(2024, 10, 27, 2, 30, 0, 0, loc)
		zone, off := a.Zone()
		from, to := a.ZoneBounds()
		fmt.Println(loc, a.Format(time.RFC3339), zone, off, a.IsDST(), b.Format(time.RFC1123Z), b.Add(time.Hour).Format("15:04 MST"), from.UTC().Format(time.DateOnly), to.UTC().Format(time.DateOnly))
	}
	berlin, _ := time.LoadLocation("Europe/Berlin")
	noon := time.Date(2024, 3, 30, 12, 0, 0, 0, berlin)
	fmt.Println(noon.Add(24*time.Hour).Format(time.Kitchen), noon.AddDate(0, 0, 1).Format(time.Kitchen), noon.AddDate(0, 0, 1).Sub(noon))
	for _, p := range []struct{ layout, value string }{
		{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.RFC3339Nano, "2024-02-29T23:59:59.123456789+05:30"}, {time.DateOnly, "2024-13-01"}, {time.DateTime, "2024-01-01 25:00:00"}, {"2 Jan 2006 15:04 MST", "3 Feb 2024 04:05 CET"}, {time.ANSIC, "Mon Jan  2 15:04:05 2006"}, {"2006-002", "2024-060"}, {"15h4m", "7h5m"}, {"06/1/_2", "24/2/ 3"}, {time.Stamp, "Feb 30 00:00:00"}, {"Monday", "Funday"}, {"2006", "24"}, {"05.000", "07.12"}, {"05,999", "07,5"}, {"-0700", "+9999"}, {"Z07:00", "Z"}, {"3:04PM", "13:00PM"}, {"2006-01-02", "2024-01-02 extra"}, {"January", "march"},
	} {
		t, err := time.Parse(p.layout, p.value)
		var pe *time.ParseError
		fmt.Println(t.Format(time.RFC3339Nano), err, errors.As(err, &pe))
	}
	t, err := time.ParseInLocation(time.DateTime, "2024-07-01 12:00:00", berlin)
	fmt.Println(t, err, t.UTC(), t.In(time.FixedZone("X", -3*3600-1800)), t.Equal(t.UTC()), t == t.UTC())
	for _, s := range []string{"1h15m30.918s", "-1.5h", "1d", "", "5", "1us2ms", "9223372036854775807ns", "9223372036854775808ns", ".5s", "1h-5m", "+3µs"} {
		d, err := time.ParseDuration(s)
		fmt.Print(d, " ", err, "; ")
	}
	fmt.Println()
	d := 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond
	fmt.Println(d, d.Truncate(time.Minute), d.Round(time.Hour), d.Hours(), d.Minutes(), d.Milliseconds(), (-d).Abs(), time.Duration(1), time.Duration(1<<63-1), d.Round(7*time.Minute))
	base := time.Date(2024, 5, 17, 13, 47, 31, 987654321, time.UTC)
	fmt.Println(base.Truncate(15*time.Minute), base.Round(time.Hour), base.Truncate(24*time.Hour).Format(time.StampNano), base.Compare(base.Add(1)), base.UnixMilli(), time.UnixMicro(base.UnixMicro()).UTC())
	fmt.Println(base.Format("Mon Monday Jan January 01 1 02 2 _2 002 15 03 3 04 4 05 5 PM pm .000 .999 ,000 MST -0700 -07:00 Z0700 2006 06 'quoted'"))
	b, err := json.Marshal(map[string]any{"t": base.In(berlin), "zero": time.Time{}, "d": d, "m": time.May, "wd": time.Friday})
	fmt.Println(string(b), err)
	var back time.Time
	fmt.Println(back.UnmarshalJSON([]byte(`"2024-05-17"`)), back.UnmarshalJSON([]byte(`"2024-05-17T13:47:31.987654321Z"`)), back.Equal(base), back.IsZero())
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err, time.Date(2023, 14, -5, 25, 61, 61, -1, time.UTC), time.Month(13), time.Weekday(8))
	bin, err := base.MarshalBinary()
	fmt.Println(len(bin), err, back.UnmarshalBinary(bin[:3]), back.GoString(), fmt.Sprintf("%#v", d))
}
