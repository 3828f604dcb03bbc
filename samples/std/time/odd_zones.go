package main

import (
	"fmt"
	"time"
)

// What the forms for storage can and cannot say of zones, and how it comes back.
func main() {
	for _, offset := range []int{0, 60, -60, 59, -1, 3601, -3601, 24*3600 - 60, 24 * 3600, -24 * 3600, 32767 * 60, 32768 * 60, -32768 * 60, -32769 * 60} {
		t := time.Date(2020, 2, 3, 4, 5, 6, 7, time.FixedZone("", offset))
		b, err := t.MarshalBinary()
		fmt.Println(offset, b, err)
		if err == nil {
			var u time.Time
			err := u.UnmarshalBinary(b)
			fmt.Println(u, err, u.UnmarshalBinary(append(b, 1)), u.UnmarshalBinary(b[:len(b)-1]))
		}
		j, err := t.MarshalJSON()
		fmt.Println(string(j), err)
		text, err := t.MarshalText()
		fmt.Println(string(text), err)
		text, err = t.AppendText(nil)
		fmt.Println(string(text), err)
	}
	t := time.Date(2009, 2, 5, 5, 0, 57, 12345600, time.FixedZone("a \"⏰\"\t\\", 3600))
	fmt.Println(t.GoString())
	fmt.Printf("%#v\n", t.UTC())
	for _, v := range []string{".123", ".-12", ".+12", ".-00", ".- 1", ",12x", ".12"} {
		t, err := time.Parse("05.000", "59"+v)
		fmt.Println(t, err)
	}
	for _, v := range []string{"+24:60:60", "+25:61:00", "+00:61:61", "-23:59:61", "+25:00:00"} {
		t, err := time.Parse("-07:00:00", v)
		fmt.Println(t, err)
	}
	for _, v := range []string{"GMT-8", "GMT+3", "XYZ", "GMT", "GMT+24"} {
		t, err := time.Parse(time.UnixDate, "Fri Feb  5 05:00:57 "+v+" 2010")
		fmt.Println(t, t.UTC(), err)
	}
	big := time.Duration(1<<63 - 1)
	for _, d := range []time.Duration{big, big/2 + 1, big / 2, 7434916658905025217} {
		t := time.Date(1367, 7, 9, 18, 34, 21, 649146258, time.UTC)
		fmt.Println(t.Round(d), t.Truncate(d))
	}
}
