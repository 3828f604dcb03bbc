// A calendar over time zones: meetings, daylight saving, parsing of what people write.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
	_ "time/tzdata"
)

func zone(name string) *time.Location {
	l, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return l
}

// next is the next weekday at an hour.
func next(t time.Time, d time.Weekday, hour int) time.Time {
	days := (int(d-t.Weekday()) + 7) % 7
	at := time.Date(t.Year(), t.Month(), t.Day()+days, hour, 0, 0, 0, t.Location())
	if !at.After(t) {
		at = at.AddDate(0, 0, 7)
	}
	return at
}

func main() {
	ny, berlin, tokyo, kolkata := zone("America/New_York"), zone("Europe/Berlin"), zone("Asia/Tokyo"), zone("Asia/Kolkata")
	meeting := time.Date(2024, time.March, 29, 16, 0, 0, 0, berlin)
	for _, l := range []*time.Location{ny, berlin, tokyo, kolkata, time.UTC, time.FixedZone("X", -5400)} {
		fmt.Printf("%-18s %s | %s\n", l, meeting.In(l).Format(time.RFC1123Z), meeting.In(l).Format("Mon 3:04PM MST"))
	}
	gap := time.Date(2024, 3, 31, 2, 30, 0, 0, berlin)
	twice := time.Date(2024, 10, 27, 2, 30, 0, 0, berlin)
	fmt.Println(gap, gap.IsDST(), twice, twice.Add(time.Hour))
	day := time.Date(2024, 3, 30, 12, 0, 0, 0, berlin)
	fmt.Println(day.AddDate(0, 0, 1).Sub(day), day.Add(24*time.Hour).Format(time.Kitchen))
	start, end := twice.ZoneBounds()
	fmt.Println(start, end)
	name, off := meeting.Zone()
	fmt.Println(name, off, meeting.Equal(meeting.In(tokyo)), meeting == meeting.In(tokyo), meeting.Unix(), meeting.UnixMilli())
	fmt.Println(next(meeting, time.Friday, 9), next(meeting, time.Friday, 17), next(meeting, time.Monday, 9))
	jan := time.Date(2024, 1, 31, 0, 0, 0, 0, time.UTC)
	for m := range 4 {
		fmt.Print(jan.AddDate(0, m, 0).Format(time.DateOnly), " ")
	}
	y, w := time.Date(2021, 1, 3, 0, 0, 0, 0, time.UTC).ISOWeek()
	fmt.Println(y, w, jan.YearDay(), jan.Weekday())
	for _, c := range [][2]string{
		{time.RFC3339, "2024-05-06T07:08:09.5+02:00"}, {time.RFC3339, "2024-05-06 07:08:09Z"}, {time.DateTime, "2024-02-30 00:00:00"},
		{"2 Jan 2006", "1 may 2024"}, {"Jan _2 15:04 MST", "May  6 07:08 EST"}, {"2006-01-02", "2024-5-6"}, {"15:04:05.000", "07:08:09.12"},
		{"2006-002", "2024-366"}, {"Monday, 02-Jan-06", "Tuesday, 06-May-24"}, {"3:04 PM", "13:04 PM"}, {"2006-01-02Z07", "2024-05-06+05"}, {"06", "x"},
		{time.ANSIC, "Mon May  6 07:08:09 2024"}, {"2006-01-02", "2024-05-06extra"}, {"", "more"},
	} {
		t, err := time.Parse(c[0], c[1])
		var pe *time.ParseError
		fmt.Println(t, err, errors.As(err, &pe))
	}
	t, err := time.ParseInLocation(time.DateTime, "2024-07-01 12:00:00", ny)
	fmt.Println(t, err, t.UTC())
	for _, s := range []string{"1h15m30.918273645s", "-1.5h", "1us2ns", "3d", "", "1", ".5s", "9223372036854775808ns", "1h-2m", "+5m", "0"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	d := 90*time.Minute + 29*time.Second + 500*time.Millisecond
	fmt.Println(d.Round(time.Minute), d.Truncate(time.Hour), d.Hours(), d.Minutes(), d.Milliseconds(), (-d).Abs(), time.Duration(1<<63-1))
	type event struct {
		At  time.Time      `json:"at"`
		End *time.Time     `json:"end,omitzero"`
		For time.Duration  `json:"for"`
		On  time.Weekday   `json:"on"`
		Z   *time.Location `json:"-"`
	}
	b, err := json.Marshal(event{At: meeting, For: d, On: time.Tuesday})
	fmt.Println(string(b), err)
	var e event
	fmt.Println(json.Unmarshal([]byte(`{"at":"2024-13-01T00:00:00Z"}`), &e), json.Unmarshal([]byte(`{"at":"2024-12-01T00:00:00.123456789-03:30","on":2}`), &e), e.At, e.On)
	_, err = json.Marshal(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))
	fmt.Println(err)
	_, err = time.LoadLocation("Mars/Base")
	fmt.Println(err)
	ts := []time.Time{meeting, gap, jan, twice, {}}
	slices.SortFunc(ts, time.Time.Compare)
	fmt.Println(ts[0].IsZero(), ts[0], ts[4].Sub(ts[0]), meeting.Truncate(24*time.Hour), meeting.Round(7*24*time.Hour))
	fmt.Printf("%v %s %q %+v\n", time.May, time.Saturday, meeting, meeting.GoString())
}
