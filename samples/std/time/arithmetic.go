package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.January, 31, 23, 59, 58, 987654321, time.UTC)
	fmt.Println(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Weekday(), t.YearDay())
	fmt.Println(t.Date())
	fmt.Println(t.Clock())
	fmt.Println(t.ISOWeek())
	fmt.Println(t.Unix(), t.UnixMilli(), t.UnixMicro(), t.UnixNano())
	fmt.Println(t.Add(2*time.Second), t.Add(-24*time.Hour))
	fmt.Println(t.AddDate(0, 1, 0), t.AddDate(1, 0, 1), t.AddDate(-4, -11, -30), t.AddDate(0, 0, 366))
	u := t.Add(36*time.Hour + 5*time.Nanosecond)
	fmt.Println(u.Sub(t), t.Sub(u), t.Before(u), t.After(u), t.Equal(u), t.Compare(u), u.Compare(t), t.Compare(t))
	for _, d := range []time.Duration{time.Microsecond, time.Second, time.Minute, time.Hour, 24 * time.Hour, 7 * 24 * time.Hour, 0} {
		fmt.Println(d, t.Truncate(d), t.Round(d))
	}
	fmt.Println(time.Date(2024, 14, 35, 25, 61, 61, -1, time.UTC), time.Date(2023, 2, 29, 0, 0, 0, 0, time.UTC), time.Date(2024, 0, 0, 0, 0, 0, 0, time.UTC), time.Date(2024, 3, -1, -1, 0, 0, 1e9, time.UTC))
	for _, y := range []int{2019, 2020, 2021, 2024, 2025, 2026} {
		a := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
		z := time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC)
		wy, w := a.ISOWeek()
		zy, zw := z.ISOWeek()
		fmt.Println(y, a.Weekday(), wy, w, z.Weekday(), zy, zw, z.YearDay())
	}
	fmt.Println(time.Unix(0, 0).UTC(), time.Unix(1700000000, 5e9+1).UTC(), time.Unix(-1, -1).UTC(), time.UnixMilli(1700000000123).UTC(), time.UnixMicro(-1).UTC())
	var zero time.Time
	fmt.Println(zero, zero.IsZero(), zero.Unix(), zero.Weekday(), zero == time.Time{}, zero.Year())
	east, west := time.FixedZone("EAST", 9*3600), time.FixedZone("WEST", -8*3600-1800)
	e, w := t.In(east), t.In(west)
	fmt.Println(e, w, e.Equal(w), e == w, e.Day(), w.Day(), e.UTC() == t)
	fmt.Println(e.Zone())
	fmt.Println(w.Zone())
	fmt.Println(e.Location(), w.Location().String(), t.Location(), time.UTC, e.IsDST())
	loc, err := time.LoadLocation("UTC")
	fmt.Println(loc, err)
	loc, err = time.LoadLocation("")
	fmt.Println(loc, err)
	_, err = time.LoadLocation("No/Such_Zone")
	fmt.Println(err)
	for d := time.Sunday; d <= time.Saturday; d++ {
		fmt.Print(d, " ")
	}
	fmt.Println(time.Weekday(9))
	for m := time.January; m <= time.December; m++ {
		fmt.Print(m, time.Date(2024, m+1, 0, 0, 0, 0, 0, time.UTC).Day(), " ")
	}
	fmt.Println(time.Month(0), time.Month(13))
	far := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	fmt.Println(far.Sub(zero), zero.Sub(far))
	ss, se := t.ZoneBounds()
	fmt.Println(ss.IsZero(), se.IsZero())
	n := time.Now()
	fmt.Println(n.After(t), n.Round(0).Equal(n), n.Sub(n), n.Location() == time.Local, n.Local().Equal(n))
	m := map[time.Time]string{t: "key"}
	fmt.Println(m[t], m[e.UTC()], len(m[e]))
	fmt.Printf("%v|%s|%d|%T|%s\n", t, t, t.Month(), t, t.Weekday())
}
