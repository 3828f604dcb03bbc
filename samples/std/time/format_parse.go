package main

import (
	"errors"
	"fmt"
	"time"
)

func main() {
	est := time.FixedZone("EST", -5*3600)
	odd := time.FixedZone("", 5*3600+45*60+30)
	ts := []time.Time{
		time.Date(2024, time.February, 29, 13, 4, 5, 678901234, time.UTC),
		time.Date(2009, 11, 10, 23, 0, 0, 0, est),
		time.Date(7, 1, 2, 3, 4, 5, 60000000, odd),
		time.Date(12345, 12, 31, 0, 0, 0, 100, time.UTC),
		{},
	}
	layouts := []string{time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly, time.Layout,
		"2006-1-2 3:4:5 pm", "06/01/02 15h", "Monday, 02 January 2006", "Mon Jan _2", "__2 002", "05.000 05.999 05,000", "Z07:00 Z0700 Z07 -07:00:00 Z07:00:00 -07 MST", "PM3 noon04", "literal text", "20060102150405", "Jan2006", "January", "2006-002", "15:04:05.0000000009"}
	for _, t := range ts {
		fmt.Println(t)
		for _, l := range layouts {
			fmt.Printf("%q ", t.Format(l))
		}
		fmt.Println()
	}
	fmt.Println(string(ts[0].AppendFormat([]byte("at "), time.Kitchen)), ts[0].GoString(), ts[1].GoString())
	for _, c := range [][2]string{{time.RFC3339, "2024-02-29T13:04:05Z"}, {time.RFC3339, "2024-02-29T13:04:05.123456789+02:00"}, {time.RFC3339Nano, "2024-02-29T13:04:05.5-07:30"}, {time.DateOnly, "2024-02-30"}, {time.DateOnly, "2023-02-29"}, {time.DateOnly, "2024-2-3"}, {time.DateTime, "2024-01-02 25:00:00"},
		{time.Kitchen, "3:04PM"}, {time.Kitchen, "13:04PM"}, {time.ANSIC, "Mon Jan  2 15:04:05 2006"}, {time.RFC1123, "Tue, 10 Nov 2009 23:00:00 UTC"}, {time.RFC1123Z, "Tue, 10 Nov 2009 23:00:00 -0500"}, {time.RFC822, "02 Jan 06 15:04 GMT"}, {"2006-01-02", "hello"}, {"2006-01-02", "2024-01-02 extra"},
		{"Jan _2 2006", "feb  3 1999"}, {"January 2 2006", "Octember 2 2006"}, {"2 Jan 06 03:04:05.999 pm", "7 Dec 71 11:59:59.25 pm"}, {"2006-002", "2024-366"}, {"2006-002", "2023-366"}, {"15:04:05", "12:34:56.789"}, {"Monday", "Friday"}, {"MST", "CEST"}, {"-07:00", "+05:30"}, {"Z07:00", "Z"}, {"", ""}, {"x", "y"}, {"06", "70"}, {"06", "68"}, {"04:05", "61:00"}, {"15", ""}} {
		t, err := time.Parse(c[0], c[1])
		fmt.Println(t, err)
	}
	_, err := time.Parse(time.DateOnly, "garbage")
	var pe *time.ParseError
	if errors.As(err, &pe) {
		fmt.Printf("%q %q %q %q %q\n", pe.Layout, pe.Value, pe.LayoutElem, pe.ValueElem, pe.Message)
	}
	t, err := time.ParseInLocation(time.DateTime, "2024-07-01 12:00:00", est)
	fmt.Println(t, err, t.UTC())
	b, err := ts[0].MarshalText()
	var u time.Time
	fmt.Println(string(b), err, u.UnmarshalText(b), u.Equal(ts[0]))
	j, err := ts[1].MarshalJSON()
	fmt.Println(string(j), err, u.UnmarshalJSON(j))
	fmt.Println(u)
	fmt.Println(u.UnmarshalJSON([]byte(`"bad"`)))
	bin, err := ts[0].MarshalBinary()
	fmt.Println(len(bin), err, u.UnmarshalBinary(bin), u.Equal(ts[0]), u.UnmarshalBinary(nil))
	_, err = ts[3].MarshalJSON()
	fmt.Println(err)
}
